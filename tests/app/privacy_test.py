"""What the program promises about the world around it: it asks for no network, and writes where it was told to and in its own
folders alone."""
import os
import subprocess
import time
import unittest
from pathlib import Path

from support import PROGRAM, ProgramTest

MODULE = Path(PROGRAM).resolve().parents[1] / "lib" / "inventio" / "inventio_arcnn.so"
WEIGHTS = os.environ["INVENTIO_WEIGHTS"]
HAS_STUDIO = os.environ["INVENTIO_HAS_STUDIO"] == "ON"
NETWORK = {"socket", "connect", "bind", "listen", "accept", "accept4", "getaddrinfo", "gethostbyname", "sendto", "recvfrom"}
WITHOUT_NETWORK = ["unshare", "--net", "--map-root-user"]
PATIENCE = 60  # seconds


def symbols_wanted(file):
    """What a program or library asks other libraries for."""
    told = subprocess.run(["nm", "-D", "--undefined-only", file], capture_output=True, text=True, check=True).stdout
    return {line.split()[-1].split("@")[0] for line in told.splitlines()}


def libraries_wanted(file):
    told = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=True).stdout
    return {line.split()[1] for line in told.splitlines() if "NEEDED" in line}


def can_do_without_network():
    return subprocess.run([*WITHOUT_NETWORK, "true"], capture_output=True, check=False).returncode == 0


class PrivacyTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.home = self.folder / "home"
        self.home.mkdir()
        own = {f"XDG_{name}_HOME": str(self.home / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(self.home), "QT_QPA_PLATFORM": "offscreen", **own}

    def test_our_code_asks_for_nothing_of_the_network(self):
        for file in filter(Path.exists, (Path(PROGRAM), MODULE)):
            self.assertFalse(symbols_wanted(file) & NETWORK, file)
            self.assertFalse([name for name in libraries_wanted(file) if "Network" in name or "curl" in name], file)

    def test_commands_write_what_they_were_told_to_and_nothing_else(self):
        melody = self.file("melody.mid")
        wanted = ["a.mid", "b.wav", "c.musicxml", melody]
        self.succeed("info", melody, env=self.environment)
        self.succeed("check", melody, env=self.environment)
        self.succeed("engrave", melody, "--output", "c.musicxml", env=self.environment)
        self.succeed("render", melody, "--output", "b.wav", "--rate", 8000, env=self.environment)
        if MODULE.exists():
            self.succeed("enhance", melody, "--output", "a.mid", "--model", WEIGHTS, env=self.environment)
        else:
            wanted.remove("a.mid")
        self.assertEqual(self.names(), wanted)

    @unittest.skipUnless(HAS_STUDIO, "the program was built without the studio")
    @unittest.skipUnless(can_do_without_network(), "nobody may make a namespace without a network here")
    def test_the_studio_opens_a_piece_without_a_network_and_writes_in_its_own_folders(self):
        melody = self.file("melody.mid")
        studio = subprocess.Popen([*WITHOUT_NETWORK, PROGRAM, melody], cwd=self.folder, env=self.environment,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(studio.wait)
        self.addCleanup(studio.kill)
        journals = self.home / "data" / "inventio" / "journals"
        until = time.monotonic() + PATIENCE
        while not list(journals.glob("*.journal")) and studio.poll() is None and time.monotonic() < until:
            time.sleep(0.02)
        self.assertTrue(list(journals.glob("*.journal")), "no piece was opened")
        own = ("home/config/", "home/data/inventio/", "home/cache/", "home/state/")
        self.assertFalse([name for name in self.names() if name != melody and not name.startswith(own)])


if __name__ == "__main__":
    unittest.main()
