"""`inventio enhance` with the weights that come with the program: what it promises, and files it cannot use or write."""
import json
import os
import pty
import signal
import subprocess
import unittest
from collections import Counter
from pathlib import Path

from support import MELODY, PROGRAM, QUARTER, ProgramTest, midi, notes_of

WEIGHTS = Path(os.environ["INVENTIO_WEIGHTS"])
BAR = 4 * QUARTER


class PromisesTest(ProgramTest):
    def enhance(self, *options, source="melody.mid", result="result.mid"):
        """-> notes before, notes after, as multisets"""
        if source not in self.names():
            self.file(source)
        self.succeed("enhance", source, "--output", result, *options)
        return Counter(notes_of(self.read(source))), Counter(notes_of(self.read(result)))

    def test_harmonises_a_melody_and_keeps_every_note_of_it(self):
        before, after = self.enhance("--iterations", 60, "--max-remove", 0)
        self.assertFalse(before - after)
        self.assertGreater((after - before).total(), 10)

    def test_adds_no_more_notes_than_allowed(self):
        for limit in 0, 5:
            before, after = self.enhance("--max-add", limit, "--creative-risk", 3)
            self.assertLessEqual(after.total() - before.total(), limit)

    def test_removes_no_more_notes_than_allowed(self):
        before, after = self.enhance("--max-remove", 20, "--creative-risk", 5, "--max-add", 0)
        self.assertLessEqual((before - after).total(), len([p for p in MELODY if p]) // 5)

    def test_makes_no_more_edits_than_iterations(self):
        before, after = self.enhance("--iterations", 7)
        self.assertLessEqual((before - after).total() + (after - before).total(), 7)

    def test_touches_only_the_region(self):
        before, after = self.enhance("--region", "2-3", "--creative-risk", 2)
        changed = (before - after) + (after - before)
        self.assertTrue(changed)
        self.assertTrue(all(BAR <= onset < 3 * BAR for onset, _, _ in changed), changed)

    def test_goes_on_behind_the_end_with_a_curve_of_risk_and_can_be_replayed(self):
        before, after = self.enhance("--add-bars", 2, "--creative-risk", "2..0.5")
        end = max(onset for onset, _, _ in before)
        self.assertFalse(before - after)
        self.assertTrue(after - before)
        self.assertTrue(all(onset > end for onset, _, _ in after - before), after - before)
        self.assertIn("same notes", self.succeed("replay", "result.mid"))

    def test_gives_the_same_file_again_whatever_the_threads(self):
        self.enhance("--threads", 1, result="first.mid")
        self.enhance("--threads", 2, result="second.mid")
        self.assertEqual(self.read("first.mid"), self.read("second.mid"))

    def test_gives_another_file_for_another_seed(self):
        self.enhance("--seed", 1, result="first.mid")
        self.enhance("--seed", 2, result="second.mid")
        self.assertNotEqual(self.read("first.mid"), self.read("second.mid"))

    def test_gives_the_same_file_alone_and_among_others(self):
        names = [self.file(f"{i}.mid", midi(MELODY[i:] + MELODY[:i])) for i in range(3)]
        self.succeed("enhance", *names, "--output-dir", "out/new", "--iterations", 20)
        for name in names:
            self.succeed("enhance", name, "--output", "alone.mid", "--iterations", 20)
            self.assertEqual(self.read("out/new/" + name), self.read("alone.mid"))

    def test_replaces_its_input_when_told_to(self):
        before = self.read(self.file("melody.mid"))
        self.succeed("enhance", "melody.mid", "--output", "melody.mid")
        self.assertNotEqual(self.read("melody.mid"), before)
        self.assertEqual(self.names(), ["melody.mid"])

    def test_summary_trace_and_receipt_agree(self):
        self.file("melody.mid")
        told = json.loads(self.succeed("enhance", "melody.mid", "--output", "result.mid", "--json", "--trace", "trace"))
        file = told["files"][0]
        edits = [json.loads(line) for line in self.read("trace").splitlines()]
        self.assertEqual([edit["iteration"] for edit in edits], list(range(1, file["iterations"] + 1)))
        self.assertEqual(file["added"], (Counter(notes_of(self.read("result.mid"))) - Counter(notes_of(midi()))).total())
        receipt = json.loads(self.succeed("info", "result.mid", "--json"))["files"][0]["receipts"][0]
        self.assertEqual((receipt["model"], receipt["edits"]), (told["model"], file["iterations"]))
        self.assertTrue(receipt["unchanged_since"])

    def test_a_result_can_be_replayed_with_and_without_its_original(self):
        self.enhance("--region", "2-3", "--max-remove", 30, "--seed", 9)
        self.assertIn("same notes", self.succeed("replay", "result.mid"))
        self.assertTrue(json.loads(self.succeed("replay", "result.mid", "--from", "melody.mid", "--json"))["same"])
        self.refuse(1, "replay", "melody.mid", saying="no receipt")

    def test_a_trace_of_several_files_names_them(self):
        names = [self.file("a.mid"), self.file("b.mid")]
        self.succeed("enhance", *names, "--output-dir", "out", "--iterations", 3, "--trace", "trace")
        self.assertEqual({json.loads(line)["input"] for line in self.read("trace").splitlines()}, set(names))

    def test_says_that_a_piece_has_no_notes(self):
        done = self.run_program("enhance", self.file("rest.mid", midi([None] * 8)), "--output", "result.mid")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stderr, "inventio: rest.mid: It holds no notes, so there was nothing to enhance.\n")
        self.assertIn("result.mid", self.names())




class MendingTest(ProgramTest):
    """What the weights are for: wrong notes are found, right ones stay."""
    TUNE = MELODY + [67, 67, 69, 71, 72, 71, 69, None, 67, 71, 69, 66, 67, 67, 67, None]

    def enhanced(self, data, *options):
        self.file("before.mid", data)
        self.succeed("enhance", "before.mid", "--output", "after.mid", *options)
        return Counter(notes_of(self.read("after.mid")))

    def test_a_beginners_tune_is_mended_and_stays_a_tune(self):
        wrong = {5: 1, 12: -1, 20: 2, 26: 1}
        played = [pitch and pitch + wrong.get(i, 0) for i, pitch in enumerate(self.TUNE)]
        after = self.enhanced(midi(played))
        right = [(QUARTER * i, pitch, QUARTER) for i, pitch in enumerate(self.TUNE) if pitch and i not in wrong]
        self.assertGreaterEqual(sum(after[note] > 0 for note in right), len(right) - 2)
        tops = {onset: pitch for onset, pitch, _ in sorted(after)}
        self.assertGreaterEqual(sum(tops[QUARTER * i] != self.TUNE[i] + by for i, by in wrong.items()), 2)
        self.assertTrue(all(QUARTER * i in tops for i, pitch in enumerate(self.TUNE) if pitch), "a hole")

    def test_wrong_notes_beside_four_voices_go(self):
        four = self.enhanced(midi(self.TUNE), "--max-remove", 0)
        wrong = [None] * 32
        for quarter, pitch in {5: 61, 7: 66, 17: 78, 21: 56}.items():
            wrong[quarter] = pitch
        self.file("wrong.mid", midi(wrong))
        data = self.read("after.mid")
        tracks = int.from_bytes(data[10:12], "big")
        spoilt = data[:10] + (tracks + 1).to_bytes(2, "big") + data[12:] + midi(wrong)[14:].split(b"MTrk", 2)[2].join([b"MTrk", b""])
        after = self.enhanced(spoilt, "--melody", "anywhere")
        stay = sum(after[(QUARTER * quarter, pitch, QUARTER)] for quarter, pitch in enumerate(wrong) if pitch)
        self.assertLessEqual(stay, 1)
        self.assertLessEqual((four - after).total(), 5)


class BadFilesTest(ProgramTest):
    def test_says_when_the_disk_is_full(self):
        self.refuse(1, "enhance", self.file("melody.mid"), "--output", "/dev/full", "--iterations", 1, saying="/dev/full")
        done = self.run_program("enhance", "melody.mid", "--output", "b.mid", "--iterations", 1, "--trace", "/dev/full")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(self.complaints(done), r"\Ainventio: [^\n]*/dev/full[^\n]*\n\Z")

    def test_says_when_the_folder_takes_no_files(self):
        self.refuse(1, "enhance", self.file("melody.mid"), "--output", "/proc/b.mid", "--iterations", 1, saying="/proc")

    def test_one_bad_file_does_not_keep_others_from_being_done(self):
        names = [self.file("a.mid"), self.file("bad.mid", b"no music"), self.file("c.mid")]
        done = self.run_program("enhance", *names, "--output-dir", "out", "--iterations", 3, "--json")
        self.assertEqual(done.returncode, 1)
        self.assertRegex(self.complaints(done), r"\Ainventio: [^\n]*bad\.mid[^\n]*\n\Z")
        self.assertEqual(["error" in file for file in json.loads(done.stdout)["files"]], [False, True, False])
        self.assertEqual(self.names(), ["a.mid", "bad.mid", "c.mid", "out/a.mid", "out/c.mid"])

    def test_makes_whole_files_of_every_truncation_it_can_read(self):
        good = midi()
        names = [self.file(f"{length:03}.mid", good[:length]) for length in range(len(good))]
        done = self.run_program("enhance", *names, "--output-dir", "out", "--iterations", 1, "--json")
        self.assertEqual(done.returncode, 1)
        written = [file["input"] for file in json.loads(done.stdout)["files"] if "error" not in file]
        self.assertEqual(self.names(), sorted(names + ["out/" + name for name in written]))
        for name in written:
            notes_of(self.read("out/" + name))

    def test_refuses_weights_that_are_not_whole(self):
        self.file("melody.mid")
        whole = WEIGHTS.read_bytes()
        flipped = bytearray(whole)
        flipped[len(whole) * 2 // 3] ^= 4
        cuts = [whole[:length] for length in (0, 7, 8, 100, 2000, len(whole) // 2, len(whole) - 1)]
        for content in cuts + [flipped, whole + b"\0"]:
            self.file("weights.safetensors", content)
            self.refuse(1, "enhance", "melody.mid", "--output", "b.mid", "--model", "weights.safetensors",
                        saying="weights.safetensors")


class TerminalTest(ProgramTest):
    """The program with a terminal for its standard error."""

    def start(self, *arguments):
        ours, its = pty.openpty()
        self.addCleanup(os.close, ours)
        process = subprocess.Popen([PROGRAM, *map(str, arguments)], cwd=self.folder, stderr=its,
                                   preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        os.close(its)
        self.addCleanup(process.wait)
        return process, ours

    def text_until(self, terminal, words=None):
        text = ""
        while words is None or words not in text:
            try:
                text += os.read(terminal, 4096).decode()
            except OSError:  # the other side is gone
                break
        return text

    def test_shows_progress_and_a_summary(self):
        process, terminal = self.start("enhance", self.file("melody.mid"), "--output", "b.mid")
        text = self.text_until(terminal)
        self.assertEqual(process.wait(), 0)
        self.assertRegex(text, r"melody\.mid \[#+\.*\] \d+")
        self.assertRegex(text.splitlines()[-1], r"melody\.mid -> b\.mid: \d+ notes? added, \d+ removed in \d+ ms; .*\.$")

    def test_is_quiet_when_told_to(self):
        process, terminal = self.start("enhance", self.file("melody.mid"), "--output", "b.mid", "--quiet")
        self.assertEqual(self.text_until(terminal), "")
        self.assertEqual(process.wait(), 0)

    def test_ctrl_c_stops_it_and_leaves_nothing_behind(self):
        self.file("long.mid", midi(MELODY * 50))
        process, terminal = self.start("enhance", "long.mid", "--output", "b.mid", "--iterations", 1000)
        self.text_until(terminal, " of 1000")
        process.send_signal(signal.SIGINT)
        text = self.text_until(terminal)
        self.assertEqual(process.wait(), 1)
        self.assertIn("inventio: Stopped", text)
        self.assertEqual(self.names(), ["long.mid"])


if __name__ == "__main__":
    unittest.main()
