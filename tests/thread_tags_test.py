"""Every thread tag in the headers is one of those that core/README.md defines, and every public function of a class that
several threads use carries one: its own, that of its group, or that of its class."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TAG_WORDS = r"Any|Off|Worker|GUI|MIDI|RT|Main|threads?"
SHARED = re.compile(r"std::(mutex|atomic|jthread|condition_variable)\b|SpscQueue<|PlayheadBoard m_")
CLASS = re.compile(r"^(?:template <.*> )?class (?:[A-Z_]+ )?(\w+)[^;]*$")
FUNCTION = re.compile(r"^    (?!using |struct |class |enum |friend |static constexpr |return |if |//)[\w:<~\[].*\(")
EXEMPT = re.compile(r"= delete|= default;|\boverride\b|operator")


def defined_tags():
    table = (ROOT / "core/README.md").read_text().split("## Threads", 1)[1].split("\n## ", 1)[0]
    return set(re.findall(r"^\| `\[(\w+)\]` \|", table, re.MULTILINE))


def headers():
    return sorted(path for folder in ("core", "ui", "app") for path in (ROOT / folder).rglob("*.h"))


def unknown_tags(lines, tags):
    for number, line in enumerate(lines, 1):
        comment = re.search(r"//.*", line)
        for found in re.findall(r"\[([^\]]*)\]", comment.group() if comment else ""):
            if re.search(rf"\b({TAG_WORDS})\b", found) and found not in tags:
                yield number, f"[{found}] is no thread tag of core/README.md"


def has_tag(text, tags):
    return any(f"[{tag}]" in text for tag in tags)


def classes(lines):
    """Name, comment above, and numbered lines of each class at the outermost level."""
    for start, line in enumerate(lines):
        found = CLASS.match(line)
        if not found:
            continue
        above = start
        while above > 0 and lines[above - 1].startswith("///"):
            above -= 1
        end = next((i for i in range(start, len(lines)) if lines[i].startswith("};")), len(lines))
        yield found.group(1), "\n".join(lines[above:start]), list(enumerate(lines[start:end], start + 1))


def untagged(lines, tags):
    for name, comment, body in classes(lines):
        if not SHARED.search("\n".join(line for _, line in body)) or has_tag(comment, tags):
            continue
        is_public = False
        group = above = ""
        for number, line in body:
            text = line.strip()
            if text in ("public:", "private:", "protected:"):
                is_public, group, above = text == "public:", "", ""
            elif text.startswith("///"):
                above += text
            elif text.startswith("// "):
                group = text
            elif not text:
                above = ""
            elif is_public and FUNCTION.match(line) and not EXEMPT.search(line):
                if not has_tag(above + group + text, tags):
                    yield number, f"{name}: {text} does not say which thread may call it"
                above = ""
            elif line.startswith("    ") and not line.startswith("     "):
                above = above if text.startswith("template") else ""


def main():
    tags = defined_tags()
    assert len(tags) >= 4, "core/README.md has no table of thread tags"
    faults = []
    for path in headers():
        lines = path.read_text().splitlines()
        for number, fault in (*unknown_tags(lines, tags), *untagged(lines, tags)):
            faults.append(f"{path.relative_to(ROOT)}:{number}: {fault}")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
