# The rss library of Ruby: what it makes of a document.
require "json"
require "rss"

feed = RSS::Parser.parse(File.read(ARGV[0]), false)
text = ->(part) { part.respond_to?(:content) ? part.content : part }
atom = feed.is_a?(RSS::Atom::Feed)
entries = feed.items.map do |item|
  if atom
    { title: text.(item.title), link: item.link && item.link.href, author: item.author && text.(item.author.name), id: text.(item.id),
      date: item.published && item.published.content.to_i, media: item.links.select { |l| l.rel == "enclosure" }.map(&:href) }
  else
    { title: item.title, link: item.link, author: item.dc_creator || item.author, id: item.guid && item.guid.content,
      date: item.pubDate && item.pubDate.to_i, media: [item.enclosure].compact.map(&:url) }
  end
end
page = atom ? feed.link && feed.link.href : feed.channel.link
puts JSON.generate(page: page, entries: entries)
