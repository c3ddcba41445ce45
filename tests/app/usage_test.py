"""What the program makes of its command line, right and wrong."""
import os
import re
import unittest

from support import ProgramTest

NOT_WHOLE = ["", "ten", "3.5", "1e2", "0x10", "5x", " 5", "99999999999999999999", "nan", "--seed"]
NOT_A_NUMBER = ["", "much", "nan", "inf", "1,5", "5%", "1..2", "--seed"]
WRONG_VALUES = {
    "accompany": {
        "--style": ["", "waltz", "Song"],
        "--seed": NOT_WHOLE[:-1] + ["-1", "18446744073709551616"],
        "--density": NOT_A_NUMBER + ["0", "0.2", "4.1"],
        "--register": NOT_WHOLE + ["-13", "13"],
        "--creative-risk": NOT_A_NUMBER + ["-1", "6.1"],
        "--threads": NOT_WHOLE + ["-1", "257"],
        "--output": [""],
        "--output-dir": [""],
        "--model": [""],
    },
    "enhance": {
        "--iterations": NOT_WHOLE + ["0", "-1", "1000001"],
        "--max-remove": NOT_A_NUMBER + ["-0.1", "-1", "100.1", "1e9"],
        "--max-add": NOT_WHOLE + ["-1", "1000001", "all"],
        "--creative-risk": [text for text in NOT_A_NUMBER if text != "1..2"] + ["0", "0.09", "-1", "10.1", "1..", "1..11"],
        "--melody": ["", "Top", "bottom"],
        "--region": ["", "0", "0-4", "-1", "4-", "-4", "a-b", "4--5", "1.5", "5-4", "1-2-3", "99999999999"],
        "--seed": NOT_WHOLE[:-1] + ["-1", "18446744073709551616"],
        "--threads": NOT_WHOLE + ["-1", "257"],
        "--output": [""],
        "--output-dir": [""],
        "--model": [""],
        "--trace": [""],
    },
    "render": {
        "--rate": NOT_WHOLE + ["0", "-1", "7999", "96001"],
        "--bits": NOT_WHOLE + ["0", "8", "20"],
        "--output": [""],
        "--soundfont": [""],
    },
    "train": {
        "--minutes": NOT_A_NUMBER + ["0", "-1", "100001"],
        "--threads": NOT_WHOLE + ["-1", "257"],
        "--seed": NOT_WHOLE[:-1] + ["-1", "18446744073709551616"],
        "--batch-size": NOT_WHOLE + ["0", "1025"],
        "--learning-rate": NOT_A_NUMBER + ["0", "2"],
        "--checkpoint-minutes": NOT_A_NUMBER + ["0", "-1"],
        "--validation-minutes": NOT_A_NUMBER + ["0", "-1"],
        "--data": [""],
        "--valid": [""],
        "--output": [""],
    },
}
REQUIRED = {
    "accompany": ["melody.mid", "--output", "result.mid", "--style", "song"],
    "enhance": ["melody.mid", "--output", "result.mid"],
    "render": ["melody.mid", "--output", "r.wav"],
    "train": [],
}


class UsageTest(ProgramTest):
    def test_shows_help(self):
        self.assertIn("inventio COMMAND", self.succeed("--help"))
        self.assertEqual(self.succeed("--help"), self.succeed("-h"))

    def test_opens_the_studio_only_where_there_is_a_display(self):
        blind = {name: value for name, value in os.environ.items()
                 if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        for arguments in ([], ["melody.mid"]):
            done = self.run_program(*arguments, env=blind)
            self.assertEqual((done.returncode, done.stdout), (1, ""))
            self.assertRegex(done.stderr, r"\Ainventio: [^\n]*studio[^\n]*\n\Z")

    def test_tells_its_version(self):
        self.assertRegex(self.succeed("--version"), r"\Ainventio \d+\.\d+\.\d+\n\Z")

    def test_shows_help_without_a_wait_for_the_model(self):
        def opened(*arguments):
            done = self.run_program(*arguments, env=os.environ | {"LD_DEBUG": "files"})
            return re.findall(r"file=(\S+)", done.stderr)

        libraries = opened("enhance", "--help")
        self.assertTrue(any("libstdc++" in library for library in libraries), "LD_DEBUG tells which libraries are opened")
        self.assertFalse([library for library in libraries if "torch" in library or "arcnn" in library])

    def test_every_command_has_help_that_fits_a_terminal(self):
        for command in [], ["accompany"], ["enhance"], ["info"], ["render"], ["replay"], ["train"]:
            text = self.succeed(*command, "--help")
            self.assertIn("Exit codes", text)
            self.assertIn("Examples", text)
            self.assertLessEqual(max(len(line) for line in text.splitlines()), 80, command)

    def test_help_names_every_option_it_takes(self):
        for command, options in WRONG_VALUES.items():
            text = self.succeed(command, "--help")
            for option in options:
                self.assertRegex(text, rf"(?m)^  {re.escape(option)} \S+")

    def test_refuses_every_wrong_value_of_every_option(self):
        self.file("melody.mid")
        for command, options in WRONG_VALUES.items():
            for option, values in options.items():
                for value in values:
                    with self.subTest(command=command, option=option, value=value):
                        self.refuse(2, command, *REQUIRED[command], option, value, saying=option)

    def test_names_range_and_value_of_a_wrong_number(self):
        self.refuse(2, "enhance", "a.mid", "--output", "b.mid", "--iterations", "5000000",
                    saying='--iterations must be a whole number from 1 to 1000000, or "auto" for as many as it takes, not "5000000".')

    def test_refuses_an_option_without_its_value(self):
        for option in WRONG_VALUES["enhance"]:
            self.refuse(2, "enhance", "a.mid", option, saying=f"{option} needs a value")

    def test_refuses_a_value_for_a_switch(self):
        self.refuse(2, "enhance", "a.mid", "--output", "b.mid", "--quiet=3", saying="--quiet takes no value")

    def test_suggests_what_was_meant(self):
        self.refuse(2, "enhance", "a.mid", "--ouptut", "b.mid", saying="did you mean --output?")
        self.refuse(2, "enhnace", "a.mid", saying="did you mean enhance?")

    def test_refuses_unknown_words(self):
        self.refuse(2, "compose", saying=['"compose"', "inventio --help"])
        self.refuse(2, "enhance", "a.mid", "--colour", "red", saying=['"--colour"', "inventio enhance --help"])

    def test_the_last_of_repeated_options_counts(self):
        self.refuse(2, "enhance", "a.mid", "--output", "b.mid", "--seed", "1", "--seed", "x", saying="--seed")

    def test_a_file_may_be_called_like_a_command_or_an_option(self):
        self.refuse(1, "enhance", "--output", "b.mid", "info", saying="info")
        self.refuse(1, "enhance", "--output", "b.mid", "--", "--quiet", saying="--quiet")

    def test_info_needs_a_file(self):
        self.refuse(2, "info")

    def test_train_needs_its_folders_and_its_output(self):
        self.refuse(2, "train", saying="--data")
        self.refuse(2, "train", "--data", "d", saying="--output")

    def test_train_keeps_an_earlier_training(self):
        self.file("w.safetensors.checkpoint", b"hours of work")
        self.refuse(1, "train", "--data", "d", "--valid", "v", "--output", "w.safetensors", saying="--resume")

    def test_says_when_standard_output_is_full(self):
        with open("/dev/full", "w") as full:
            self.refuse(1, "--help", stdout=full, saying="Standard output")


class OutputPlaceTest(ProgramTest):
    def test_needs_an_input(self):
        self.refuse(2, "enhance", "--output", "b.mid")

    def test_needs_one_place_for_the_result(self):
        self.refuse(2, "enhance", "a.mid", saying="--output")
        self.refuse(2, "enhance", "a.mid", "--output", "b.mid", "--output-dir", "d", saying="not both")

    def test_refuses_one_output_for_two_inputs(self):
        self.refuse(2, "enhance", self.file("a.mid"), self.file("b.mid"), "--output", "c.mid", saying="--output-dir")

    def test_refuses_two_results_of_one_name(self):
        self.refuse(2, "enhance", self.file("x/a.mid"), self.file("y/a.mid"), "--output-dir", "d", saying="y/a.mid")

    def test_refuses_to_replace_an_input_in_its_folder(self):
        self.refuse(2, "enhance", self.file("a.mid"), "--output-dir", ".", saying="a.mid")

    def test_refuses_a_trace_in_place_of_music(self):
        self.refuse(2, "enhance", self.file("a.mid"), "--output", "b.mid", "--trace", "a.mid", saying="--trace")

    def test_refuses_an_output_that_cannot_be_written(self):
        self.file("a.mid")
        self.file("no_folder", b"")
        (self.folder / "folder").mkdir()
        self.refuse(1, "enhance", "a.mid", "--output", "absent/b.mid", saying="absent")
        self.refuse(1, "enhance", "a.mid", "--output", "no_folder/b.mid", saying="no_folder")
        self.refuse(1, "enhance", "a.mid", "--output-dir", "no_folder/sub", saying="no_folder")
        self.refuse(1, "enhance", "a.mid", "--output", "folder", saying="it is a folder")


if __name__ == "__main__":
    unittest.main()
