"""Whether two runs published the same, apart from what only a ledger with a past can know.

    same_output.py ONE OTHER

Compares two output folders period by period: the twins and the office workbooks byte by byte, the national
workbook part by part with its strings and styles resolved. Left out, as the contract of `rerun` says: run.json, the
ledger, the sheets of comparisons and corrections, the last block of the overview, and `[r]` marks. Prints a line for
each difference and ends with 1 if there is any. Needs nothing but the standard library.
"""
import re
import sys
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
SHEETS_OF_HISTORY = {"เปรียบเทียบ", "ประวัติการแก้ไข"}
CONTENTS = "สารบัญ"
OVERVIEW, CHANGE_BLOCK = "ภาพรวม", "เขตที่คะแนนภาพรวมเปลี่ยนมากที่สุด"
# Parts whose content or numbering follows the sheets that are left out.
DEPENDENT = re.compile(r"xl/(sharedStrings|styles|calcChain)\.xml|xl/(drawings|charts|tables)/|docProps/app\.xml|_rels/")


class National:
    """A national workbook as the texts, values and styles of its cells."""

    def __init__(self, path):
        self.parts = zipfile.ZipFile(path)
        self.strings = ["".join(node.itertext()) for node in self.xml("xl/sharedStrings.xml")]
        self.styles = self.resolved_styles(self.xml("xl/styles.xml"))

    def xml(self, name):
        return ET.fromstring(self.parts.read(name))

    @staticmethod
    def resolved_styles(root):
        """What each style index means, whatever its number."""
        def texts(tag):
            return [ET.tostring(node, encoding="unicode") for node in root.find(MAIN + tag) or []]
        fonts, fills, borders = texts("fonts"), texts("fills"), texts("borders")
        formats = {node.get("numFmtId"): node.get("formatCode") for node in root.find(MAIN + "numFmts") or []}
        styles = []
        for xf in root.find(MAIN + "cellXfs"):
            number = xf.get("numFmtId")
            styles.append((
                formats.get(number, number), fonts[int(xf.get("fontId"))], fills[int(xf.get("fillId"))],
                borders[int(xf.get("borderId"))], "".join(ET.tostring(child, encoding="unicode") for child in xf)))
        return styles

    def sheets(self):
        relations = {node.get("Id"): node.get("Target") for node in self.xml("xl/_rels/workbook.xml.rels")}
        for node in self.xml("xl/workbook.xml").find(MAIN + "sheets"):
            yield node.get("name"), "xl/" + relations[node.get(RELATION)]

    def rows(self, part):
        for row in self.xml(part).find(MAIN + "sheetData"):
            yield row.attrib, [self.cell(cell) for cell in row]

    def cell(self, cell):
        value = cell.findtext(MAIN + "v")
        if cell.get("t") == "s":
            value = re.sub(r" ?\[r\]", "", self.strings[int(value)])
        return cell.get("r"), cell.get("t"), value, cell.findtext(MAIN + "f"), self.styles[int(cell.get("s", 0))]

    def compared_rows(self, name, part):
        for attributes, cells in self.rows(part):
            if name == CONTENTS and any(cell[2] in SHEETS_OF_HISTORY for cell in cells):
                continue
            if name == OVERVIEW and any(CHANGE_BLOCK in (cell[2] or "") for cell in cells):
                return
            yield attributes, cells

    def other_parts(self):
        sheets = {part for _, part in self.sheets()}
        return {
            name: self.parts.read(name) for name in self.parts.namelist()
            if name not in sheets and not DEPENDENT.search(name)}


def differences_of_national(one, other):
    one, other = National(one), National(other)
    if list(one.sheets()) != list(other.sheets()):
        yield "the sheets differ"
        return
    if one.other_parts() != other.other_parts():
        yield "a part beside the sheets differs"
    for name, part in one.sheets():
        if name in SHEETS_OF_HISTORY:
            continue
        left, right = list(one.compared_rows(name, part)), list(other.compared_rows(name, part))
        if len(left) != len(right):
            yield f"{name}: {len(left)} rows and {len(right)}"
        for mine, theirs in zip(left, right):
            if mine != theirs:
                yield f"{name}, row {mine[0].get('r')}: {mine} and {theirs}"[:600]
                break


def differences(one, other):
    def files(folder):
        return {path.relative_to(folder).as_posix(): path for path in sorted(folder.glob("[0-9]*/**/*")) if path.is_file()}
    mine, theirs = files(one), files(other)
    for name in sorted(set(mine) ^ set(theirs)):
        yield f"{name}: only in one"
    for name in sorted(set(mine) & set(theirs)):
        if name.endswith("/run.json") or mine[name].read_bytes() == theirs[name].read_bytes():
            continue
        if name.endswith("/national.xlsx"):
            yield from (f"{name}: {line}" for line in differences_of_national(mine[name], theirs[name]))
        else:
            yield f"{name}: the bytes differ"


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__.splitlines()[2].strip())
    found = list(differences(Path(sys.argv[1]), Path(sys.argv[2])))
    print("\n".join(found))
    sys.exit(1 if found else 0)
