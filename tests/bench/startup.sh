#!/bin/sh
# How long the program takes to start and how much memory it needs:
#   tests/bench/startup.sh PROGRAM [MODEL]
# PROGRAM is a built `inventio`; without MODEL it uses the weights it comes with.
set -eu

if [ $# -lt 1 ] || [ $# -gt 2 ]; then
    sed -n 's/^# \{0,1\}//; 2,4p' "$0" >&2
    exit 2
fi
exec python3 - "$@" <<'END'
import os
import statistics
import struct
import subprocess
import sys
import tempfile
import time

program = sys.argv[1]
model = ["--model", sys.argv[2]] if len(sys.argv) > 2 else []
TICKS_PER_QUARTER = 96


def varying(number):
    """A MIDI quantity of variable length."""
    out = [number & 0x7F]
    while number := number >> 7:
        out.insert(0, number & 0x7F | 0x80)
    return bytes(out)


def melody(bars):
    """A MIDI file with a soprano in quarters."""
    track = b""
    for pitch in [71, 72, 74, 71, 69, 71, 67, 69] * (bars // 2):
        track += b"\0" + bytes([0x90, pitch, 80]) + varying(TICKS_PER_QUARTER) + bytes([0x80, pitch, 64])
    track += b"\0\xff\x2f\0"
    return (b"MThd" + struct.pack(">IHHH", 6, 0, 1, TICKS_PER_QUARTER)
            + b"MTrk" + struct.pack(">I", len(track)) + track)


def run(*arguments):
    """Seconds by the clock and peak memory in MB of one call."""
    start = time.monotonic()
    process = subprocess.Popen([program, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(complaint.strip() or f"{program} ended with {process.returncode}")
    return seconds, usage.ru_maxrss * 1024 / 1e6


def median_ms(times, *arguments):
    run(*arguments)  # brings files into memory
    return 1000 * statistics.median(run(*arguments)[0] for _ in range(times))


with tempfile.TemporaryDirectory() as folder:
    def enhance(bars, iterations):
        path = os.path.join(folder, f"{bars}.mid")
        with open(path, "wb") as file:
            file.write(melody(bars))
        return ["enhance", path, "--output", os.path.join(folder, "out.mid"),
                "--iterations", str(iterations), "--quiet", *model]

    print(f"inventio --help, median of 20                  {median_ms(20, '--help'):7.0f} ms")
    print(f"start, one forward, one edit, median of 5      {median_ms(5, *enhance(8, 1)):7.0f} ms")
    for bars, iterations in ((8, 100), (512, 1000)):
        seconds, megabytes = run(*enhance(bars, iterations))
        print(f"peak memory of enhance, {bars:3} bars, {iterations:4} edits {megabytes:10.0f} MB   ({seconds:.1f} s)")
END
