#!/usr/bin/env python3
"""Holds the rooms of the code to what their READMEs promise: house_test.py (from anywhere in the source tree).

The tables in core/README.md, ui/README.md and app/README.md list the folders and, in their last column, what each uses:
`name` for a folder beside it, `core/name` for one elsewhere. A folder may include itself, what its row names, and what
those may include in turn. A folder without a row belongs to the one above it. Everything else that is measured here is said in CONTRIBUTING.md.
"""
import collections
import pathlib
import re
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOPS = ("core", "ui", "app")
TOP_FOLDERS = {"app", "core", "packaging", "resources", "soundfonts", "tests", "ui"}  # but hidden ones
MAX_LINES = 500
MAX_PUBLIC_MEMBERS = 25
MAX_SHARE_OF_UI = 1 / 5
# How the includes of a library begin, and in how many folders it may be seen.
LIBRARIES = {
    "LibTorch": (r"torch/|ATen/|c10/", 2),  # the net that works, the net that learns
    "oneDNN": (r"oneapi/dnnl", 1),
    "RtMidi": (r"(rtmidi/)?RtMidi", 1),
    "FluidSynth": (r"fluidsynth", 1),
    "JACK": (r"jack/", 1),
    "libebur128": (r"ebur128", 1),
}


def sources():
    """Every source file with its folder, as (path, folder), both relative to the root."""
    for top in TOPS:
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path.relative_to(ROOT), str(path.parent.relative_to(ROOT))


def text_of(path):
    return (ROOT / path).read_text(encoding="utf-8")


def read_table(top):
    """Of a README: each folder and the folders in the last column of its row."""
    table = {}
    for line in text_of(f"{top}/README.md").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        named = re.fullmatch(r"\[`([\w/]+)`\]\(([\w/.]+)\)", cells[0])
        if not line.startswith("|") or not named or len(cells) != 3:
            continue
        folder = top if named.group(2) == "." else f"{top}/{named.group(1)}"
        uses = re.findall(r"`([\w/]+)`", cells[2])
        table[folder] = {use if use.split("/")[0] in TOPS else f"{top}/{use}" for use in uses}
    return table


def room(folder, table):
    """The folder, or the one above it whose row holds for it."""
    while folder not in table and "/" in folder:
        folder = folder.rsplit("/", 1)[0]
    return folder


def closure(table):
    """What each folder may include: itself, what it uses, and so on. Raises where folders use each other in a circle."""
    allowed = {}

    def visit(folder, path):
        if folder in path:
            raise AssertionError("a circle: " + " -> ".join(path[path.index(folder):] + [folder]))
        if folder not in allowed:
            found = {folder}
            for used in table.get(folder, ()):
                found |= visit(used, path + [folder])
            allowed[folder] = found
        return allowed[folder]

    for folder in table:
        visit(folder, [])
    return allowed


def included(path):
    return re.findall(r'^\s*#\s*include\s+["]([^"]+)["]', text_of(path), re.M)


def without_comments(code):
    code = re.sub(r"//[^\n]*|/\*.*?\*/", "", code, flags=re.S)
    return re.sub(r'"(\\.|[^"\\\n])*"', '""', code)


def classes(code):
    """Every class and struct that is defined in a header, as (name, body, "class" or "struct")."""
    for found in re.finditer(r"\b(?<!enum )(class|struct)\s+(\w+)[^;{}()<>=]*(?:<[^{};]*>)?[^;{}()=]*\{", code):
        depth, end = 1, found.end()
        while depth and end < len(code):
            depth += {"{": 1, "}": -1}.get(code[end], 0)
            end += 1
        yield found.group(2), code[found.end():end - 1], found.group(1)


def public_members(body, kind):
    """How many things a class offers: functions, values and types, signals too. A friend, a deleted function and what is
    overridden is none."""
    flat, depth = [], 0
    for char in body:  # what stands in braces is no member of this class
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
            if depth == 0:
                flat.append(";")
        elif depth == 0:
            flat.append(char)
    count, is_public = 0, kind == "struct"
    for part in re.split(r";|\b(public|protected|private|Q_SIGNALS|public Q_SLOTS)\s*:(?!:)", "".join(flat)):
        if part is None:
            continue
        word = part.strip()
        if word in ("public", "protected", "private", "Q_SIGNALS", "public Q_SLOTS"):
            is_public = word.startswith(("public", "Q_SIGNALS"))
            continue
        word = re.sub(r"\bQ_OBJECT\b|\bQ_PROPERTY\([^)]*\)", "", word).strip(" ,\n")
        if not is_public or not word or word.startswith("friend ") or re.search(r"\boverride$|\bdelete$", word):
            continue
        count += 1
    return count


def exceptions():
    """Names of classes that DECISIONS allow to offer more: the decision under a heading with "public members"."""
    names = set()
    for top in ("core", "ui"):
        path = ROOT / top / "DECISIONS.md"
        if not path.exists():
            continue
        for section in re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.M):
            decision = re.search(r"\*\*Decision\.\*\*.*?(?=\n\n|$)", section, re.S)
            if "public members" in section.splitlines()[0] and decision:
                names |= set(re.findall(r"`(\w+)`", decision.group()))
    return names


class TopLevel(unittest.TestCase):
    def test_no_other_folder_is_kept_under_version_control(self):
        listed = subprocess.run(["git", "-C", ROOT, "ls-files"], capture_output=True, text=True, check=False)
        if listed.returncode != 0:
            self.skipTest(f"these sources are not under version control: {listed.stderr.strip()}")
        folders = {path.split("/")[0] for path in listed.stdout.splitlines() if "/" in path and not path.startswith(".")}
        self.assertEqual(TOP_FOLDERS, folders)


class Rooms(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.table = {}
        for top in TOPS:
            cls.table |= read_table(top)

    def test_every_folder_is_in_its_readme_and_every_row_is_a_folder(self):
        folders = {folder for _, folder in sources()}
        rooms = {room(folder, self.table) for folder in folders}
        self.assertEqual(set(), rooms - set(self.table), "folders without a row")
        self.assertEqual(set(), set(self.table) - folders, "rows without a folder")
        named = set().union(*self.table.values())
        self.assertEqual(set(), named - set(self.table), "rows that use what has no row")

    def test_no_folder_includes_what_its_row_does_not_allow(self):
        allowed = closure(self.table)
        wrong = []
        for path, folder in sources():
            for name in included(path):
                target = str(pathlib.PurePosixPath(name).parent)
                if target.split("/")[0] not in TOPS:
                    continue
                if room(target, self.table) not in allowed.get(room(folder, self.table), ()):
                    wrong.append(f"{path} includes {name}")
        self.assertEqual([], wrong)

    def test_every_row_is_as_short_as_it_can_be(self):
        for folder, uses in self.table.items():
            for use in uses:
                others = {name for other in uses - {use} for name in closure(self.table)[other]}
                self.assertNotIn(use, others, f"{folder} need not name {use}: another one of its row uses it")

    def test_libraries_stay_in_their_folders(self):
        for library, (pattern, most) in LIBRARIES.items():
            folders = {folder for path, folder in sources() if re.search(rf"#\s*include\s+<({pattern})", text_of(path))}
            self.assertLessEqual(len(folders), most, f"{library} is included in {sorted(folders)}")

    def test_no_header_has_libtorch(self):
        knows = re.compile(rf"#\s*include\s+<({LIBRARIES['LibTorch'][0]})")
        self.assertEqual([], [str(path) for path, _ in sources() if path.suffix == ".h" and knows.search(text_of(path))])

    def test_only_the_nets_that_accompany_name_tensors_in_headers(self):
        naming = {folder for path, folder in sources()
                  if path.suffix == ".h" and re.search(r"^namespace (at|c10|torch)\b", text_of(path), re.MULTILINE)}
        self.assertEqual({"core/model/accompaniment"}, naming)

    def test_core_knows_no_qt(self):
        knowing = [str(path) for path, folder in sources()
                   if folder.startswith("core") and re.search(r"#\s*include\s+<Q[A-Za-z]", text_of(path))]
        self.assertEqual([], knowing)


class Sizes(unittest.TestCase):
    def test_no_file_is_longer_than_it_should_be(self):
        long = {str(path): len(text_of(path).splitlines()) for path, _ in sources()}
        self.assertEqual({}, {path: lines for path, lines in long.items() if lines > MAX_LINES})

    def test_no_class_offers_too_much_but_those_that_decisions_except(self):
        wide = {}
        for path, _ in sources():
            if path.suffix != ".h":
                continue
            for name, body, kind in classes(without_comments(text_of(path))):
                if (members := public_members(body, kind)) > MAX_PUBLIC_MEMBERS:
                    wide[name] = f"{path}: {members}"
        excepted = exceptions()
        self.assertEqual({}, {name: where for name, where in wide.items() if name not in excepted})
        self.assertEqual(set(), excepted - set(wide), "exceptions that none of them needs")

    def test_no_folder_of_the_studio_is_too_large(self):
        lines = collections.Counter()
        for path, folder in sources():
            if folder.startswith("ui"):
                lines[folder] += len(text_of(path).splitlines())
        most = MAX_SHARE_OF_UI * sum(lines.values())
        self.assertEqual({}, {folder: count for folder, count in lines.items() if count > most})


class Tokens(unittest.TestCase):
    maxDiff = None

    """Sizes that are numbers stand in ui/theme, where the interface size scales them."""

    NUMBER = re.compile(
        r"\b(setPointSizeF?|setPixelSize|set(Fixed|Minimum|Maximum)(Size|Width|Height)|setIconSize|setContentsMargins"
        r"|setSpacing|set(Horizontal|Vertical)Spacing|addSpacing|resize)\((?:QSize\(|[{])?[\s\d,]*?(?:[2-9]|\d\d)\d*\s*[,)}]")

    def test_no_size_is_a_number(self):
        numbers = [f"{path}: {line.strip()}" for path, folder in sources() if folder.startswith("ui") and folder != "ui/theme"
                   for line in without_comments(text_of(path)).splitlines() if self.NUMBER.search(line)]
        self.assertEqual([], numbers)

    def test_numbers_are_seen(self):
        for line in ("layout->setContentsMargins(0, 8, 0, 0);", "resize(1280, 800);", "label->setFixedWidth(90);",
                     "setIconSize(QSize(18, 18));"):
            self.assertTrue(self.NUMBER.search(line), line)
        for line in ("layout->setContentsMargins(0, 0, 0, 0);", "setSpacing(token::kSmall);", "layout->setSpacing(0);"):
            self.assertFalse(self.NUMBER.search(line), line)


class Sentences(unittest.TestCase):
    """Sentences of core that the studio says in the user's language are those that core says."""

    def test_core_says_them(self):
        said = "".join(text_of(path) for path, folder in sources() if folder.startswith("core"))
        said = re.sub(r'(?<!\\)"\s*"', "", said)
        table = re.sub(r'(?<!\\)"\s*"', "", text_of("ui/widgets/core_sentences.cpp"))
        sentences = re.findall(r'QT_TRANSLATE_NOOP\(\s*"CoreSentences",\s*"((?:[^"\\]|\\.)*)"\)', table)
        self.assertGreater(len(sentences), 10)
        self.assertEqual([], [sentence for sentence in sentences for part in re.split(r"%\d", sentence)
                              if part.strip(". ") and part.strip() not in said])


class Headers(unittest.TestCase):
    """That a header compiles alone is seen where its source includes it first. The target `headers` compiles the rest."""

    def test_every_source_includes_its_header_first(self):
        for path, _ in sources():
            header = path.with_suffix(".h")
            if path.suffix == ".cpp" and (ROOT / header).exists():
                self.assertEqual([str(header)], included(path)[:1], f"{path} should include {header} first")

    def test_every_header_is_guarded(self):
        for path, _ in sources():
            if path.suffix == ".h":
                self.assertTrue(text_of(path).startswith("#pragma once\n"), f"{path} should begin with #pragma once")


class Measures(unittest.TestCase):
    """Of this test itself."""

    def test_public_members_are_counted(self):
        code = without_comments("""
            /// A class; with words.
            class Thing : public Base {
                Q_OBJECT
            public:
                Thing() : a(1) { call(); }
                ~Thing() override;
                Thing(const Thing&) = delete;
                int first() const { return 1; } ///< one; two
                enum class Kind { A, B };
                struct Inner { int x; int y; };
                std::vector<int> values{};
                friend bool operator==(const Thing&, const Thing&) = default;
            Q_SIGNALS:
                void changed(int to);
            private:
                int m_hidden;
            };""")
        (name, body, kind), *inner = classes(code)
        self.assertEqual("Thing", name)
        self.assertEqual(6, public_members(body, kind))

    def test_a_circle_is_told(self):
        with self.assertRaisesRegex(AssertionError, "a -> b -> a"):
            closure({"a": {"b"}, "b": {"a"}})

    def test_what_is_used_in_turn_is_allowed(self):
        self.assertEqual({"a", "b", "c"}, closure({"a": {"b"}, "b": {"c"}, "c": set()})["a"])

    def test_a_folder_without_a_row_belongs_to_the_one_above(self):
        table = {"core/a": set(), "core/a/b": set()}
        self.assertEqual(["core/a", "core/a/b", "core"], [room(folder, table) for folder in ("core/a/c", "core/a/b", "core/d")])


if __name__ == "__main__":
    unittest.main()
