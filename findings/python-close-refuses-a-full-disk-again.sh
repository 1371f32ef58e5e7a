#!/usr/bin/env bash
# Python's close() refuses a full disk once more: whether an except around write() is enough depends on what is left of the last block.
#
# Package:   CPython 3.11, open(file, "wb") as it is by default, buffered.
# Expected:  a write that failed for want of room has said so; leaving the `with` closes the file.
# Behaviour: 64 KiB at a time go to the disk without the buffer, unless so little of one is left over that it fits into it (less than 8 KiB). Then the rest stays there,
#            flush() refuses it, and close() tries it again and raises OSError out of the `with`, past the handler around write(). Of sixteen sizes of free room,
#            in steps of 4 KiB, one does that; buffering=0 never does.
# Seen:      60 KiB left of the last 64: raised by close().
# Needs:     Python 3, root (a small tmpfs in a mount namespace of its own).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/full.py" <<'PY'
import subprocess, sys

def fill(path, **how):
    with open(path, "wb", **how) as file:
        try:
            while True:
                file.write(b"x" * 2**16)
                file.flush()
        except OSError:
            pass  # full, as wished

for how in ({}, {"buffering": 0}):
    raised = []
    for left in range(0, 64, 4):
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={256 + left}k", "tmpfs", sys.argv[1]], check=True)
        try:
            fill(sys.argv[1] + "/filled", **how)
        except OSError:
            raised.append(left)
        subprocess.run(["umount", sys.argv[1]], check=True)
    print(how or "as it is", "raised by close() with these KiB left of the last 64:", raised)
PY
mkdir "$work/disk"
unshare --mount python3 "$work/full.py" "$work/disk" | tee "$work/seen"

diff "$work/seen" - <<'SEEN'
as it is raised by close() with these KiB left of the last 64: [60]
{'buffering': 0} raised by close() with these KiB left of the last 64: []
SEEN
