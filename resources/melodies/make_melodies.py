#!/usr/bin/env python3
"""Makes the MIDI files beside this script from melodies.txt. Needs mido. Run it after a change of the text."""

import pathlib
import re
import sys
from fractions import Fraction

import mido

TICKS = 480
FOLDER = pathlib.Path(__file__).parent
NATURALS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
BROKEN_CHORD = (0, 1, 2, 3, 4, 2, 3, 4)


def pitch_of(name):
    letter, accidental, octave = re.fullmatch(r"([A-G])([#b]?)(\d)", name).groups()
    return 12 * (int(octave) + 1) + NATURALS[letter] + {"#": 1, "b": -1, "": 0}[accidental]


class Piece:
    def __init__(self, heading):
        self.file, self.title, self.composer = (part.strip() for part in heading.split("|"))
        self.tempo = 100
        self.metre = (4, 4)
        self.pickup = Fraction(0)
        self.program = 0
        self.voices = []  # name, [(onset, length, pitch)]
        self.time = Fraction(0)
        self.length = Fraction(1)

    def bar_length(self):
        return Fraction(4 * self.metre[0], self.metre[1])

    def add_voice(self, name):
        self.voices.append((name, []))
        self.time = Fraction(0)

    def add_note(self, word):
        name, _, length = word.partition(":")
        if length:
            self.length = Fraction(length)
        if name != "r":
            self.voices[-1][1].append((self.time, self.length, pitch_of(name)))
        self.time += self.length

    def add_bars(self, line):
        for bar in line.split("|"):
            start = self.time
            for word in bar.split():
                self.add_note(word)
            expected = self.pickup if start == 0 and self.pickup else self.bar_length()
            if self.time - start != expected:
                sys.exit(f"{self.file}: the bar {bar.strip()} lasts {self.time - start} quarters, not {expected}")

    def add_chord_bar(self, words):
        """A bar of the prelude: upper notes, and the two held ones as voices of their own."""
        upper, middle, bass = (voice[1] for voice in self.voices)
        for half in (0, 2):
            start = self.time + half
            for place, index in enumerate(BROKEN_CHORD):
                onset = start + Fraction(place, 4)
                if place == 0:
                    bass.append((onset, Fraction(2), pitch_of(words[index])))
                elif place == 1:
                    middle.append((onset, Fraction(7, 4), pitch_of(words[index])))
                else:
                    upper.append((onset, Fraction(1, 4), pitch_of(words[index])))
        self.time += 4

    def add_free_bar(self, words):
        upper, middle, bass = (voice[1] for voice in self.voices)
        bass.append((self.time, Fraction(4), pitch_of(words[0].split(":")[0])))
        middle.append((self.time + Fraction(1, 4), Fraction(15, 4), pitch_of(words[1].split(":")[0])))
        for place, word in enumerate(words[2:]):
            upper.append((self.time + Fraction(place + 2, 4), Fraction(1, 4), pitch_of(word.split(":")[0])))
        self.time += 4

    def add_whole_bar(self, words):
        upper, middle, bass = (voice[1] for voice in self.voices)
        for voice, names in ((bass, words[:1]), (middle, words[1:2]), (upper, words[2:])):
            voice.extend((self.time, Fraction(4), pitch_of(name)) for name in names)
        self.time += 4

    def conductor(self):
        track = mido.MidiTrack()
        track.append(mido.MetaMessage("track_name", name=self.title))
        track.append(mido.MetaMessage("text", text=self.composer))
        track.append(mido.MetaMessage("set_tempo", tempo=mido.bpm2tempo(self.tempo)))
        metre = {"numerator": self.metre[0], "denominator": self.metre[1]}
        track.append(mido.MetaMessage("time_signature", **metre))
        if self.pickup:
            # The same metre again: it ends the first bar early.
            track.append(mido.MetaMessage("time_signature", time=int(self.pickup * TICKS), **metre))
        return track

    def voice_track(self, number):
        name, notes = self.voices[number]
        track = mido.MidiTrack()
        track.append(mido.MetaMessage("track_name", name=name))
        track.append(mido.Message("program_change", channel=number, program=self.program))
        events = []
        for onset, length, pitch in notes:
            events.append((int(onset * TICKS), 1, mido.Message("note_on", channel=number, note=pitch, velocity=84)))
            end = int((onset + length) * TICKS)
            events.append((end, 0, mido.Message("note_off", channel=number, note=pitch, velocity=64)))
        now = 0
        for tick, _, message in sorted(events, key=lambda event: event[:2]):
            track.append(message.copy(time=tick - now))
            now = tick
        return track

    def write(self):
        file = mido.MidiFile(type=1, ticks_per_beat=TICKS, charset="utf-8")
        file.tracks.append(self.conductor())
        file.tracks.extend(self.voice_track(number) for number in range(len(self.voices)))
        file.save(FOLDER / f"{self.file}.mid")


def read_pieces(text):
    pieces = []
    in_chords = False
    for line in text.splitlines():
        line = line.split("#", 1)[0].strip() if line.startswith("#") else line.strip()
        word, _, rest = line.partition(" ")
        piece = pieces[-1] if pieces else None
        if not line:
            continue
        if word in ("piece", "chords"):
            in_chords = word == "chords"
            pieces.append(Piece(rest))
            if in_chords:
                for name in ("Upper voices", "Middle voice", "Bass"):
                    pieces[-1].add_voice(name)
        elif word == "tempo":
            piece.tempo = int(rest)
        elif word == "metre":
            piece.metre = tuple(int(number) for number in rest.split("/"))
        elif word == "pickup":
            piece.pickup = Fraction(rest)
        elif word == "program":
            piece.program = int(rest)
        elif word == "voice":
            piece.add_voice(rest)
        elif word == "free":
            piece.add_free_bar(rest.split())
        elif word == "whole":
            piece.add_whole_bar(rest.split())
        elif in_chords:
            piece.add_chord_bar(line.split())
        else:
            piece.add_bars(line)
    return pieces


if __name__ == "__main__":
    for each in read_pieces((FOLDER / "melodies.txt").read_text(encoding="utf-8")):
        each.write()
