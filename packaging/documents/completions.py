"""Completions for bash, zsh and fish. Each offers commands, options, the values that an option's help puts in quotes, and
files or folders where those are meant."""
import re


def kind(option):
    """What the value of an option is: "none", "file", "folder", "words" or "text"."""
    if not option.value:
        return "none"
    if option.words():
        return "words"
    return {"FILE": "file", "DIR": "folder"}.get(option.value, "text")


def short(description):
    """The beginning of a description, to stand beside a word in a list."""
    return re.split(r'[.;] |(?<!"): | \(|\.$', description, maxsplit=1)[0].replace('"', "")


def bash(whole, commands):
    def names(help_):
        return " ".join(name for option in help_.options for name in option.names)

    def cases(command, help_):
        ways = {"file": 'inventio_offer -f', "folder": 'inventio_offer -d', "text": ":"}
        for option in help_.options:
            if kind(option) != "none":
                way = ways.get(kind(option), f'inventio_offer -W "{" ".join(option.words())}"')
                yield f"        {command}:{option.names[-1]}) {way}; return ;;"

    lines = [
        "# Completions of inventio for bash.",
        "",
        "inventio_offer() {",
        '    [ "$1" = -W ] || compopt -o filenames 2>/dev/null',
        '    mapfile -t COMPREPLY < <(compgen "$@" -- "$inventio_word")',
        "}",
        "",
        "_inventio() {",
        '    local inventio_word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} options files',
        "    COMPREPLY=()",
        '    [ "$COMP_CWORD" -gt 1 ] || command=',
        '    case $command:${COMP_WORDS[COMP_CWORD-1]} in',
        *(case for name, help_ in commands.items() for case in cases(name, help_)),
        "    esac",
        "    case $command in",
        *(f'        {name}) options="{names(help_)}" ;;' for name, help_ in commands.items()),
        f'        *) options="{names(whole)}" ;;',
        "    esac",
        '    case $inventio_word in',
        '        -*) inventio_offer -W "$options"; return ;;',
        "    esac",
        "    inventio_offer -f",
        '    [ -n "$command" ] || {',
        '        files=("${COMPREPLY[@]}")',
        f'        inventio_offer -W "{" ".join(commands)}"',
        '        COMPREPLY+=("${files[@]}")',
        "    }",
        "}",
        "complete -F _inventio inventio",
    ]
    return "\n".join(lines) + "\n"


def zsh(whole, commands):
    def quoted(text):
        return "'" + text.replace("'", "'\\''") + "'"

    def spec(option):
        description = re.sub(r"([\[\]:\\])", r"\\\1", short(option.description))
        ways = {"file": "_files", "folder": "_files -/", "text": " ", "words": f"({' '.join(option.words())})"}
        value = "" if not option.value else f":{option.value.replace(':', ' ')}:{ways[kind(option)]}"
        repeat = "*" if "several times" in option.description else ""
        return [quoted(f"{repeat}{name}[{description}]{value}") for name in option.names]

    def specs(help_):
        return [one for option in help_.options for one in spec(option)]

    def call(help_, rest):
        return " \\\n                ".join(["_arguments -s", *specs(help_), quoted(rest)])

    described = [quoted(f"{name}:{short(words)}") for name, words in whole.commands]
    lines = [
        "#compdef inventio",
        "# Completions of inventio for zsh.",
        "",
        "_inventio_first() {",
        f"    local -a commands=({' '.join(described)})",
        "    _describe -t commands command commands",
        "    _files",
        "}",
        "",
        "_inventio() {",
        "    local command=$words[2]",
        "    if (( CURRENT > 2 )); then",
        "        shift words; (( CURRENT-- ))",
        "    else",
        "        command=",
        "    fi",
        "    case $command in",
    ]
    for name, help_ in commands.items():
        lines += [f"        {name})", f"            {call(help_, '*:file:_files')} ;;"]
    lines += ["        *)", f"            {call(whole, '1:command or file:_inventio_first')} ;;", "    esac", "}", "",
              '[[ $funcstack[1] != _inventio ]] || _inventio "$@"']
    return "\n".join(lines) + "\n"


def fish(whole, commands):
    def quoted(text):
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"

    ways = {"none": "", "file": " -r -F", "folder": " -x -a '(__fish_complete_directories)'", "text": " -x"}

    def line(condition, option):
        names = "".join(f" -l {name[2:]}" if name.startswith("--") else f" -s {name[1:]}" for name in option.names)
        way = ways.get(kind(option), f" -x -a {quoted(' '.join(option.words()))}")
        return f"complete -c inventio -n {quoted(condition)}{names}{way} -d {quoted(short(option.description))}"

    lines = ["# Completions of inventio for fish.", ""]
    lines += [line("__fish_use_subcommand", option) for option in whole.options]
    lines += [f"complete -c inventio -n __fish_use_subcommand -a {name} -d {quoted(short(words))}"
              for name, words in whole.commands]
    lines += [line(f"__fish_seen_subcommand_from {name}", option) for name, help_ in commands.items()
              for option in help_.options]
    return "\n".join(lines) + "\n"
