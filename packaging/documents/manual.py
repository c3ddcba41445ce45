"""The manual page inventio(1), in the language of man."""
import itertools
import re

import guide


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("~", "\\(ti").replace("^", "\\(ha")
    return re.sub(r"^\.", r"\\&.", text, flags=re.M)


def kind_of(line):
    """What a line of prose is written as: an "exit code" with its meaning, a "listing" that stays as it is, or "prose"."""
    if re.match(r"  \d  |     \S", line):
        return "exit code"
    return "listing" if line.startswith("  ") else "prose"


def paragraphs(text):
    """Prose is filled anew, examples stay as they are, and a line that ends in a colon is a heading."""
    roff = []
    for block in text.split("\n\n"):
        roff.append(".PP")
        for kind, lines in itertools.groupby(block.splitlines(), kind_of):
            if kind == "listing":
                roff += [".nf", *(escaped(line[2:]) for line in lines), ".fi"]
            elif kind == "exit code":
                roff += [re.sub(r"^(\d) +", r".TP 4\n\1\n", escaped(line.strip())) for line in lines]
            else:
                roff += [re.sub(r"^([A-Z][a-z ]+:)$", r".B \1\n.br", escaped(line)) for line in lines]
    return "\n".join(roff)


def options(help_):
    roff = []
    for option in help_.options:
        names = ", ".join(f"\\fB{escaped(name)}\\fR" for name in option.names)
        roff += [".TP", names + (f" \\fI{escaped(option.value)}\\fR" if option.value else ""), escaped(option.description)]
    return "\n".join(roff)


def usage(help_):
    lines = []
    for line in help_.usage:
        words = line.split(" ")
        bold = 1 if len(words) > 1 and not words[1].islower() else 2
        lines.append(f"\\fB{' '.join(words[:bold])}\\fR {escaped(' '.join(words[bold:]))}".strip())
    return "\n.br\n".join(lines)


def sections(closing):
    """The last part of the help: examples, and what stands beside them."""
    examples, rest = [], []
    for block in closing.split("\n\n"):
        (examples if block.startswith("Examples:\n") else rest).append(block)
    listing = "\n".join(examples).removeprefix("Examples:\n")
    return listing, "\n\n".join(rest)


def manual(version, whole, commands):
    listing, rest = sections(whole.closing)
    page = [
        f'.TH INVENTIO 1 "" "Inventio {version}" "User Commands"',
        ".SH NAME", "inventio \\- compose with people in the style of Bach",
        ".SH SYNOPSIS", usage(whole),
        ".SH DESCRIPTION", paragraphs(whole.about).removeprefix(".PP\n"),
        ".SH OPTIONS", options(whole),
        ".SH COMMANDS", "Each tells the same with \\fB\\-\\-help\\fR.",
    ]
    for name, help_ in commands.items():
        page += [f".SS {name}", usage(help_), paragraphs(help_.about), options(help_), paragraphs(help_.closing)]
    page += [".SH EXIT STATUS", paragraphs(rest.removeprefix("Exit codes: ")).removeprefix(".PP\n")]
    page += [guide.man_section("questions", "QUESTIONS ABOUT THE STUDIO", escaped),
             guide.man_section("troubleshooting", '"SOUND AND KEYBOARDS"', escaped), ".SH FILES"]
    for path, words in guide.places():
        page += [".TP", f"\\fI{escaped(path)}\\fR", escaped(words)]
    page += [".SH EXAMPLES", paragraphs(listing).removeprefix(".PP\n")]
    return "\n".join(page) + "\n"
