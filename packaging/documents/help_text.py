"""The program's own help, taken apart: the one source of the manual page and of the completions."""
import dataclasses
import re
import subprocess

NAME_COLUMNS = 28  # where descriptions begin, in app/terminal/help_formatter.cpp


@dataclasses.dataclass
class Option:
    names: list  # ["-h", "--help"]
    value: str  # "FILE", or "" for a switch
    description: str

    def words(self):
        """The words that its description puts in quotes as values, such as "auto"."""
        return list(dict.fromkeys(re.findall(r'"(\w+)"', self.description))) if self.value else []


@dataclasses.dataclass
class Help:
    usage: list  # a line each
    about: str
    commands: list  # (name, description)
    options: list
    closing: str


def entries(block):
    """(name, description) of each entry of a list; long descriptions go on at the column of the first."""
    found = []
    for line in block.splitlines():
        name, words = line[:NAME_COLUMNS].strip(), line[NAME_COLUMNS:].strip()
        if line[:NAME_COLUMNS].strip() and not line.startswith("   "):
            if line[NAME_COLUMNS - 2:NAME_COLUMNS] != "  ":  # the name takes the whole line
                name, words = line.strip(), ""
            found.append([name, words])
        else:
            found[-1][1] = f"{found[-1][1]} {line.strip()}".strip()
    return found


def option(name, description):
    names, _, value = name.partition(" ")
    return Option(names.split(","), value, description)


def parse(text):
    """Takes apart what `inventio [COMMAND] --help` prints."""
    usage, text = text.split("\n\n", 1)
    lists = {}
    for title in ("Commands", "Options"):
        found = re.search(rf"^{title}:\n((?: .*\n)*)", text, re.M)
        lists[title] = entries(found.group(1)) if found else []
    about = re.split(r"^(?:Commands|Options):\n", text, maxsplit=1, flags=re.M)[0]
    closing = re.split(r"^Options:\n(?: .*\n)*", text, maxsplit=1, flags=re.M)[1]
    return Help([line.strip() for line in usage.removeprefix("Usage:").splitlines()], about.strip("\n"), lists["Commands"],
                [option(*entry) for entry in lists["Options"]], closing.strip("\n"))


def ask(program, *arguments):
    return subprocess.run([program, *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout


def read(program):
    """The help of the program itself, and that of each command: (Help, {name: Help})."""
    whole = parse(ask(program, "--help"))
    return whole, {name: parse(ask(program, name, "--help")) for name, _ in whole.commands}
