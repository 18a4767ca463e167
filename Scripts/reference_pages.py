"""Writes the reference pages of the documentation from what the program prints.

usage: reference_pages.py PROGRAM FOLDER

Standard library only. Help texts are read in both languages; their sections and columns are those of CommandLineKit.
"""

import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
from collections import namedtuple

Option = namedtuple("Option", "head text")
Help = namedtuple("Help", "summary usage discussion sections")

# The words over the sections of a help text, by what they hold.
SECTIONS = {
    "Usage:": "usage", "วิธีใช้:": "usage",
    "Commands:": "commands", "คำสั่ง:": "commands",
    "Subcommands:": "subcommands", "คำสั่งย่อย:": "subcommands",
    "Arguments:": "arguments", "อาร์กิวเมนต์:": "arguments",
    "Options:": "options", "ตัวเลือก:": "options",
    "Common options:": "common", "ตัวเลือกร่วม:": "common",
    "Exit codes:": "exits", "รหัสออก:": "exits",
    "Examples:": "examples", "ตัวอย่าง:": "examples",
}

NOTE = "This page is written by `Scripts/update-reference` from what the program prints."


class Program:
    """The program, run without any setting of its caller."""

    def __init__(self, path):
        self.path = os.path.abspath(path)

    def output(self, *words, lang="en", okay=(0,)):
        """What a command prints; None where it ends with another exit code than those allowed."""
        environment = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
        environment |= {"LANG": "C.UTF-8", "RUAMPHON_LANG": lang}
        done = subprocess.run([self.path, *words], env=environment, capture_output=True, text=True)
        return done.stdout if done.returncode in okay else None

    def required(self, *words, **more):
        text = self.output(*words, **more)
        if text is None:
            sys.exit(f"reference_pages: {' '.join(('ruamphon', *words))} failed")
        return text

    def help(self, *words, lang="en"):
        return read_help(self.required("help", *words, lang=lang))


def read_help(text):
    """Takes a help text apart."""
    lines = text.rstrip("\n").split("\n")
    first = lines.index("") if "" in lines else len(lines)
    summary = " ".join(lines[:first]).split(" – ", 1)[-1]
    sections, discussion, section = {}, [], None
    for line in lines[first:]:
        if line in SECTIONS:
            section = SECTIONS[line]
            sections[section] = []
        elif section and (line.startswith(" ") or not line):
            sections[section].append(line)
        else:
            section = None
            discussion.append(line)
            continue
        if not line:
            discussion.append("")
    usage = [line[2:] for line in sections.get("usage", []) if line]
    return Help(summary, usage, paragraphs(discussion), sections)


def paragraphs(lines):
    text = "\n".join(lines).strip("\n")
    return [part.replace("\n", " ") for part in re.split(r"\n{2,}", text) if part]


def entries(lines):
    """The entries of a section: a head, and a text that may go on below it."""
    found = []
    for line in lines:
        if not line.strip():
            continue
        starts = re.match(r" {2}(?:-\w, |    )?(?=\S)", line) and not re.match(r" {7,}", line)
        if starts:
            head, _, text = re.sub(r"\s{2,}", "\0", line.strip(), count=1).partition("\0")
            found.append([head, text])
        else:
            found[-1][1] = (found[-1][1] + " " + line.strip()).strip()
    return [Option(*entry) for entry in found]


def examples(lines):
    """Pairs of a command line and its meaning."""
    pairs = []
    for line in lines:
        if line.startswith("      "):
            pairs[-1][1] = (pairs[-1][1] + " " + line.strip()).strip()
        elif line.strip():
            pairs.append([line.strip(), ""])
    return pairs


def plain(text):
    """Text as Markdown shows it; options and file patterns as code."""
    pattern = r"--[a-z][a-z-]*(?: [A-Z][A-Z-]*\b)?|RUAMPHON_\*|NO_COLOR|<period>/\*\*/\*\.csv|<งวด>/\*\*/\*\.csv"
    pattern += r"|(?<![\w/])(?:frameworks|rounds)/\*\.json|\{[^}]*\}"
    parts = re.split(f"({pattern})", text)
    escaped = [
        code(part) if index % 2 else re.sub(r"([\\*<`_\[\]])", r"\\\1", part) for index, part in enumerate(parts)
    ]
    return "".join(escaped)


def code(text):
    return f"`{text}`"


def cell(text):
    return text.replace("|", "\\|")


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(cell(value) for value in row) + " |" for row in rows]
    return "\n".join(lines)


def page(title, abstract, *parts):
    return "\n\n".join([f"# {title}", abstract, "## Overview", *map(wrapped, parts)]) + "\n"


def wrapped(part):
    """A paragraph in lines; tables, headings, lists and code stay as they are."""
    if part.startswith(("|", "#", "- ")) or "```" in part:
        return part
    return filled(part)


def filled(text, **indents):
    return textwrap.fill(text, width=118, break_long_words=False, break_on_hyphens=False, **indents)


def split_default(text):
    """A text and what its last brackets say of the default, or that the option is needed."""
    match = re.match(r"(.*?)\s*\((?:default: (.*)|(required))\)$", text)
    if not match:
        return text, ""
    return match[1], match[2] if match[2] is not None else "required"


def option_rows(options):
    rows = []
    for option in options:
        text, default = split_default(option.text)
        rows.append([code(option.head), plain(text), plain(default)])
    return rows


def command_names(program):
    return [entry.head for entry in entries(program.help().sections["commands"])]


def command_line(program, names):
    top = program.help()
    parts = [
        NOTE + " `ruamphon help COMMAND` prints the same in Thai or English. What the commands do is described in"
        " <doc:Commands>.",
        table(
            ["command", "what"],
            [[code(entry.head), plain(entry.text)] for entry in entries(top.sections["commands"])]),
        "### Common options",
        table(["option", "what", "default"], option_rows(entries(top.sections["common"]))),
    ]
    for name in names:
        text = program.help(name)
        parts += [f"### {name}", sentence(text.summary), "```\n" + "\n".join(text.usage) + "\n```"]
        parts += [plain(paragraph) for paragraph in text.discussion]
        for section in ("arguments", "subcommands"):
            rows = [[code(entry.head), plain(entry.text)] for entry in entries(text.sections.get(section, []))]
            if rows:
                parts.append(table([section[:-1], "what"], rows))
        options = entries(text.sections.get("options", []))
        if options:
            parts.append(table(["option", "what", "default"], option_rows(options)))
        codes = [entry.head for entry in entries(text.sections.get("exits", []))]
        if codes:
            parts.append("Ends with " + ", ".join(codes) + " (<doc:ExitCodes>).")
        for line, meaning in examples(text.sections.get("examples", [])):
            parts.append(f"{sentence(meaning, ':')}\n\n```\n{line}\n```")
    return page("The command line", "Every command with its usage and options.", *parts)


def sentence(text, end="."):
    text = plain(text)
    return text[:1].upper() + text[1:] + end


def exit_codes(program, names):
    found = {}
    for name in names:
        for lang in ("en", "th"):
            for entry in entries(program.help(name, lang=lang).sections.get("exits", [])):
                row = found.setdefault(int(entry.head), {"commands": []})
                row[lang] = entry.text
                if lang == "en":
                    row["commands"].append(name)
    rows = []
    for number in sorted(found):
        row = found[number]
        rows.append([str(number), plain(row["en"]), plain(row["th"]), command_list(row["commands"], names)])
    return page(
        "Exit codes", "How a command ends; cron jobs and monitoring depend on these numbers.",
        NOTE + " The codes never change their meaning.",
        table(["exit", "meaning", "ความหมาย", "commands"], rows),
        "Where several hold, 13 comes before 12, 5, 3 and 4.")


def settings(program, names):
    shown = json.loads(program.required("config", "show", "--json"))["settings"]
    takers = {}
    for name in names:
        text = program.help(name)
        for entry in entries(text.sections.get("options", []) + text.sections.get("common", [])):
            takers.setdefault(entry.head, {})[name] = split_default(entry.text)[1]
    # The same name may be another option of one command; a setting is what most of them mean by it.
    heads = {}
    for head in sorted(takers, key=lambda head: len(takers[head])):
        heads[option_name(head)] = head
    rows = []
    for setting in shown:
        head = heads[setting["name"]]
        defaults = set(takers[head].values())
        rows.append([
            code(head), code(setting["key"]) if "key" in setting else "",
            code(setting["variable"]) if "variable" in setting else "",
            plain(defaults.pop()) if len(defaults) == 1 else "by command", command_list(list(takers[head]), names)])
    return page(
        "Settings", "Options that may also stand in the configuration file or the environment.",
        NOTE + " A flag wins over the variable, the variable over the file of `--config`, the file over the default."
        " <doc:CommandLine> says what each option means; the members `letter` and `letters` of the file are described in"
        " <doc:TheLetter>.",
        table(["option", "key of the file", "variable", "default", "commands"], rows))


def command_list(some, names):
    """Some of the commands in few words."""
    others = [name for name in names if name not in some]
    if not others:
        return "all"
    return "all but " + ", ".join(others) if len(others) < 3 else ", ".join(some)


def option_name(head):
    return re.search(r"--([a-z][a-z-]*)", head)[1]


def views(program):
    with tempfile.TemporaryDirectory() as folder:
        program.required("demo", f"{folder}/inbox", "--offices", "2", "--respondents", "20", "--quiet")
        program.required(
            "run", "--inbox", f"{folder}/inbox", "--out", f"{folder}/out", "--as-of",
            "2022-04-01T09:00:00+07:00", "--quiet", okay=(0, 3, 4))
        copy = sqlite3.connect(f"file:{folder}/out/ruamphon-read.sqlite?mode=ro", uri=True)
        parts = [
            NOTE + " `ruamphon-read.sqlite` is described in <doc:Ledger#For-analysts>. These views stay as they are:"
            " columns may be added, none is renamed or removed."
        ]
        for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name").fetchall():
            rows = []
            for _, column, declared, *_ in copy.execute(f"PRAGMA table_info({name})").fetchall():
                query = f"SELECT typeof({column}) FROM {name} WHERE {column} IS NOT NULL LIMIT 1"
                found = copy.execute(query).fetchone()
                rows.append([code(column), found[0] if found else declared.lower()])
            parts += [f"### {name}", table(["column", "type"], rows)]
        copy.close()
    return page("Views", "The tables that analysts may query in the read copy.", *parts)


def findings(program):
    return findings_page(json.loads(program.required("findings", "--json"))["findings"])


def findings_page(listed):
    """One heading a code; `identity` tells apart the wordings of one code, `code/wording`."""
    titles = {"error": "Errors", "warning": "Warnings", "info": "For the record"}
    lost = {
        "error": "Something was lost (ต้องแก้ไข).", "warning": "Something was changed or is doubted (ควรตรวจสอบ).",
        "info": "Nothing is to be done (แจ้งให้ทราบ).",
    }
    parts = [
        NOTE + " <doc:Findings> says what an error costs. A code may have several wordings; names in braces are filled"
        " in from the file.",
    ]
    for severity, title in titles.items():
        parts += [f"### {title}", lost[severity]]
        kinds = {}
        for finding in listed:
            if finding["severity"] == severity:
                kinds.setdefault(finding["code"], []).append(finding)
        for name in sorted(kinds):
            parts.append(f"#### {name}")
            parts += [
                filled("- " + plain(finding["en"]), subsequent_indent="  ") + "\n\n"
                + filled(plain(finding["th"]), initial_indent="  ", subsequent_indent="  ")
                for finding in sorted(kinds[name], key=lambda finding: finding["identity"])]
    return page("Finding codes", "Every finding with its severity and its texts in both languages.", *parts)


def main():
    program, folder = Program(sys.argv[1]), sys.argv[2]
    names = command_names(program)
    pages = {
        "CommandLine": command_line(program, names),
        "Settings": settings(program, names),
        "ExitCodes": exit_codes(program, names),
        "Views": views(program),
        "FindingCodes": findings(program),
    }
    for name, text in pages.items():
        with open(os.path.join(folder, name + ".md"), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


if __name__ == "__main__":
    main()
