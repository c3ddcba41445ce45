#!/usr/bin/env python3
"""Writes what a package holds beside the program, below FOLDER/share: make_documents.py --program FILE --output FOLDER

The manual page and the completions come from the help of the program itself and the studio's manual, the web pages from that
manual, the changelogs from CHANGELOG.md.
SOURCE_DATE_EPOCH gives the date of the package's own changelog; without it that is now.
"""
import argparse
import email.utils
import gzip
import os
import pathlib
import time

import completions
import guide
import help_text
import manual

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MAINTAINER = "The Inventio maintainers <maintainers@inventio.example>"


def debian_changelog(revision):
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
    return (f"inventio ({revision}) unstable; urgency=medium\n\n  * What is new: changelog.gz.\n\n"
            f" -- {MAINTAINER}  {email.utils.formatdate(seconds)}\n")


def packed(text):
    return gzip.compress(text.encode(), 9, mtime=0)


def documents(program):
    """Every document as (path below share, bytes)."""
    whole, commands = help_text.read(program)
    version = help_text.ask(program, "--version").split()[1]
    return [
        ("man/man1/inventio.1.gz", packed(manual.manual(version, whole, commands))),
        ("bash-completion/completions/inventio", completions.bash(whole, commands).encode()),
        ("zsh/vendor-completions/_inventio", completions.zsh(whole, commands).encode()),
        ("fish/vendor_completions.d/inventio.fish", completions.fish(whole, commands).encode()),
        ("doc/inventio/changelog.gz", packed((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))),
        ("doc/inventio/changelog.Debian.gz", packed(debian_changelog(f"{version}-1~debian12"))),
        *((f"doc/inventio/html/{name}", text.encode()) for name, text in guide.web_pages()),
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="inventio, as built")
    parser.add_argument("--output", required=True, type=pathlib.Path, help="the folder to fill")
    options = parser.parse_args()
    for path, content in documents(options.program):
        file = options.output / "share" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


if __name__ == "__main__":
    main()
