"""The manual of the studio (resources/manual), as web pages and as sections of the page of man.

It is written in a little of Markdown: headings with an anchor, paragraphs, lists, tables, bold, italics, code, links, and
{key:ACTION} for the key of an action.
"""
import dataclasses
import html
import pathlib
import re
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "resources/manual"
LANGUAGES = ("en", "de")
KEY_NAMES = {"de": {"Ctrl": "Strg", "Shift": "Umschalt", "Del": "Entf", "Return": "Eingabe", "Space": "Leertaste"}}
KEYS_TITLE = {"en": "All actions and their keys", "de": "Alle Aktionen und ihre Tasten"}
STYLE = ("body{max-width:46em;margin:2em auto;padding:0 1em;font:1em/1.5 Inter,sans-serif;color:#1b1b1f;background:#fff}"
         "a{color:#0b57a4}td,th{padding:.2em 1em .2em 0;text-align:left;vertical-align:top}"
         "@media(prefers-color-scheme:dark){body{color:#e6e6ea;background:#1b1b1f}a{color:#8ab8ee}}")


@dataclasses.dataclass
class Action:
    menu: str
    text: str
    key: str
    hint: str


@dataclasses.dataclass
class Block:
    kind: str  # "heading", "paragraph", "list", "table"
    text: str = ""
    level: int = 0
    anchor: str = ""
    items: tuple = ()  # of a list, or rows of cells


def german_texts():
    tree = xml.etree.ElementTree.parse(ROOT / "resources/translations/inventio_de.ts")
    return {message.findtext("source"): message.findtext("translation")
            for context in tree.iter("context") if context.findtext("name") == "Actions" for message in context.iter("message")}


def actions(language):
    """The table of actions by id, in its order, with their default keys."""
    table = (ROOT / "ui/actions/action_table.h").read_text(encoding="utf-8")
    texts = german_texts() if language == "de" else {}

    def shown(text):
        text = text.replace('\\"', '"')
        return re.sub("[&…]", "", texts.get(text, text)).strip()

    def key(keys):
        first = keys.replace("\\\\", "\\").split(" ")[0]
        names = KEY_NAMES.get(language, {})
        return "+".join(names.get(part, part) for part in first.split("+")) if not first.endswith("+") else first

    row = re.compile(r'\{\.id = "([\w.]+)", \.menu = Menu::(\w+), \.text = QT_TRANSLATE_NOOP\("Actions", "([^"]+)"\)(?:, \.keys = '
                     r'"((?:[^"\\]|\\.)*)")?.*?\.hint = QT_TRANSLATE_NOOP\("Actions", "((?:[^"\\]|\\.)*)"\)')
    return {found[1]: Action(found[2], shown(found[3]), key(found[4] or ""), shown(found[5])) for found in row.finditer(table)}


def pages():
    return sorted(path.stem for path in FOLDER.glob("*.md") if "." not in path.stem)


def source(page, language):
    own = FOLDER / f"{page}.{language}.md"
    return (own if own.exists() else FOLDER / f"{page}.md").read_text(encoding="utf-8")


def blocks(text):
    found = []
    for part in re.split(r"\n\s*\n", text.strip()):
        heading = re.match(r"(#+) (.*?)\s*\{#([\w.-]+)\}$", part)
        if heading:
            found.append(Block("heading", heading[2], len(heading[1]), heading[3]))
        elif part.startswith("- "):
            found.append(Block("list", items=tuple(" ".join(item.split()) for item in re.split(r"^- ", part, flags=re.M)[1:])))
        elif part.startswith("|"):
            rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines()]
            found.append(Block("table", items=tuple(rows[:1] + rows[2:])))
        else:
            found.append(Block("paragraph", " ".join(part.split())))
    return found


def with_keys(text, table):
    return re.sub(r"\{key:([\w.]+)\}", lambda found: f"**{table[found[1]].key or table[found[1]].text}**", text)


def section(page, anchor, language="en"):
    """The blocks behind a heading, up to the next one."""
    all_blocks = blocks(source(page, language))
    start = next(i for i, block in enumerate(all_blocks) if block.anchor == anchor) + 1
    end = next((i for i in range(start, len(all_blocks)) if all_blocks[i].kind == "heading"), len(all_blocks))
    return all_blocks[start:end]


# Web pages


def html_inline(text, ending):
    text = html.escape(text, quote=False)
    text = re.sub(r"`([^`]+)`", r"<code>\1</code>", text)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    text = re.sub(r"\*([^*]+)\*", r"<i>\1</i>", text)
    return re.sub(r"\[([^\]]+)\]\((\w[\w-]*)?(?:\.md)?(#[\w.-]+)?\)",
                  lambda found: f'<a href="{(found[2] + ending) if found[2] else ""}{found[3] or ""}">{found[1]}</a>', text)


def html_block(block, ending):
    def inline(text):
        return html_inline(text, ending)

    if block.kind == "heading":
        return f'<h{block.level} id="{block.anchor}">{inline(block.text)}</h{block.level}>'
    if block.kind == "list":
        return "<ul>" + "".join(f"<li>{inline(item)}</li>" for item in block.items) + "</ul>"
    if block.kind == "table":
        rows = ["".join(f"<{tag}>{inline(cell)}</{tag}>" for cell in row)
                for row, tag in zip(block.items, ["th"] + ["td"] * len(block.items))]
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    return f"<p>{inline(block.text)}</p>"


def web_page(content, language, ending):
    title = re.sub(r"[*`]", "", content[0].text)
    body = "\n".join(html_block(block, ending) for block in content)
    return (f'<!DOCTYPE html>\n<html lang="{language}">\n<head><meta charset="utf-8"><title>{html.escape(title)}</title>'
            f"<style>{STYLE}</style></head>\n<body>\n{body}\n</body>\n</html>\n")


def keys_page(language, table):
    content = [Block("heading", KEYS_TITLE[language], 1, "keys")]
    rows = tuple([f"**{action.key}**" if action.key else "–", action.text, action.hint] for action in table.values())
    return content + [Block("table", items=(["", "", ""],) + rows)]


def web_pages():
    """Every page in every language as (file name, text)."""
    found = []
    for language in LANGUAGES:
        ending = ".html" if language == "en" else f".{language}.html"
        table = actions(language)
        for page in pages():
            found.append((page + ending, web_page(blocks(with_keys(source(page, language), table)), language, ending)))
        found.append(("keys" + ending, web_page(keys_page(language, table), language, ending)))
    return found


# The page of man


def roff_inline(text, escaped):
    text = re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", text)
    text = escaped(text)
    text = re.sub(r"`([^`]+)`|\*\*(.+?)\*\*", lambda found: f"\\fB{found[1] or found[2]}\\fR", text)
    return re.sub(r"\*([^*]+)\*", r"\\fI\1\\fR", text)


def roff(content, escaped):
    """Blocks of a page without its title."""
    lines = []
    for block in content:
        if block.kind == "heading":
            lines.append(f'.SS "{roff_inline(block.text, escaped)}"')
        elif block.kind == "list":
            lines += [line for item in block.items for line in (".IP \\(bu 2", roff_inline(item, escaped))]
        elif block.kind == "paragraph":
            lines += [".PP", roff_inline(block.text, escaped)]
    return "\n".join(lines)


def man_section(page, title, escaped):
    content = blocks(with_keys(source(page, "en"), actions("en")))
    return f".SH {title}\n{roff(content[1:], escaped)}"


def places():
    """What the manual says about where things lie, as (path, words)."""
    table = next(block for block in section("files", "places") if block.kind == "table")
    return [(where.replace("`", ""), what + ".") for what, where in table.items[1:]]
