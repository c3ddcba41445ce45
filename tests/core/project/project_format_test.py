"""Reads project files and journals by core/project/PROJECT_FORMAT.md and JOURNAL_FORMAT.md alone, as a program of somebody
else would, and compares with what the program that wrote them says is in them. WRITE_EXAMPLES in the environment is that
program."""
import copy
import itertools
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

PAGES = pathlib.Path(__file__).resolve().parents[3] / "core" / "project"


def text(value):
    """As bytes."""
    return bytes.fromhex(value["bytes"]) if isinstance(value, dict) else value.encode()


def note(entry):
    """With owner and lock, whether or not they stand there."""
    return tuple((entry + [0, 0])[:8])


def track(entry):
    read = dict(entry, name=text(entry["name"]), notes=sorted(map(note, entry["notes"])))
    return finished(read)


def finished(read):
    read["end"] = max([read["end"]] + [onset + length for onset, _, length, *_ in read["notes"]])
    return read


def piece(entry):
    return dict(entry, region=entry.get("region"), tracks=[track(each) for each in entry["tracks"]])


def versions(entry):
    """By id, in their order; None is the piece of a version that has none of its own here."""
    pieces = [piece(each) for each in entry["pieces"]]
    read = {}
    for each in entry["versions"]:
        made = each.get("enhance")
        read[each["id"]] = dict(
            each, name=text(each["name"]), favourite=each.get("favourite", False),
            piece=pieces[each["piece"]] if "piece" in each else None,
            enhance=made and dict(made, before=pieces[made["before"]]))
    return read


def project(entry):
    return {"current": entry["current"], "last": entry["last-version-id"], "versions": versions(entry)}


def change_piece(old, change):
    new = copy.deepcopy(old)
    if "frame" in change:
        new = piece(copy.deepcopy(change["frame"]))
        for before, after in zip(copy.deepcopy(old["tracks"]), new["tracks"]):
            after["notes"], after["events"] = before["notes"], before["events"]
    new["last-id"] = change["last-id"]
    for each in change["notes"]:
        notes = new["tracks"][each["track"]]["notes"]
        for gone in map(note, each["removed"]):
            notes.remove(gone)
        notes.extend(map(note, each["added"]))
        notes.sort()
    for each in change["events"]:
        new["tracks"][each["track"]]["events"] = each["events"]
    return new


def step(state, line):
    if "tree" in line:
        tree = line["tree"]
        told = versions(tree)
        after = {}
        for each in tree["order"]:
            after[each] = told.get(each, state["versions"].get(each))
            if after[each]["piece"] is None:
                after[each]["piece"] = state["versions"][each]["piece"]
        state.update(current=tree["current"], last=tree["last-version-id"], versions=after)
    for each in line["changes"]:
        version = state["versions"][each["version"]]
        version["piece"] = change_piece(version["piece"], each["change"])


def last_note_id(state):
    ids = [0]
    for version in state["versions"].values():
        ids.append(version["piece"]["last-id"])
        if version["enhance"]:
            ids.append(version["enhance"]["before"]["last-id"] + len(version["enhance"]["log"]))
    return max(ids)


def add_take(state, base, take, is_only):
    changed = copy.deepcopy(state["versions"][base]["piece"])
    changed["last-id"] = last_note_id(state)
    tracks = changed["tracks"]
    if not tracks:
        tracks.append({"name": b"", "channel": 0, "program": 0, "volume": 0.8, "pan": 0.0, "muted": False,
                       "soloed": False, "end": 0, "events": [], "notes": []})
    to = tracks[min(take["track"], len(tracks) - 1)]
    for entry in take["notes"]:
        changed["last-id"] += 1
        to["notes"].append(note(entry + [changed["last-id"]]))
    to["notes"].sort()
    finished(to)
    versions = state["versions"]
    has_children = any(version["parent"] == base for version in versions.values())
    if is_only and not has_children:
        versions[base]["piece"] = changed
        return
    if is_only:
        stem = re.sub(rb" \(\d+\)$", b"", versions[base]["name"])
        names = {version["name"] for version in versions.values()}
        name = next(name for name in (b"%s (%d)" % (stem, number) for number in itertools.count(2)) if name not in names)
        state["last"] += 1
        state["current"] = state["last"]
        versions[state["last"]] = dict(versions[base], id=state["last"], name=name, favourite=False, piece=changed)
        return
    state["last"] += 1
    state["current"] = state["last"]
    state["versions"][state["last"]] = {
        "id": state["last"], "parent": base, "name": take["name"], "favourite": False, "piece": changed,
        "enhance": None}


def recover(journal):
    lines = [json.loads(line) for line in journal.split(b"\n")[:-1]]
    assert lines[0]["format"] == "inventio-journal" and lines[0]["version"] == 2
    state, takes = project(lines[0]["project"]), []
    for line in lines[1:]:
        if "take" not in line:
            step(state, line)
            takes = []
            continue
        if line["take"] == len(takes):
            takes.append({"name": text(line["name"]), "track": line["track"], "notes": []})
        notes = takes[line["take"]]["notes"]
        for place, *entry in line["notes"]:
            notes[place:place + 1] = [entry]
    base = state["current"]
    for take in takes:
        add_take(state, base, take, len(takes) == 1)
    return state


def number(value):
    return repr(float(value))


def describe_piece(read):
    yield f"piece {read['ticks-per-quarter']} {read['last-id']}"
    for word in ("tempo", "metre"):
        yield from (" ".join([word, *map(str, each)]) for each in read[word])
    yield from (f"event {at} {data}" for at, data in read["conductor"])
    yield from (" ".join(["area", *map(str, each)]) for each in read["locked-areas"])
    yield "region" if read["region"] else "everything"
    if read["region"]:
        yield " ".join(["area", *map(str, read["region"])])
    for each in read["tracks"]:
        yield (f"track {each['name'].hex()} {each['channel']} {each['program']} {number(each['volume'])} "
               f"{number(each['pan'])} {int(each['muted'])} {int(each['soloed'])} {each['end']}")
        yield from (f"event {at} {data}" for at, data in each["events"])
        yield from (" ".join(["note", *map(str, entry)]) for entry in each["notes"])


def describe(state):
    yield f"current {state['current']} {state['last']}"
    for version in state["versions"].values():
        yield f"version {version['id']} {version['parent']} {version['name'].hex()} {int(version['favourite'])}"
        yield from describe_piece(version["piece"])
        if made := version["enhance"]:
            yield f"enhance {made['shown']}"
            if ending := made.get("ending"):
                yield f"ending {ending[0]} {number(ending[1])}"
            yield from (" ".join(["edit", *map(str, each[:5]), number(each[5])]) for each in made["log"])
            yield from describe_piece(made["before"])


def words_of(file):
    """The lines that the program wrote, with its fractions in Python's digits."""
    for line in file.read_text().splitlines():
        words = line.split(" ")
        for place in {"track": (4, 5), "edit": (6,), "ending": (2,)}.get(words[0], ()):
            words[place] = number(words[place])
        yield " ".join(words)


class ProjectFormat(unittest.TestCase):
    maxDiff = 2000

    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temporary.name)
        subprocess.run([os.environ["WRITE_EXAMPLES"], cls.temporary.name], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def test_project_files_hold_what_the_page_says(self):
        files = sorted(self.folder.glob("*.inventio"))
        self.assertGreater(len(files), 5)
        for file in files:
            entry = json.loads(file.read_bytes())
            self.assertEqual(("inventio-project", 1), (entry["format"], entry["version"]))
            self.assertEqual(list(words_of(file.with_suffix(".project.txt"))), list(describe(project(entry))), file.name)

    def test_journals_lead_to_what_the_page_says(self):
        journals = sorted(self.folder.glob("*/*.journal"))
        self.assertGreater(len(journals), 5)
        for journal in journals:
            expected = self.folder / f"{journal.parent.name}.journal.txt"
            self.assertEqual(list(words_of(expected)), list(describe(recover(journal.read_bytes()))), journal.parent.name)

    def test_the_example_of_the_page_can_be_read(self):
        example = re.search(r"^## Example\n```json\n(.*?)```", (PAGES / "PROJECT_FORMAT.md").read_text(), re.S | re.M)
        read = project(json.loads(example.group(1)))
        self.assertEqual((480, 62, 480, 80, 64, 2, 1, 1), read["versions"][1]["piece"]["tracks"][0]["notes"][1])


if __name__ == "__main__":
    unittest.main()
