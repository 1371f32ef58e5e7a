// Says on a river that is open that something new has come. Nothing depends on it.
const hint = document.querySelector('[data-live]');
if (hint) {
  const events = new EventSource(hint.dataset.live);
  events.addEventListener('news', event => {
    hint.firstElementChild.textContent = event.data;
    hint.hidden = false;
  });
}
