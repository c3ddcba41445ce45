"""`inventio train` from the command line, for a few steps only."""
import json
import unittest

from support import MELODY, ProgramTest, midi

MOMENT = ["--minutes", "0.01", "--batch-size", "1", "--threads", "1"]


class TrainTest(ProgramTest):
    def setUp(self):
        super().setUp()
        lower = [[pitch and pitch - below for pitch in MELODY] for below in (5, 12, 19)]
        self.file("data/piece.mid", midi(MELODY, *lower))
        self.file("valid/piece.mid", midi(MELODY[::-1], *[voice[::-1] for voice in lower]))

    def train(self, *options):
        return self.run_program("train", "--data", "data", "--valid", "valid", "--output", "mine.safetensors", *options)

    def test_makes_weights_that_can_be_used_and_learned_on_from(self):
        self.assertEqual(self.train(*MOMENT, "--quiet").stderr, "")
        told = json.loads(self.succeed("info", "--json", "mine.safetensors"))["files"][0]
        self.assertEqual(told["name"], "mine")
        self.succeed("enhance", "data/piece.mid", "--output", "b.mid", "--iterations", "1", "--model", "mine.safetensors")

        self.assertIn("--resume", self.train(*MOMENT).stderr)
        resumed = self.train(*MOMENT[2:], "--minutes", "0.02", "--resume")
        self.assertEqual(resumed.returncode, 0, resumed.stderr)
        self.assertIn("Learned from 1 piece", resumed.stderr)

    def test_says_what_is_wrong_with_a_folder(self):
        (self.folder / "empty").mkdir()
        for folder in "missing", "empty":
            self.refuse(1, "train", "--data", folder, "--valid", "valid", "--output", "w.safetensors", saying=folder)
            self.refuse(1, "train", "--data", "data", "--valid", folder, "--output", "w.safetensors", saying=folder)


if __name__ == "__main__":
    unittest.main()
