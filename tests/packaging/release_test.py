"""packaging/release.sh, in a small repository whose checks do what the test wants."""
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
CHANGELOG = "# Changelog\n\n## [Unreleased]\n\n- What is new.\n\n## [0.1.0] - 2026-01-01\n\n- What was new.\n"
DEB = "#!/bin/sh\nmkdir -p build/packages && echo made >build/packages/inventio_made.deb\n"


@unittest.skipUnless(shutil.which("git"), "there is no git here")
class ReleaseTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name) / "inventio"
        self.write("CMakeLists.txt", "project(inventio VERSION 0.1.0 LANGUAGES CXX)\n")
        self.write("CHANGELOG.md", CHANGELOG)
        self.write(".gitignore", "/build/\n")
        self.write(".ci/run", "#!/bin/sh\nexit 0\n", mode=0o755)
        self.write("packaging/deb.sh", 'cd "$(dirname "$0")/.."\n' + DEB, mode=0o755)
        for name in "release.sh", "common.sh":
            shutil.copy(PACKAGING / name, self.root / "packaging" / name)
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit("Begin")

    def write(self, name, text, mode=0o644):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(mode)

    def git(self, *arguments):
        who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"]
        return subprocess.run(["git", *who, *arguments], cwd=self.root, capture_output=True, text=True, check=True).stdout

    def commit(self, message):
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def release(self, *arguments):
        name = {"GIT_AUTHOR_NAME": "Somebody", "GIT_AUTHOR_EMAIL": "somebody@example.org", "GIT_COMMITTER_NAME": "Somebody",
                "GIT_COMMITTER_EMAIL": "somebody@example.org", "PATH": "/usr/bin:/bin", "HOME": str(self.root.parent)}
        return subprocess.run(["packaging/release.sh", *arguments], cwd=self.root, env=name, capture_output=True, text=True,
                              check=False)

    def refuse(self, saying, *arguments):
        before = self.git("log", "--format=%H"), self.git("status", "--porcelain"), self.git("tag")
        done = self.release(*arguments)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn(saying, done.stderr)
        self.assertEqual((self.git("log", "--format=%H"), self.git("status", "--porcelain"), self.git("tag")), before)

    def test_names_version_and_date_and_tags_with_the_changelogs_words(self):
        done = self.release("0.2.0")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("VERSION 0.2.0 ", (self.root / "CMakeLists.txt").read_text())
        self.assertRegex((self.root / "CHANGELOG.md").read_text(),
                         r"## \[Unreleased\]\n\n## \[0\.2\.0\] - \d{4}-\d\d-\d\d\n\n- What is new\.\n")
        self.assertEqual(self.git("tag", "--list", "--format=%(contents)").strip(), "Inventio 0.2.0\n\n- What is new.")
        self.assertEqual(self.git("status", "--porcelain"), "")
        self.assertTrue((self.root / "build/packages/inventio_made.deb").exists())

    def test_leaves_everything_as_it_was_when_a_check_fails(self):
        self.write(".ci/run", "#!/bin/sh\nexit 1\n", mode=0o755)
        self.commit("Break")
        self.refuse("A check failed", "0.2.0")

    def test_refuses_what_cannot_be_released(self):
        self.refuse("usage", "next")
        self.refuse("comes before 0.1.0", "0.0.9")
        self.git("tag", "v0.2.0")
        self.refuse("is there already", "0.2.0")
        self.write("new.txt", "not committed")
        self.refuse("not committed", "0.3.0")

    def test_refuses_a_release_of_nothing_new(self):
        self.write("CHANGELOG.md", CHANGELOG.replace("- What is new.\n", ""))
        self.commit("Forget")
        self.refuse("nothing new", "0.2.0")


if __name__ == "__main__":
    unittest.main()
