#!/usr/bin/env python3
"""What each parameter of Enhance does, measured on melodies: the experiment of the article on the original studio.

usage: article_experiment.py PROGRAM MELODY.mid...

Prints a Markdown table, a row for each setting, summed over the melodies. Needs only Python's standard library.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

SETTINGS = [  # melody, iterations, max-remove, max-add, creative-risk
    ("top", 100, 0, None, 1), ("top", 500, 0, None, 1), ("top", 500, 0, 50, 1), ("top", 500, 0, None, 2), ("top", 500, 0, None, 6),
    ("anywhere", 500, 0, None, 2), ("anywhere", 500, 100, None, 1), ("anywhere", 500, 100, None, 2), ("anywhere", 500, 100, None, 6),
]
LATE = 0.2  # the last fifth of the edits that were made


def enhance(program, melodies, folder, melody, iterations, max_remove, max_add, risk):
    """-> (summary, the edits of every melody)."""
    command = [program, "enhance", *melodies, "--output-dir", folder, "--melody", melody, "--iterations", iterations, "--max-remove", max_remove,
               "--max-add", "none" if max_add is None else max_add, "--creative-risk", risk, "--seed", 1, "--json",
               "--trace", Path(folder) / "trace.jsonl"]
    summary = json.loads(subprocess.run([str(c) for c in command], check=True, capture_output=True, text=True).stdout)
    edits = [json.loads(line) for line in (Path(folder) / "trace.jsonl").read_text().splitlines()]
    return summary, [[e for e in edits if e.get("input", str(m)) == str(m)] for m in melodies]


def onsets_after(edits):
    """Where notes were added and not taken back, or taken away and not put back."""
    changed = set()
    for e in edits:
        changed ^= {(e["step"], e["pitch"])}
    return changed


def late_change(edits):
    """Share of the changed places that the last fifth of the edits still moved."""
    before, after = onsets_after(edits[:int(len(edits) * (1 - LATE))]), onsets_after(edits)
    return len(before ^ after) / max(1, len(after))


def in_key(program, files):
    """Mean share of the notes in the scale of the key that the program finds in the melody's own file."""
    scales = {"major": (0, 2, 4, 5, 7, 9, 11), "minor": (0, 2, 3, 5, 7, 8, 9, 10, 11)}
    names = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
    shares = []
    for melody, edits in files:
        info = json.loads(subprocess.run([program, "info", "--json", str(melody)], check=True, capture_output=True, text=True).stdout)
        tonic, mode = info["files"][0]["key"]["name"].split()
        root = names[tonic[0]] + ("-flat" in tonic) * -1 + ("-sharp" in tonic or "#" in tonic)
        notes = [e["pitch"] for e in edits if e["edit"] == "add"]
        if notes:
            shares.append(sum((p - root) % 12 in scales[mode] for p in notes) / len(notes))
    return sum(shares) / max(1, len(shares))


def main():
    program, melodies = sys.argv[1], sys.argv[2:]
    print("| melody | iterations | max. remove | max. add | risk | notes before | added | removed | iterations used | stopped by itself "
          "| additions in key | changed by the last fifth |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|")
    for setting in SETTINGS:
        with tempfile.TemporaryDirectory() as folder:
            summary, edits = enhance(program, melodies, folder, *setting)
            files = summary["files"]
            done = sum(f["stop_reason"] == "nothing-left" for f in files)
            late = sum(map(late_change, edits)) / len(edits)
            melody, iterations, remove, add, risk = setting
            print(f"| {melody} | {iterations} | {remove} % | {'–' if add is None else add} | {risk} | {sum(f['notes'] for f in files)} "
                  f"| {sum(f['added'] for f in files)} | {sum(f['removed'] for f in files)} "
                  f"| {' + '.join(str(len(e)) for e in edits)} | {done} of {len(files)} "
                  f"| {in_key(program, list(zip(melodies, edits))):.2f} | {late:.2f} |")


if __name__ == "__main__":
    main()
