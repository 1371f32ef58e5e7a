#!/usr/bin/python3
"""Shows that a daemon says the same before and after it is killed, and that slow and idle connections disturb nobody.

    src/test/readers/endurance.py [--kiosque target/kiosque/bin/kiosque] [--idle 10000]

Starts an origin on loopback and a daemon in an empty folder (see bed.py). First every document is fetched in every
content coding, the daemon is killed with SIGKILL, started again, and asked for the same: bytes and entity tags have to be
equal. Then the time that answers take is measured alone, beside readers that take one byte a second, and beside so many
connections that say nothing. The exit code is 1 if documents differ, or if the slowest of a hundred answers beside them takes
more than a second longer than alone.
"""

import argparse
import hashlib
import http.client
import os
import pathlib
import resource
import shutil
import signal
import socket
import sys
import tempfile
import threading
import time

import bed

PATHS = [f"/feeds/{bed.SLUG}.{form}{query}" for form in ("atom", "rss", "json") for query in ("", "?limit=5", "?q=breve")]
PATHS += [f"/feeds/{bed.SLUG}/archive/{bed.ENTRIES - 2}.{form}" for form in ("atom", "rss", "json")]
PATHS += [f"/feeds/{bed.SLUG}.opml", "/sources.opml"]
CODINGS = ("identity", "gzip", "br", "zstd")
ANSWERS = 400


def documents(port):
    """What identifies each representation."""
    found = {}
    for path in PATHS:
        for coding in CODINGS:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            connection.request("GET", path, headers={"Accept-Encoding": coding})
            answer = connection.getresponse()
            while answer.status == 429:
                answer.read()
                time.sleep(int(answer.getheader("Retry-After")))
                connection.request("GET", path, headers={"Accept-Encoding": coding})
                answer = connection.getresponse()
            digest = hashlib.sha256(answer.read()).hexdigest()
            found[path, coding] = (answer.status, digest, answer.getheader("ETag"), answer.getheader("Last-Modified"))
            connection.close()
    return found


def times(port):
    """How long answers to one reader after the other take, each on a connection of its own, in milliseconds, in order."""
    taken = []
    for _ in range(ANSWERS):
        start = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", PATHS[0])
        connection.getresponse().read()
        connection.close()
        taken.append((time.perf_counter() - start) * 1000)
    return sorted(taken)


def said(what, taken):
    print(f"{what:<34}median {taken[len(taken) // 2]:7.1f} ms   99th {taken[len(taken) * 99 // 100]:7.1f} ms   worst {taken[-1]:7.1f} ms",
          flush=True)
    return taken[len(taken) * 99 // 100]


def slow_readers(port, number, stop):
    def read():
        with socket.socket() as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
            one.connect(("127.0.0.1", port))
            one.sendall(f"GET {PATHS[0]} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            while not stop.wait(1):
                try:
                    if not one.recv(1):
                        return
                except OSError:
                    return
    for _ in range(number):
        threading.Thread(target=read, daemon=True).start()


def idle(port, number):
    opened = []
    for _ in range(number):
        one = socket.socket()
        one.settimeout(30)
        one.connect(("127.0.0.1", port))
        opened.append(one)
    return opened


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--kiosque", default="target/kiosque/bin/kiosque")
    options.add_argument("--idle", type=int, default=10_000)
    chosen = options.parse_args()
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))  # the daemon inherits it
    bed.Origin.more = "".join(f"<p>{i} fois sept font {7 * i}, et le compte est bon.</p>" for i in range(1500))
    folder = pathlib.Path(tempfile.mkdtemp(prefix="endurance-"))
    origin, port = bed.served(bed.Origin), bed.free_port()
    given = (os.path.abspath(chosen.kiosque), folder, f"http://127.0.0.1:{origin.server_port}/feed",
             f"http://127.0.0.1:{port}", port)
    daemon = bed.Daemon.of(*given)
    bad = False
    try:
        daemon.wait()
        before = documents(port)
        os.killpg(daemon.process.pid, signal.SIGKILL)
        daemon.process.wait()
        daemon = bed.Daemon.of(*given)
        daemon.wait()
        after = documents(port)
        differing = [key for key in before if before[key] != after[key] or before[key][0] != 200]
        print(f"{len(before)} representations before and after SIGKILL, {len(differing)} differ", *differing)
        bad |= bool(differing)

        times(port)
        alone = said("alone", times(port))
        stop = threading.Event()
        slow_readers(port, 200, stop)
        beside_slow = said("beside 200 at a byte a second", times(port))
        stop.set()
        connections = idle(port, chosen.idle)
        beside_idle = said(f"beside {len(connections)} idle connections", times(port))
        for one in connections:
            one.close()
        bad |= max(beside_slow, beside_idle) > alone + 1000
    finally:
        daemon.stop()
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
