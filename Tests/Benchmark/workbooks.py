"""What the published workbooks hold: their cells, for counting and for the floor of publishing, and their parts."""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CELL = re.compile(r"([A-Z]+)(\d+)")


def published(out):
    return sorted(Path(out).rglob("*.xlsx"))


def count(out):
    """Workbooks, their filled cells, and the bytes of their parts, bare and packed."""
    total = {"workbooks": 0, "cells": 0, "xmlBytes": 0, "packedBytes": 0}
    for path in published(out):
        with zipfile.ZipFile(path) as archive:
            total["workbooks"] += 1
            for info in archive.infolist():
                total["xmlBytes"] += info.file_size
                total["packedBytes"] += info.compress_size
                if info.filename.startswith("xl/worksheets/sheet"):
                    sheet = archive.read(info)
                    # openpyxl writes texts into the cells themselves.
                    total["cells"] += sheet.count(b"<v>") + sheet.count(b"<is>")
    return total


def dump(out, cells, parts):
    """Writes all cells and all parts as `floors/publish.c` reads them."""
    with open(cells, "w", encoding="utf-8") as cell_file, open(parts, "wb") as part_file:
        for path in published(out):
            cell_file.write("W\n")
            with zipfile.ZipFile(path) as archive:
                strings = shared_strings(archive)
                for info in archive.infolist():
                    content = archive.read(info)
                    part_file.write(b"%d\n" % len(content) + content)
                    if info.filename.startswith("xl/worksheets/sheet"):
                        cell_file.write(f"S {info.filename}\n")
                        cell_file.writelines(lines_of(content, strings))


def shared_strings(archive):
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
    return ["".join(text.text or "" for text in item.iter(MAIN + "t")) for item in root]


def lines_of(sheet, strings):
    for cell in ElementTree.fromstring(sheet).iter(MAIN + "c"):
        value = cell.findtext(MAIN + "v")
        if value is None:
            continue
        letters, row = CELL.fullmatch(cell.get("r")).groups()
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - 64
        kind = cell.get("t", "n")
        if kind == "n":
            yield f"N {int(row) - 1} {column - 1} {value}\n"
        else:
            text = strings[int(value)] if kind == "s" else value
            yield f"T {int(row) - 1} {column - 1} {' '.join(text.split()) or '-'}\n"
