#!/usr/bin/env python3
"""The sources of the manual: whether every link, question and topic leads somewhere, in every language."""
import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
FOLDER = ROOT / "resources/manual"
LANGUAGES = ("", ".de")
FIRST = "index"
MADE = {"keys"}  # pages that are made of the table of actions
MIN_QUESTIONS = 10


def pages():
    return sorted(path.name.split(".")[0] for path in FOLDER.glob("*.md") if path.name.count(".") == 1)


def text(page, language=""):
    return (FOLDER / f"{page}{language}.md").read_text(encoding="utf-8")


def anchors(page, language=""):
    return re.findall(r"^#+ .*\{#([\w.-]+)\}\s*$", text(page, language), re.M)


def links(page, language=""):
    """The topics that a page leads to, as (page, anchor)."""
    found = []
    for target in re.findall(r"\]\(([^)]+)\)", text(page, language)):
        name, _, anchor = target.partition("#")
        found.append((name.removesuffix(".md") or page, anchor))
    return found


class ManualPagesTest(unittest.TestCase):
    def check(self, page, anchor, where):
        if page in MADE:
            return self.assertEqual("", anchor, where)
        self.assertIn(page, pages(), where)
        if anchor:
            for language in LANGUAGES:
                self.assertIn(anchor, anchors(page, language), f"{where}, language {language or 'en'}")

    def test_every_link_leads_to_a_page_and_an_anchor(self):
        for language in LANGUAGES:
            for page in pages():
                for target, anchor in links(page, language):
                    self.check(target, anchor, f"{page}{language}.md")

    def test_every_page_is_there_in_every_language_with_the_same_anchors(self):
        for page in pages():
            for language in LANGUAGES:
                self.assertEqual(anchors(page), anchors(page, language), page + language)

    def test_every_heading_has_an_anchor_of_its_own(self):
        for page in pages():
            for language in LANGUAGES:
                headings = re.findall(r"^#+ .*$", text(page, language), re.M)
                self.assertEqual(len(headings), len(set(anchors(page, language))), page + language)

    def test_every_question_is_linked_from_the_first_page(self):
        questions = anchors("questions")[1:]
        self.assertGreaterEqual(len(questions), MIN_QUESTIONS)
        for language in LANGUAGES:
            first = links(FIRST, language)
            for question in questions:
                self.assertIn(("questions", question), first, language)

    def test_every_page_is_linked_from_the_first_one(self):
        for language in LANGUAGES:
            first = {page for page, _ in links(FIRST, language)}
            self.assertLessEqual(set(pages()) | MADE, first | {FIRST}, language)

    def test_every_topic_that_help_can_ask_for_is_there(self):
        topics = set()
        for path in (ROOT / "ui").rglob("*.cpp"):
            source = path.read_text(encoding="utf-8")
            topics |= set(re.findall(r'(?:setHelpTopic\([^;]*?,|setHelp\()\s*"([^"]+)"\)', source))
        self.assertGreater(len(topics), 15)
        for topic in sorted(topics):
            page, _, anchor = topic.partition("#")
            self.check(page, anchor, f"topic {topic}")

    def test_every_key_is_that_of_an_action(self):
        actions = set(re.findall(r'\{\.id = "([\w.]+)"', (ROOT / "ui/actions/action_table.h").read_text(encoding="utf-8")))
        for language in LANGUAGES:
            for page in pages():
                for action in re.findall(r"\{key:([^}]*)\}", text(page, language)):
                    self.assertIn(action, actions, page + language)


if __name__ == "__main__":
    unittest.main()
