#!/usr/bin/python3
"""Whether MuseScore reads the sheet music that Inventio writes, Inventio reads it back, and both read alike.

    musescore.py --program build/bin/inventio [FILES or FOLDERS]
    musescore.py --program build/bin/inventio --sheets [FILES or FOLDERS]

Every MIDI file (without any: the shipped melodies) is converted to MusicXML. MuseScore turns that into MIDI, which must hold the
same notes, a little shorter, as it plays them; Inventio turns it into MIDI too, which must hold the same notes, to the tick
and with their velocities, in the same tracks, and the same keys, metres and tempos. A line for each file that differs, a sum
at the end; the exit code is 1 if any did. With --sheets, MusicXML files (without any: the tests' corpus) are turned into MIDI by
both, and the notes compared. Needs python3-mido, and musescore3, without which what needs it is left out.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from fractions import Fraction
from pathlib import Path

import mido

BATCH = 20  # files that MuseScore converts before it starts anew
SECONDS = 20  # that it may take for each
SHORTEST = Fraction(7, 10)  # of a note, as MuseScore plays it
ANYWHERE = Fraction(1, 60)  # of a quarter: what rounding to its ticks may move
CONVERTS = ["--max-add", "0", "--max-remove", "0"]


class Music:
    """What a MIDI file holds, in quarters."""

    def __init__(self, path):
        file = mido.MidiFile(path)
        self.voices, self.keys, self.metres, self.tempos = [], set(), set(), set()
        for track in file.tracks:
            at, open_notes, notes = 0, defaultdict(list), []
            for event in track:
                at += event.time
                now = Fraction(at, file.ticks_per_beat)
                if event.type == "note_on" and event.velocity:
                    open_notes[event.channel, event.note].append((now, event.velocity))
                elif event.type in ("note_on", "note_off") and open_notes[event.channel, event.note]:
                    begin, velocity = open_notes[event.channel, event.note].pop(0)
                    notes.append((begin, event.note, now - begin, velocity))
                elif event.type == "key_signature":
                    self.keys.add((now, event.key))
                elif event.type == "time_signature":
                    self.metres.add((now, event.numerator, event.denominator))
                elif event.type == "set_tempo":
                    self.tempos.add((now, event.tempo))
            if notes:
                self.voices.append(sorted(notes))

    def notes(self):
        return sorted(note for voice in self.voices for note in voice)


def differences(ours, peers):
    """Of notes as MuseScore plays them: in onset, pitch, or by more than its usual shortening in length."""
    rest = defaultdict(list)
    for begin, pitch, length, _ in peers.notes():
        rest[pitch].append((begin, length))
    count = 0
    for begin, pitch, length, _ in ours.notes():
        found = next((note for note in rest[pitch] if abs(note[0] - begin) <= ANYWHERE
                      and SHORTEST * length - ANYWHERE <= note[1] <= length + ANYWHERE), None)
        if found is None:
            count += 1
        else:
            rest[pitch].remove(found)
    return count + sum(map(len, rest.values()))


def changed(before, after):
    """What is not the same after the way to paper and back, as words."""
    words = []
    if [Counter(voice) for voice in before.voices] != [Counter(voice) for voice in after.voices]:
        words.append("notes or voices")
    for name in ("keys", "metres", "tempos"):
        # What a file does not say at its begin, paper does.
        if missing := getattr(before, name) - getattr(after, name):
            words.append(f"{name} ({len(missing)} missing)")
    return words


def convert(program, source, target):
    done = subprocess.run([program, "enhance", str(source), "--output", str(target), *CONVERTS], capture_output=True, text=True)
    return "" if done.returncode == 0 else done.stderr.strip() or f"exit code {done.returncode}"


def play(musescore, sheets, folder):
    job = folder / "job.json"
    job.write_text(json.dumps([{"in": str(sheet), "out": str(sheet.with_suffix(".peer.mid"))} for sheet in sheets]))
    try:
        subprocess.run([musescore, "-j", str(job)], capture_output=True, timeout=SECONDS * len(sheets),
                       env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False)
    except subprocess.TimeoutExpired:
        pass  # what it left undone is found missing


def play_in_musescore(musescore, sheets, folder):
    for first in range(0, len(sheets), BATCH):
        batch = sheets[first:first + BATCH]
        play(musescore, batch, folder)
        # One that it refuses ends the batch.
        for sheet in batch:
            if not sheet.with_suffix(".peer.mid").exists():
                play(musescore, [sheet], folder)


def files_in(paths, endings):
    for path in paths:
        yield from sorted(each for each in path.rglob("*") if each.suffix in endings) if path.is_dir() else [path]


class Check:
    """Tells faults as they are found, and counts them."""

    def __init__(self, program, musescore, folder):
        self.program, self.musescore, self.folder = program, musescore, folder
        self.faults, self.files = Counter(), 0

    def fault(self, kind, name, words):
        print(f"{name}: {kind}: {words}", flush=True)
        self.faults[kind] += 1

    def compare(self, name, music, peer):
        """With MuseScore's MIDI file."""
        if not peer.exists():
            self.fault("MuseScore", name, "does not open it")
        elif count := differences(music, Music(peer)):
            self.fault("MuseScore", name, f"{count} of {len(music.notes())} notes differ")

    def written(self, sources):
        sheets = {}
        for number, source in enumerate(sources):
            self.files += 1
            sheet = self.folder / f"{number}.musicxml"
            if words := convert(self.program, source, sheet):
                self.fault("not written", source.name, words)
            else:
                sheets[sheet] = source
        if self.musescore:
            play_in_musescore(self.musescore, list(sheets), self.folder)
        for sheet, source in sheets.items():
            back, before = sheet.with_suffix(".back.mid"), Music(source)
            if words := convert(self.program, sheet, back) or ", ".join(changed(before, Music(back))):
                self.fault("read back", source.name, words)
            if self.musescore:
                self.compare(source.name, before, sheet.with_suffix(".peer.mid"))

    def read(self, sources):
        sheets = {}
        for number, source in enumerate(sources):
            self.files += 1
            sheet = self.folder / f"{number}{source.suffix}"
            shutil.copy(source, sheet)
            if words := convert(self.program, sheet, sheet.with_suffix(".ours.mid")):
                print(f"{source.name}: refused: {words}", flush=True)
            else:
                sheets[sheet] = source
        play_in_musescore(self.musescore, list(sheets), self.folder)
        for sheet, source in sheets.items():
            self.compare(source.name, Music(sheet.with_suffix(".ours.mid")), sheet.with_suffix(".peer.mid"))


def main():
    root = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--sheets", action="store_true", help="compare how sheet music is read")
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    musescore = shutil.which("mscore3") or shutil.which("musescore3")
    if musescore is None:
        print("MuseScore is not installed (musescore3): what needs it is not checked.")
        if options.sheets:
            return 0
    with tempfile.TemporaryDirectory() as name:
        check = Check(options.program, musescore, Path(name))
        if options.sheets:
            check.read(files_in(options.files or [root / "tests/corpus/musicxml"], (".musicxml", ".xml", ".mxl")))
        else:
            check.written(files_in(options.files or [root / "resources/melodies"], (".mid",)))
        kinds = "".join(f", {kind}: {count}" for kind, count in check.faults.items())
        print(f"{check.files} files, {check.faults.total()} faults{kinds}")
    return 1 if check.faults else 0


if __name__ == "__main__":
    sys.exit(main())
