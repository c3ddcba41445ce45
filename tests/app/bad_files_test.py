"""What the program makes of files that are not what they should be. Nothing here needs a model."""
import json
import unittest

from support import ProgramTest, midi


class BadMidiTest(ProgramTest):
    def check(self, name, *saying):
        """Both commands that read MIDI files refuse this one."""
        self.refuse(1, "info", name, saying=[name, *saying])
        self.refuse(1, "enhance", name, "--output", "result.mid", saying=[name, *saying])

    def test_refuses_a_missing_file(self):
        self.check("missing.mid")

    def test_refuses_a_folder(self):
        (self.folder / "folder.mid").mkdir()
        self.check("folder.mid")

    def test_refuses_an_empty_file(self):
        self.check(self.file("empty.mid", b""), "is empty")

    def test_refuses_text(self):
        self.check(self.file("text.mid", b"Dear diary,\n"), "is not a MIDI file")

    def test_refuses_200_megabytes_of_zeros(self):
        with open(self.folder / "zeros.mid", "wb") as zeros:
            zeros.truncate(200 << 20)
        self.check("zeros.mid")

    def test_refuses_format_2(self):
        good = midi()
        self.check(self.file("patterns.mid", good[:9] + b"\2" + good[10:]), "format 2")

    def test_shows_no_control_characters_of_a_file_name(self):
        self.refuse(1, "info", "a\x1b[2J\nb.mid", saying="a?[2J?b.mid")

    def test_reads_every_truncation_of_a_good_file_or_says_why_not(self):
        good = midi()
        names = [self.file(f"{length:03}.mid", good[:length]) for length in range(len(good))]
        done = self.run_program("info", "--json", *names)
        self.assertEqual(done.returncode, 1)
        files = json.loads(done.stdout)["files"]
        self.assertEqual([file["file"] for file in files], names)
        refused = [file for file in files if "error" in file]
        self.assertEqual(len(done.stderr.splitlines()), len(refused))
        for file in files:
            self.assertTrue(file.get("error") or file.get("warnings"), file)

    def test_one_bad_file_does_not_hide_the_others(self):
        done = self.run_program("info", self.file("a.mid"), "missing.mid", self.file("b.mid"))
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stdout, r"(?s)\Aa\.mid\n.*\nb\.mid\n")
        self.assertRegex(done.stderr, r"\A[^\n]*missing\.mid[^\n]*\n\Z")

    def test_refuses_a_region_outside_the_piece(self):
        self.file("melody.mid")
        for region in "5", "4-5", "100-200":
            self.refuse(1, "enhance", "melody.mid", "--output", "b.mid", "--region", region,
                        saying=["melody.mid", "1-4", region])


class BadWeightsTest(ProgramTest):
    def check(self, name, *saying):
        self.refuse(1, "info", name, saying=[name, *saying])
        self.refuse(1, "enhance", self.file("a.mid"), "--output", "b.mid", "--model", name, saying=[name, *saying])

    def test_refuses_missing_weights(self):
        self.check("missing.safetensors")

    def test_refuses_what_is_no_weights_file(self):
        self.check(self.file("empty.safetensors", b""))
        self.check(self.file("text.safetensors", b"Dear diary, today was a long day.\n"))
        self.check(self.file("midi.safetensors"))
        self.check(self.file("object.safetensors", (2).to_bytes(8, "little") + b"{}"))
        self.check(self.file("long.safetensors", b"\xff" * 64))

    def test_refuses_them_once_for_many_inputs(self):
        self.refuse(1, "enhance", self.file("a.mid"), self.file("b.mid"), "--output-dir", "out",
                    "--model", "missing.safetensors", saying="missing.safetensors")


class InfoTest(ProgramTest):
    def test_tells_people_what_is_in_a_file(self):
        text = self.succeed("info", self.file("melody.mid"))
        for words in "melody.mid", "format 1", "4 bars", "120 quarters a minute", "4/4", "G major", "G4-E5", "14 of 14":
            self.assertIn(words, text)

    def test_tells_programs_what_is_in_a_file(self):
        told = json.loads(self.succeed("info", "--json", self.file("melody.mid")))["files"][0]
        self.assertEqual((told["kind"], told["bars"], told["model"]["usable"]), ("midi", 4, 14))


if __name__ == "__main__":
    unittest.main()
