"""What the program says about the harmony of a piece, and sheet music from the command line. No model is needed."""
import json
import unittest
import xml.etree.ElementTree as ElementTree

from support import ProgramTest, midi

# C major: I IV V I, soprano first, each chord a quarter and the last one held.
PHRASE = ([72, 72, 71, 72, 72], [67, 69, 67, 67, 67], [64, 65, 62, 64, 64], [48, 53, 55, 48, 48])
# Soprano and bass go in octaves.
OCTAVES = ([72, 74, 76, 77], [67, 67, 67, 69], [64, 65, 67, 60], [48, 50, 52, 53])


class CheckTest(ProgramTest):
    def check(self, *voices):
        return json.loads(self.succeed("check", self.file("piece.mid", midi(*voices)), "--json"))

    def test_names_the_chords_of_a_phrase_and_its_cadence(self):
        said = self.check(*PHRASE)
        self.assertEqual([(span["key"], span["numeral"]) for span in said["harmony"]][:4],
                         [("C", "I"), ("C", "IV"), ("C", "V"), ("C", "I")])
        self.assertEqual([(c["kind"], c["perfect"]) for c in said["cadences"]], [("authentic", True)])

    def test_says_where_and_why(self):
        span = self.check(*PHRASE)["harmony"][1]
        self.assertEqual((span["onset"], span["bar"], span["beat"]), (1, 1, 2))
        self.assertEqual((span["root"], span["triad"], span["seventh"], span["bass"]), ("F", "major", 0, "F"))
        self.assertIn("In C major it is IV", span["reason"])

    def test_finds_the_faults_of_an_exercise(self):
        said = self.check(*OCTAVES)
        self.assertGreater(said["fault_counts"]["parallel octaves"], 0)
        fault = next(fault for fault in said["faults"] if fault["kind"] == "parallel octaves")
        self.assertEqual((fault["bar"], fault["beat"]), (1, 2))
        self.assertEqual({note["pitch"] for note in fault["notes"]}, {74, 50})

    def test_tells_people_the_same(self):
        told = self.succeed("check", self.file("piece.mid", midi(*PHRASE)))
        self.assertRegex(told, r"bar 1 +C: I IV V I")
        self.assertIn("PAC", told)

    def test_any_music_can_be_checked(self):
        self.assertTrue(self.check([60, 61, 62, 63, None, 66])["harmony"])
        self.assertEqual(self.check([None])["harmony"], [])

    def test_needs_one_file_that_can_be_read(self):
        self.refuse(2, "check", saying="name a file")
        self.refuse(2, "check", "a.mid", "b.mid", saying="one file at a time")
        self.refuse(1, "check", "missing.mid", saying="missing.mid")


class EngraveTest(ProgramTest):
    def test_writes_sheet_music_by_the_ending(self):
        piece = self.file("piece.mid", midi(*PHRASE))
        self.succeed("engrave", piece, "--output", "piece.musicxml", "--title", "A phrase")
        root = ElementTree.parse(self.folder / "piece.musicxml").getroot()
        self.assertEqual(root.tag, "score-partwise")
        self.assertEqual(len(root.findall("part")), 4)
        self.assertEqual(root.findtext("work/work-title"), "A phrase")
        self.succeed("engrave", piece, "--output", "piece.mxl")
        self.assertEqual((self.folder / "piece.mxl").read_bytes()[:2], b"PK")

    def pages(self, *arguments):
        """Engraves to pages; skips the test where the program paints none."""
        done = self.run_program("engrave", self.file("piece.mid", midi(*PHRASE)), *arguments)
        if "without its studio" in done.stderr:
            self.skipTest("built without the studio")
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_writes_pages_without_a_display(self):
        self.pages("--output", "piece.pdf", "--title", "A phrase", "--composer", "Nobody", "--paper", "letter")
        self.assertEqual((self.folder / "piece.pdf").read_bytes()[:4], b"%PDF")
        self.pages("--output", "piece.svg")
        picture = ElementTree.parse(self.folder / "piece.svg").getroot()
        self.assertTrue(picture.tag.endswith("svg"))
        self.pages("--output", "piece.png")
        self.assertEqual((self.folder / "piece.png").read_bytes()[1:4], b"PNG")

    def test_writes_a_voice_alone(self):
        piece = self.file("piece.mid", midi(*PHRASE))
        self.succeed("engrave", piece, "--part", "alto", "--output", "alto.musicxml")
        root = ElementTree.parse(self.folder / "alto.musicxml").getroot()
        self.assertEqual([step.text for step in root.iter("step")], ["G", "A", "G", "G", "G"])
        self.refuse(2, "engrave", piece, "--part", "second", "--output", "a.pdf", saying="soprano, alto, tenor or bass")
        self.refuse(2, "engrave", piece, "--paper", "A0", "--output", "a.pdf", saying="a4 or letter")

    def test_refuses_what_is_no_sheet_music(self):
        piece = self.file("piece.mid", midi())
        for name in ("piece.mid", "piece.wav", "piece"):
            self.refuse(2, "engrave", piece, "--output", name, saying=".musicxml")
        self.refuse(2, "engrave", piece, saying="--output")
        self.refuse(2, "engrave", "--output", "piece.mxl", saying="name a file")
        self.refuse(1, "engrave", "missing.mid", "--output", "piece.mxl", saying="missing.mid")


if __name__ == "__main__":
    unittest.main()
