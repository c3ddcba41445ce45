"""Reads MusicXML files with Python's own XML parser and checks what every reader relies on: in each measure every voice
is as long as the measure, chords and ties fit, durations are those of the printed values, and elements stand in the
order of the format. Prints one line for each fault; says what the notes are with --notes."""

import sys
import xml.etree.ElementTree as ElementTree

UNITS = {"breve": 8, "whole": 4, "half": 2, "quarter": 1, "eighth": 0.5, "16th": 0.25, "32nd": 0.125, "64th": 0.0625}
NOTE_ORDER = ["chord", "pitch", "unpitched", "rest", "duration", "tie", "instrument", "voice", "type", "dot",
              "accidental", "time-modification", "staff", "notations", "lyric"]
UNITS_PER_QUARTER = 16  # that --notes counts in
STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


def printed_length(note, divisions):
    """Of a note with a value, in divisions."""
    length = UNITS[note.findtext("type")] * divisions * (1.5 if note.find("dot") is not None else 1)
    ratio = note.find("time-modification")
    return length if ratio is None else length * int(ratio.findtext("normal-notes")) / int(ratio.findtext("actual-notes"))


def pitch_of(note):
    pitch = note.find("pitch")
    if pitch is None:
        return None
    return STEPS[pitch.findtext("step")] + int(pitch.findtext("alter", "0")) + 12 * (int(pitch.findtext("octave")) + 1)


class Part:
    def __init__(self, part, say):
        self.say, self.position, self.divisions = say, 0, None
        self.open_ties = {}  # of each voice: pitch to where its tie ends
        self.notes = []
        for measure in part.findall("measure"):
            self.read(measure)
        if any(ties for ties in self.open_ties.values()):
            say("a tie leads nowhere")

    def read(self, measure):
        name = "measure " + measure.get("number")
        at, ends, chord_start, longest = self.position, {}, None, 0
        self.divisions = int(measure.findtext("attributes/divisions", self.divisions or 0)) or self.divisions
        for child in measure:
            if child.tag == "backup":
                at -= int(child.findtext("duration"))
                if at != self.position:
                    self.say(name + ": backup does not lead to its start")
            if child.tag != "note":
                continue
            order = [NOTE_ORDER.index(each.tag) for each in child]
            if order != sorted(order):
                self.say(name + ": elements of a note are out of order")
            length, voice = int(child.findtext("duration")), child.findtext("voice")
            if length < 1:
                self.say(name + ": a note without length")
            kind = child.findtext("type")
            if kind is None and child.find("rest[@measure]") is None:
                self.say(name + ": a note without a value")
            elif kind and abs(length - printed_length(child, self.divisions)) > 1e-6:
                self.say(name + ": a duration is not that of its value")
            if child.find("chord") is None:
                if at != ends.get(voice, self.position):
                    self.say(name + ": voice " + voice + " has a gap")
                chord_start, at = at, at + length
                ends[voice] = at
            elif at - chord_start != length:
                self.say(name + ": a chord of several lengths")
            longest = max(longest, at)
            self.tie(name, child, voice, chord_start, length)
        for voice, end in ends.items():
            if end != longest:
                self.say(name + ": voice " + voice + " is not as long as the measure")
        if not ends:
            self.say(name + ": is empty")
        self.position = longest

    def tie(self, name, note, voice, start, length):
        if note.find("rest") is not None:
            return
        pitch = pitch_of(note) or (note.findtext("unpitched/display-step"), note.find("instrument").get("id"))
        ties = {each.get("type") for each in note.findall("tie")}
        if ties != {each.get("type") for each in note.findall("notations/tied")}:
            self.say(name + ": what is tied does not look so")
        opened = self.open_ties.setdefault(voice, {})
        if "stop" in ties:
            if opened.get(pitch, (None,))[0] != start:
                self.say(name + ": a tie comes from nowhere")
            _, first = opened.pop(pitch, (None, start))
        else:
            first = start
            if pitch in opened:
                self.say(name + ": a tie leads nowhere")
        if "start" in ties:
            opened[pitch] = (start + length, first)
        else:
            self.notes.append((first, pitch, start + length - first, note.get("color")))


def main():
    shows_notes = "--notes" in sys.argv
    for path in [each for each in sys.argv[1:] if not each.startswith("--")]:
        def say(fault):
            print(path + ": " + fault)
        try:
            root = ElementTree.parse(path).getroot()
        except ElementTree.ParseError as error:
            say(str(error))
            continue
        ids = [each.get("id") for each in root.findall("part-list/score-part")]
        if not ids or ids != [each.get("id") for each in root.findall("part")]:
            say("parts are not those of the list")
        lengths = set()
        for part in root.findall("part"):
            read = Part(part, say)
            lengths.add((read.position, len(part.findall("measure"))))
            if shows_notes:
                for note in sorted(read.notes, key=lambda each: (each[0], str(each[1]))):
                    first, pitch, length, colour = note
                    units = [f"{each * UNITS_PER_QUARTER / read.divisions:g}" for each in (first, length)]
                    print(part.get("id"), units[0], pitch, units[1], colour)
        if len(lengths) != 1:
            say("parts are not equally long")


if __name__ == "__main__":
    main()
