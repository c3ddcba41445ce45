"""`inventio accompany` with the weights that come with the program: what it promises in both styles."""
import json
import os
import unittest
from collections import Counter

from support import MELODY, QUARTER, ProgramTest, line, midi, notes_of, track_notes

WEIGHTS = os.environ["INVENTIO_WEIGHTS"]  # of Enhance
STYLES = {"chorale": 3, "song": 2}  # and the tracks that each adds


def tracks(data):
    """The notes of every track of a MIDI file that has any."""
    found, at = [], 14
    while at < len(data):
        length = int.from_bytes(data[at + 4:at + 8], "big")
        found.append(track_notes(data[at + 8:at + 8 + length]))
        at += 8 + length
    return [notes for notes in found if notes]


class AccompanyTest(ProgramTest):
    def accompany(self, style, *options, source="melody.mid", result="result.mid"):
        if source not in self.names():
            self.file(source)
        self.succeed("accompany", source, "--output", result, "--style", style, "--quiet", *options)
        return self.read(result)

    def test_keeps_the_melody_and_puts_tracks_of_its_own_below(self):
        for style, parts in STYLES.items():
            with self.subTest(style=style):
                melody, *added = tracks(self.accompany(style))
                self.assertEqual(melody, track_notes(line(MELODY)[8:]))
                self.assertEqual(len(added), parts)
                self.assertGreater(sum(map(len, added)), 12)
                self.assertLessEqual(max(onset + length for part in added for onset, _, length in part), 16 * QUARTER)

    def test_a_voice_sings_one_note_at_a_time(self):
        for voice in tracks(self.accompany("chorale"))[1:]:
            for (onset, _, length), (following, _, _) in zip(sorted(voice), sorted(voice)[1:]):
                self.assertLessEqual(onset + length, following)

    def test_gives_the_same_file_again_alone_and_among_others(self):
        first = self.accompany("song", "--seed", 7, "--threads", 1)
        self.file("other.mid", midi(MELODY[4:] + MELODY[:4]))
        self.succeed("accompany", "other.mid", "melody.mid", "--output-dir", "all", "--style", "song", "--seed", 7, "--quiet")
        self.assertEqual(self.read("all/melody.mid"), first)
        self.assertNotEqual(self.accompany("song", "--seed", 8, result="second.mid"), first)

    def test_its_receipt_writes_the_same_notes_again(self):
        for style in STYLES:
            with self.subTest(style=style):
                self.accompany(style, "--seed", 5, "--density", 1.5, "--register", 2)
                self.assertIn("the same notes again", self.succeed("replay", "result.mid"))
                told = json.loads(self.succeed("replay", "result.mid", "--from", "melody.mid", "--json"))
                self.assertTrue(told["same"])
                self.assertEqual(told["seed"], 5)
                self.assertIn(f"style {style}", self.succeed("info", "result.mid"))

    def test_ends_on_the_tonic_where_the_melody_does(self):
        self.file("scale.mid", midi([60, 60, 62, 64, 65, 64, 62, 60, 67, 65, 64, 62, 64, 62, 60, 60]))
        for style in STYLES:
            for seed in range(1, 5):
                with self.subTest(style=style, seed=seed):
                    _, *added = tracks(self.accompany(style, "--seed", seed, source="scale.mid"))
                    last = 15 * QUARTER
                    ending = {pitch for part in added for onset, pitch, length in part if onset <= last < onset + length}
                    self.assertEqual(min(ending) % 12, 0, ending)
                    self.assertLessEqual({pitch % 12 for pitch in ending}, {0, 4, 7})

    def test_more_density_means_more_notes(self):
        few = len(notes_of(self.accompany("chorale", "--density", 0.25)))
        self.assertGreater(len(notes_of(self.accompany("chorale", "--density", 4, result="dense.mid"))), few)

    def test_a_higher_register_means_higher_notes(self):
        def mean(data):
            pitches = Counter(pitch for part in tracks(data)[1:] for _, pitch, _ in part)
            return sum(pitch * count for pitch, count in pitches.items()) / pitches.total()

        low = mean(self.accompany("song", "--register", -6))
        self.assertGreater(mean(self.accompany("song", "--register", 6, result="high.mid")), low)

    def test_tells_what_it_did(self):
        self.file("melody.mid")
        told = json.loads(self.succeed("accompany", "melody.mid", "--output", "r.mid", "--style", "song", "--json"))
        self.assertEqual((told["style"], told["seed"], told["files"][0]["bars"]), ("song", 1, 4))
        self.assertEqual(told["files"][0]["added"], len(notes_of(self.read("r.mid"))) - sum(p is not None for p in MELODY))

    def test_refuses_what_are_no_weights_of_a_net_that_accompanies(self):
        self.file("melody.mid")
        self.file("w.safetensors", b"no weights")
        self.refuse(1, "accompany", "melody.mid", "--output", "r.mid", "--style", "song", "--model", "w.safetensors",
                    saying="w.safetensors")
        self.refuse(1, "accompany", "melody.mid", "--output", "r.mid", "--style", "song", "--model", WEIGHTS,
                    saying="bach.safetensors")


if __name__ == "__main__":
    unittest.main()
