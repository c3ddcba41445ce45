"""What the tests of the command line share: running the program, making files for it."""
import os
import re
import struct
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ["INVENTIO"]
QUARTER = 480
MELODY = [67, 67, 74, 74, 76, 76, 74, None, 72, 72, 71, 71, 69, 69, 67, None]  # quarters, None a rest: four bars


def variable_length(number):
    data = bytes([number & 0x7F])
    while number := number >> 7:
        data = bytes([number & 0x7F | 0x80]) + data
    return data


def chunk(mark, data):
    return mark + struct.pack(">I", len(data)) + data


def line(pitches):
    """A track: one quarter for each pitch, None for a rest."""
    track, waited = b"", 0
    for pitch in pitches:
        if pitch is None:
            waited += QUARTER
            continue
        track += variable_length(waited) + bytes([0x90, pitch, 80]) + variable_length(QUARTER) + bytes([0x80, pitch, 64])
        waited = 0
    return chunk(b"MTrk", track + variable_length(waited) + b"\xff\x2f\0")


def midi(*voices):
    """A Standard MIDI File of format 1, 4/4, 120 quarters a minute, with a track for each line of pitches."""
    voices = voices or [MELODY]
    conductor = b"\0\xff\x51\x03\x07\xa1\x20" + b"\0\xff\x58\x04\x04\x02\x18\x08" + b"\0\xff\x2f\0"
    head = struct.pack(">HHH", 1, 1 + len(voices), QUARTER)
    return chunk(b"MThd", head) + chunk(b"MTrk", conductor) + b"".join(line(voice) for voice in voices)


def read_length(data, at):
    number = 0
    while True:
        number, at = number << 7 | data[at] & 0x7F, at + 1
        if not data[at - 1] & 0x80:
            return number, at


def track_notes(data):
    """(onset, pitch, length) in ticks of every note of one track; it may hold running status."""
    notes, open_notes, tick, at, status = [], {}, 0, 0, 0
    while at < len(data):
        waited, at = read_length(data, at)
        tick += waited
        if data[at] & 0x80:
            status, at = data[at], at + 1
        if status in (0xF0, 0xF7, 0xFF):
            length, at = read_length(data, at + (status == 0xFF))
            at += length
            continue
        kind, size = status & 0xF0, 1 if status & 0xF0 in (0xC0, 0xD0) else 2
        key = (status & 0x0F, data[at])
        if kind == 0x90 and data[at + 1]:
            open_notes.setdefault(key, []).append(tick)
        elif kind in (0x80, 0x90):
            onset = open_notes[key].pop(0)
            notes.append((onset, key[1], tick - onset))
        at += size
    assert not any(open_notes.values()), "a note without end"
    return notes


def notes_of(data):
    """All notes of a MIDI file, sorted: (onset, pitch, length) in ticks."""
    assert data[:4] == b"MThd", data[:4]
    notes, at = [], 14
    while at < len(data):
        length = int.from_bytes(data[at + 4:at + 8], "big")
        assert data[at:at + 4] == b"MTrk" and at + 8 + length <= len(data), "a broken chunk"
        notes += track_notes(data[at + 8:at + 8 + length])
        at += 8 + length
    return sorted(notes)


STOPPED = re.compile(r"inventio: [^\n]*: Stopped after \d+ iterations?; about \d+ more edits? seems? worthwhile\. "
                     r"--iterations auto goes on until nothing is left\.\n")


class ProgramTest(unittest.TestCase):
    """Each test has an empty folder, self.folder, in which the program runs."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def file(self, name, content=None):
        """A file in the folder, a good MIDI file unless told otherwise; returns its name."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(midi() if content is None else content)
        return name

    def read(self, name):
        return (self.folder / name).read_bytes()

    def names(self):
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file())

    def run_program(self, *arguments, **options):
        options = {"stdout": subprocess.PIPE, "timeout": 120, **options}
        return subprocess.run([PROGRAM, *map(str, arguments)], cwd=self.folder, stdin=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True, errors="replace", check=False, **options)

    def complaints(self, done):
        """What stderr holds beside the line that tells of an Enhance that could have gone on."""
        return STOPPED.sub("", done.stderr)

    def succeed(self, *arguments, **options):
        done = self.run_program(*arguments, **options)
        self.assertEqual((done.returncode, self.complaints(done)), (0, ""))
        return done.stdout

    def refuse(self, code, *arguments, saying=(), **options):
        """The program ends with `code`, one sentence on stderr that holds `saying`, nothing on stdout and no new file."""
        before = self.names()
        done = self.run_program(*arguments, **options)
        self.assertEqual(done.returncode, code, done.stderr)
        self.assertRegex(done.stderr, r"\Ainventio: [^\n]+[.?]\n\Z")
        for words in [saying] if isinstance(saying, str) else saying:
            self.assertIn(words, done.stderr)
        self.assertFalse(done.stdout)
        self.assertEqual(self.names(), before)
        return done.stderr
