#!/usr/bin/env python3
"""Counts the faults that `inventio check` finds in folders of MIDI files, per bar and kind, as a Markdown table.

    tests/peers/part_writing.py --program build/bin/inventio FOLDER [FOLDER...]

What another program counts in the same files stands beside it with --beside, once for each folder: a file of JSON with the counts of
every piece, {"piece": {"measure": [count, of how many]}}, in which COLUMN, dots between the names, says where they stand.

    tests/peers/part_writing.py --program build/bin/inventio FOLDER --beside counts.json:COLUMN
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

# What is counted together: the kinds of `check`, the measures of the other, and whether these count what is kept or what is broken.
GROUPS = [
    ("parallel fifths and octaves", ["parallel fifths", "parallel octaves"], [("parallels per bar", "broken")]),
    ("hidden fifths and octaves of the outer voices, with a leap above", ["hidden fifths", "hidden octaves"],
     [("hidden fifths and octaves per bar", "broken")]),
    ("contrary fifths and octaves of the outer voices", ["contrary fifths", "contrary octaves"],
     [("contrary fifths and octaves per bar", "broken")]),
    ("leading tone does not rise", ["leading tone does not rise"], [("leading tone resolves", "kept")]),
    ("leading tone doubled", ["leading tone doubled"], [("leading tone doubled", "broken")]),
    ("seventh does not fall", ["seventh does not fall"], [("chord seventh falls by step", "kept")]),
    ("six-four without reason", ["six-four chord without reason"], [("six-four without reason", "broken")]),
    ("bare fifths", ["bare fifth"], [("beats without a third", "broken")]),
    ("dissonance that neither voice has by step", ["dissonance by leap"], [("dissonance no voice has by step", "broken")]),
    ("bass: tritones, sevenths, beyond an octave", ["awkward bass leap"],
     [("bass tritones, sevenths, beyond an octave", "broken")]),
    ("third of a major triad doubled", ["third doubled"], []),
    ("overlaps; wide spacing; beyond a voice's range",
     ["voices overlap", "voices far apart", "beyond the voice's range"], []),
]


def found_in(program, folder):
    """(faults by kind, bars) of all MIDI files of a folder."""
    faults, bars = Counter(), 0
    for file in sorted(Path(folder).glob("*.mid")):
        done = subprocess.run([program, "check", str(file), "--json"], capture_output=True, text=True, check=True)
        report = json.loads(done.stdout)
        bars += report["bars"]
        faults.update(fault["kind"] for fault in report["faults"])
    if bars == 0:
        sys.exit(f"{folder} has no MIDI files.")
    return faults, bars


def counted_beside(place):
    """Broken measures of all pieces, from FILE:COLUMN."""
    file, _, column = place.rpartition(":")
    pieces = json.loads(Path(file).read_text(encoding="utf-8"))
    for name in column.split("."):
        pieces = pieces[name]
    broken = Counter()
    for measures in pieces.values():
        for measure, counts in measures.items():
            if isinstance(counts, list):
                broken[measure, "broken"] += counts[0]
                broken[measure, "kept"] += counts[1] - counts[0]
    return broken


def rate(count, bars):
    return f"{count / bars:.3f}".removeprefix("0")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="build/bin/inventio")
    parser.add_argument("--beside", action="append", default=[], metavar="FILE:COLUMN")
    parser.add_argument("folders", nargs="+", metavar="FOLDER")
    options = parser.parse_args()
    if len(options.beside) not in (0, len(options.folders)):
        sys.exit("Name --beside once for each folder, or not at all.")
    columns = []
    for number, folder in enumerate(options.folders):
        faults, bars = found_in(options.program, folder)
        columns.append([rate(sum(faults[kind] for kind in kinds), bars) for _, kinds, _ in GROUPS])
        if options.beside:
            beside = counted_beside(options.beside[number])
            columns.append([rate(sum(beside[measure] for measure in measures), bars) if measures else "–"
                            for _, _, measures in GROUPS])
    heads = [head for folder in options.folders for head in [Path(folder).name, "beside"][:1 + bool(options.beside)]]
    print("| per bar |", " | ".join(heads), "|")
    print("|---|" + "---|" * len(columns))
    for row, (name, _, _) in enumerate(GROUPS):
        print(f"| {name} |", " | ".join(column[row] for column in columns), "|")


if __name__ == "__main__":
    main()
