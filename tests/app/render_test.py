"""What `inventio render` makes of pieces, fonts and places. Nothing here needs a model or a display."""
import json
import os
import struct
import unittest
import wave
from pathlib import Path

from support import ProgramTest, chunk, midi

FULL_SCALE = 32768
FONT = Path("/usr/share/sounds/sf2/TimGM6mb.sf2")  # small; the one that is found first takes seconds to load
WITH_FONT = ["--soundfont", FONT] if FONT.exists() else []


class RenderTest(ProgramTest):
    def samples(self, name):
        """The left ear of a WAV file of 16 bits."""
        with wave.open(str(self.folder / name)) as file:
            self.assertEqual((file.getnchannels(), file.getsampwidth()), (2, 2))
            frames = file.readframes(file.getnframes())
        return struct.unpack(f"<{len(frames) // 2}h", frames)[::2]

    def render(self, *arguments):
        return self.succeed("render", *arguments, *WITH_FONT)

    def test_renders_what_sounds_and_its_echo(self):
        self.render(self.file("melody.mid"), "--output", "melody.wav")
        samples = self.samples("melody.wav")
        self.assertTrue(7.5 < len(samples) / 48000 < 14, len(samples))
        self.assertTrue(0.02 < max(samples) / FULL_SCALE < 1)
        self.assertTrue(max(map(abs, samples[-480:])) < 10)

    def test_writes_every_kind_of_file(self):
        self.file("melody.mid")
        for name, start in ("a.wav", b"RIFF"), ("a.flac", b"fLaC"), ("a.ogg", b"OggS"), ("b.WAV", b"RIFF"):
            self.render("melody.mid", "--output", name)
            self.assertTrue(self.read(name).startswith(start), name)

    def test_gives_the_same_file_again(self):
        self.file("melody.mid")
        for ending in "wav", "flac":
            for name in "first", "second":
                self.render("melody.mid", "--output", f"{name}.{ending}")
            self.assertEqual(self.read(f"first.{ending}"), self.read(f"second.{ending}"))

    def test_heeds_rate_and_bits(self):
        self.render(self.file("melody.mid"), "--output", "a.wav", "--rate", 22050, "--bits", 24)
        with wave.open(str(self.folder / "a.wav")) as file:
            self.assertEqual((file.getframerate(), file.getsampwidth()), (22050, 3))

    def test_tells_programs_what_it_did_with_the_font_it_found(self):
        told = json.loads(self.succeed("render", self.file("melody.mid"), "--output", "a.wav", "--json"))
        self.assertEqual(told["rate"], 48000)
        self.assertAlmostEqual(told["seconds"], len(self.samples("a.wav")) / 48000, places=3)
        self.assertTrue(os.path.exists(told["soundfont"]))
        self.assertLess(told["peak_db"], 0)

    def test_needs_no_display_and_no_home(self):
        self.file("melody.mid")
        environment = {"PATH": os.environ["PATH"]}
        self.succeed("render", "melody.mid", "--output", "a.wav", env=environment)

    def test_plays_many_times_faster_than_it_sounds(self):
        voices = [[60 + 12 * voice + step % 7 for step in range(240)] for voice in range(-2, 2)]
        told = json.loads(self.render(self.file("four.mid", midi(*voices)), "--output", "a.wav", "--json"))
        self.assertGreater(told["seconds"], 120)
        print(f"rendered {told['seconds'] * 1000 / told['milliseconds']:.0f} times faster than it sounds")

    def test_replaces_an_earlier_file_only_by_a_whole_one(self):
        before = b"an earlier sound"
        self.file("a.wav", before)
        self.refuse(1, "render", self.file("text.mid", b"Dear diary,\n"), "--output", "a.wav", saying="text.mid")
        self.assertEqual(self.read("a.wav"), before)
        self.render(self.file("melody.mid"), "--output", "a.wav")
        self.assertNotEqual(self.read("a.wav"), before)


class RefusalTest(ProgramTest):
    def test_refuses_what_makes_no_sense(self):
        self.file("a.mid")
        self.refuse(2, "render", saying="nothing to render")
        self.refuse(2, "render", "a.mid", saying="--output")
        self.refuse(2, "render", "a.mid", "b.mid", "--output", "c.wav", saying="one file at a time")
        self.refuse(2, "render", "a.mid", "--output", "a.mp3", saying=".flac")
        self.refuse(2, "render", "a.mid", "--output", "a.ogg", "--bits", "24", saying="--bits")
        self.refuse(2, "render", "a.mid", "--output", "a.flac", "--bits", "32", saying="--bits")

    def test_refuses_files_it_cannot_use(self):
        self.refuse(1, "render", "missing.mid", "--output", "a.wav", saying="missing.mid")
        silent = self.file("silent.mid", chunk(b"MThd", struct.pack(">HHH", 0, 1, 480)) + chunk(b"MTrk", b"\0\xff\x2f\0"))
        self.refuse(1, "render", silent, "--output", "a.wav", *WITH_FONT, saying=[silent, "no notes"])

    def test_refuses_places_it_cannot_write(self):
        self.file("a.mid")
        (self.folder / "folder.wav").mkdir()
        (self.folder / "full.wav").symlink_to("/dev/full")
        self.refuse(1, "render", "a.mid", "--output", "absent/a.wav", *WITH_FONT, saying="absent")
        self.refuse(1, "render", "a.mid", "--output", "folder.wav", *WITH_FONT, saying="it is a folder")
        self.refuse(1, "render", "a.mid", "--output", "full.wav", *WITH_FONT, saying="the disk is full")

    def test_refuses_fonts_it_cannot_use(self):
        self.file("a.mid")
        riff = b"RIFF" + struct.pack("<I", 4) + b"sfbk"
        for name, content in ("text.sf2", b"Dear diary,"), ("empty.sf2", b""), ("cut.sf2", riff[:10]), ("bare.sf2", riff):
            self.refuse(1, "render", "a.mid", "--output", "a.wav", "--soundfont", self.file(name, content), saying=name)
        self.refuse(1, "render", "a.mid", "--output", "a.wav", "--soundfont", "missing.sf2", saying="missing.sf2")

    def test_says_what_to_install_where_there_is_no_font(self):
        self.file("a.mid")
        self.refuse(1, "render", "a.mid", "--output", "a.wav", saying=["fluid-soundfont-gm", "--soundfont"],
                    env={**os.environ, "XDG_DATA_DIRS": "/nowhere", "XDG_DATA_HOME": "/nowhere"})


if __name__ == "__main__":
    unittest.main()
