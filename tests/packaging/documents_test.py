"""The manual page and the completions: whether they say what the program says of itself, asked of those who read them."""
import gzip
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ["INVENTIO"]
MAKER = ROOT / "packaging/documents/make_documents.py"


def run(*command, **options):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options).stdout


def needs(tool):
    return unittest.skipUnless(shutil.which(tool), f"{tool} is not installed (packaging/packages.txt)")


def help_of(*command):
    return run(PROGRAM, *command, "--help")


def commands_of(text):
    block = re.search(r"^Commands:\n((?: .*\n)+)", text, re.M).group(1)
    return set(re.findall(r"^  (\w+)", block, re.M))


def options_of(text):
    """The names in the left column of the options."""
    block = re.search(r"^Options:\n((?: .*\n)+)", text, re.M).group(1)
    return {name for line in re.findall(r"^  (-\S+)", block, re.M) for name in line.split(",")}


class DocumentsTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        run(sys.executable, MAKER, "--program", PROGRAM, "--output", folder.name)
        cls.share = Path(folder.name) / "share"
        cls.commands = commands_of(help_of())
        cls.options = {(): options_of(help_of()), **{(name,): options_of(help_of(name)) for name in cls.commands}}

    def unpacked(self, name):
        return gzip.decompress((self.share / name).read_bytes()).decode()

    def test_the_program_has_commands_and_options(self):
        self.assertIn("enhance", self.commands)
        self.assertIn("--creative-risk", self.options[("enhance",)])

    # bash

    def bash(self, *words):
        """What bash offers for the last of the words."""
        script = ('. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _inventio; printf "%s\\n" "${COMPREPLY[@]}"')
        file = self.share / "bash-completion/completions/inventio"
        return set(run("bash", "-c", script, "bash", file, "inventio", *words, cwd=self.share).split())

    def test_bash_offers_the_commands(self):
        self.assertLessEqual(self.commands, self.bash(""))

    def test_bash_offers_the_options_of_each_command_and_no_others(self):
        for words, options in self.options.items():
            self.assertEqual(self.bash(*words, "-"), options, words)

    def test_bash_offers_the_words_that_an_option_takes(self):
        self.assertEqual(self.bash("enhance", "--melody", ""), {"top", "anywhere"})
        self.assertEqual(self.bash("enhance", "--timing", "w"), {"written"})

    def test_bash_offers_files_where_a_file_is_meant(self):
        self.assertEqual(self.bash("enhance", "--output", "d"), {"doc"})
        self.assertEqual(self.bash("enhance", "x.mid", "d"), {"doc"})
        self.assertEqual(self.bash("enhance", "--seed", ""), set())

    # fish

    def fish(self, *words):
        script = 'source $argv[1]; complete -C "inventio $argv[2]"'
        file = self.share / "fish/vendor_completions.d/inventio.fish"
        offered = run("fish", "--no-config", "-c", script, file, " ".join(words), cwd=self.share)
        return {line.split("\t")[0] for line in offered.splitlines()}

    @needs("fish")
    def test_fish_offers_the_commands(self):
        self.assertLessEqual(self.commands, self.fish(""))

    @needs("fish")
    def test_fish_offers_the_options_of_each_command_and_no_others(self):
        for words, options in self.options.items():
            self.assertEqual(self.fish(*words, "--"), {name for name in options if name.startswith("--")}, words)

    @needs("fish")
    def test_fish_offers_the_words_that_an_option_takes(self):
        self.assertEqual(self.fish("enhance", "--melody", ""), {"top", "anywhere"})

    # zsh

    def zsh(self, *words):
        """What the completion tells zsh of the words: each specification in a line of its own."""
        script = ('_arguments() { print -rl -- "$@" }; _describe() { print -rl -- "${(@P)4}" }; _files() { }; '
                  'file=$1; shift; words=(inventio "$@"); CURRENT=$#words; source $file; _inventio; _inventio_first')
        file = self.share / "zsh/vendor-completions/_inventio"
        return run("zsh", "-f", "-c", script, "zsh", file, *words).splitlines()

    @needs("zsh")
    def test_zsh_offers_the_commands(self):
        self.assertEqual({line.split(":")[0] for line in self.zsh("") if re.match(r"\w+:[A-Z]", line)}, self.commands)

    @needs("zsh")
    def test_zsh_offers_the_options_of_each_command_and_no_others(self):
        for words, options in self.options.items():
            offered = {found.group(1) for line in self.zsh(*words, "") if (found := re.match(r"\*?(-[\w-]+)\[", line))}
            self.assertEqual(offered, options, words)

    @needs("zsh")
    def test_zsh_offers_the_words_that_an_option_takes(self):
        (melody,) = [line for line in self.zsh("enhance", "") if line.startswith("--melody[")]
        self.assertTrue(melody.endswith(":PLACE:(top anywhere)"), melody)

    # man

    @needs("man")
    def test_man_reads_the_page_without_a_warning(self):
        page = self.share / "inventio.1"
        page.write_text(self.unpacked("man/man1/inventio.1.gz"))
        done = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", page], capture_output=True, text=True,
                              env={**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "80"}, check=True)
        self.assertEqual(done.stderr, "")
        self.assertTrue(done.stdout)

    def test_the_page_names_every_command_and_option(self):
        page = self.unpacked("man/man1/inventio.1.gz")
        parts = dict(zip([()] + [(name,) for name in re.findall(r"^\.SS (\w+)$", page, re.M)],
                         re.split(r"^\.SS \w+$", page, flags=re.M)))
        self.assertEqual(set(parts), set(self.options))
        for words, options in self.options.items():
            tagged = re.findall(r"^\.TP\n(\\fB.*)$", parts[words], re.M)
            named = {name.replace("\\-", "-") for line in tagged for name in re.findall(r"\\fB(\S+?)\\fR", line)}
            self.assertEqual(named, options, words)

    def test_the_page_answers_the_questions_of_the_manual(self):
        page = self.unpacked("man/man1/inventio.1.gz")
        source = (ROOT / "resources/manual/questions.md").read_text(encoding="utf-8")
        questions = re.findall(r"^## (.*?) \{#", source, re.M)
        self.assertGreaterEqual(len(questions), 10)
        for question in questions:
            self.assertIn(f'.SS "{question}"', page)
        self.assertIn(".SH \"SOUND AND KEYBOARDS\"", page)
        self.assertIn("\\fBCtrl+Alt+I\\fR", page)
        self.assertNotRegex(page, r"\{key:|\]\(|\*\*|`")

    # web pages

    def test_every_page_of_the_manual_is_a_web_page_in_both_languages(self):
        pages = {path.stem for path in (ROOT / "resources/manual").glob("*.md") if "." not in path.stem} | {"keys"}
        self.assertGreater(len(pages), 10)
        made = {path.name for path in (self.share / "doc/inventio/html").iterdir()}
        self.assertEqual(made, {f"{page}{ending}" for page in pages for ending in (".html", ".de.html")})

    def test_every_link_of_a_web_page_leads_somewhere(self):
        folder = self.share / "doc/inventio/html"
        links = 0
        for path in folder.iterdir():
            text = path.read_text(encoding="utf-8")
            self.assertNotRegex(text, r"\{key:|\{#|\]\(|\*\*|`", path.name)
            for target in re.findall(r'href="([^"]*)"', text):
                name, _, anchor = target.partition("#")
                other = (folder / (name or path.name)).read_text(encoding="utf-8")
                if anchor:
                    self.assertIn(f'id="{anchor}"', other, f"{path.name}: {target}")
                links += 1
        self.assertGreater(links, 50)

    def test_the_web_pages_name_the_keys_of_the_table(self):
        text = (self.share / "doc/inventio/html/keys.html").read_text(encoding="utf-8")
        table = (ROOT / "ui/actions/action_table.h").read_text(encoding="utf-8")
        for action, keys in re.findall(r'\{\.id = "([\w.]+)".*?\.keys = "([^" ]+)', table):
            self.assertIn(f"<b>{html.escape(keys)}</b>", text, action)
        german = (self.share / "doc/inventio/html/enhance.de.html").read_text(encoding="utf-8")
        self.assertIn("<b>Strg+Eingabe</b>", german)

    # changelogs

    def test_the_changelog_of_the_package_has_its_version(self):
        version = run(PROGRAM, "--version").split()[1]
        self.assertTrue(self.unpacked("doc/inventio/changelog.Debian.gz").startswith(f"inventio ({version}-"))
        self.assertTrue(self.unpacked("doc/inventio/changelog.gz").startswith("# Changelog"))


if __name__ == "__main__":
    unittest.main()
