"""What desktops and software catalogues read of Inventio: whether it is valid, and true."""
import configparser
import os
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DESKTOP = ROOT / "packaging/desktop/inventio.desktop"
TYPES = ROOT / "packaging/desktop/inventio-mime.xml"
METAINFO = Path(os.environ["METAINFO"])
NAMESPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


def needs(tool):
    return unittest.skipUnless(shutil.which(tool), f"{tool} is not installed (packaging/packages.txt)")


def entry():
    parser = configparser.RawConfigParser(strict=True)
    parser.optionxform = str
    parser.read(DESKTOP, encoding="utf-8")
    return parser["Desktop Entry"]


def types():
    """Each type that we describe, with the endings of its files."""
    return {kind.get("type"): [glob.get("pattern") for glob in kind.findall(f"{NAMESPACE}glob")]
            for kind in xml.parse(TYPES).getroot().findall(f"{NAMESPACE}mime-type")}


class DesktopTest(unittest.TestCase):
    def accept(self, *command):
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout)
        return done.stdout

    @needs("desktop-file-validate")
    def test_the_desktop_file_is_valid(self):
        self.assertEqual(self.accept("desktop-file-validate", DESKTOP), "")

    @needs("appstreamcli")
    def test_the_description_for_catalogues_is_valid(self):
        self.accept("appstreamcli", "validate", "--no-net", METAINFO)

    @needs("update-mime-database")
    def test_the_types_can_be_read(self):
        with tempfile.TemporaryDirectory() as folder:
            packages = Path(folder) / "packages"
            packages.mkdir()
            shutil.copy(TYPES, packages)
            self.accept("update-mime-database", folder)
            globs = (Path(folder) / "globs2").read_text(encoding="utf-8")
        for name, patterns in types().items():
            for pattern in patterns:
                self.assertIn(f":{name}:{pattern}", globs)

    def test_the_program_is_given_the_file_that_was_chosen(self):
        self.assertEqual(entry()["Exec"], "inventio %f")

    def test_the_studio_is_offered_for_projects_midi_and_musicxml(self):
        offered = set(entry()["MimeType"].strip(";").split(";"))
        self.assertLessEqual(set(types()) | {"audio/midi"}, offered)

    def test_catalogues_and_desktops_are_told_the_same_types(self):
        told = {kind.text for kind in xml.parse(METAINFO).getroot().iter("mediatype")}
        self.assertEqual(told, set(entry()["MimeType"].strip(";").split(";")) - {"audio/x-midi"})

    def test_the_icons_exist(self):
        self.assertTrue((ROOT / f"resources/icons/{entry()['Icon']}.svg").is_file())
        self.assertTrue((ROOT / "packaging/desktop/application-x-inventio.svg").is_file())

    def test_the_screenshot_is_a_picture_of_ours(self):
        root = xml.parse(METAINFO).getroot()
        home = root.find("url[@type='homepage']").text
        for image in root.iter("image"):
            self.assertTrue(image.text.startswith(f"{home}/"), image.text)
            self.assertTrue((ROOT / image.text.removeprefix(f"{home}/")).is_file(), image.text)

    def test_a_project_begins_as_its_type_says(self):
        (magic,) = [match.get("value") for match in xml.parse(TYPES).getroot().iter(f"{NAMESPACE}match")]
        projects = sorted((ROOT / "tests/corpus/project").glob("*.inventio"))
        whole = [path for path in projects if path.read_bytes().startswith(magic.encode())]
        self.assertTrue(whole, f"none of {len(projects)} begins with {magic}")

    def test_the_studio_reads_the_endings_of_these_types(self):
        """With a file that is not there it says so, instead of taking the name for an unknown command."""
        for pattern in [pattern for patterns in types().values() for pattern in patterns] + ["*.mid"]:
            done = subprocess.run([os.environ["INVENTIO"], pattern.replace("*", "/nowhere/missing")], check=False,
                                  env={"PATH": os.environ["PATH"]}, capture_output=True, text=True)
            self.assertFalse(re.search("is no (command|argument|option)", done.stderr), done.stderr)
            self.assertIn("display", done.stderr)


if __name__ == "__main__":
    unittest.main()
