"""Whether a run laid out for publication keeps its rules and says the same as one laid out for analysis.

    layouts.py ANALYSIS PUBLICATION

Looks at the stored parts of every workbook of PUBLICATION: no filter, frozen pane or fill, a title in A1 of every
sheet, one table on each, nothing blank in it, no merged cells, the letter aside. Then compares each table with that of
the same name in ANALYSIS, column by column and cell by cell with the number formats. Prints one line for each thing
that does not hold and ends with 1 if there is any. Needs nothing but the standard library.
"""
import re
import sys
from pathlib import Path

from spreadsheet import MAIN, Package

NOTES, CONTENTS, LETTER = "หมายเหตุ", "สารบัญ", "หนังสือแจ้งผล"
# Lines of the contents, and tables that the sheet of notes takes up.
LINES = "ContentsFacts"
NOTED = {"ContentsLevels": None, "ContentsMarks": 2, "ContentsAssumptions": 2}
# The enclosure on paper has blank cells in the rows that name standards, as the published one.
ENCLOSURE = "Enclosure"
# The list of the sheets, which are not the same.
SHEETS = "ContentsSheets"
# The sheet for programs with its table, and a page of formulas over a table that both layouts have.
FOR_PROGRAMS = ("ข้อมูลยาว", "LongData")
LEFT_OUT = FOR_PROGRAMS + ("สำรวจเขต",)
_CELL = re.compile(r"([A-Z]+)([0-9]+)")


class Tables:
    """The tables of a workbook by name: sheet, header, and rows of `(type, value, number format)`."""

    def __init__(self, package):
        self.package = package
        self.by_name, self.sheet_of = {}, {}
        for sheet, part in package.sheets:
            tables = [target for target in package.relations(part).values() if target.startswith("xl/tables/")]
            cells = None
            for target in sorted(tables):
                root = package.xml(target)
                cells = cells or {cell.reference: cell for row in package.rows(part) for cell in row}
                name = root.get("displayName")
                self.by_name[name] = self.rows(root.get("ref"), cells)
                self.sheet_of[name] = sheet

    @staticmethod
    def rows(area, cells):
        (first, top), (last, bottom) = (_CELL.fullmatch(corner).groups() for corner in area.split(":"))
        columns = [letters(number) for number in range(number_of(first), number_of(last) + 1)]
        rows = [[cells.get(f"{column}{row}") for column in columns] for row in range(int(top), int(bottom) + 1)]
        return [[(cell.type, cell.value, cell.format) if cell else ("n", None, "") for cell in row] for row in rows]


def number_of(column):
    return sum((ord(letter) - 64) * 26**place for place, letter in enumerate(reversed(column)))


def letters(number):
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text


def plain(package):
    """What stands in a workbook for publication that must not."""
    styles = package.xml("xl/styles.xml")
    fills = [fill.find(MAIN + "patternFill").get("patternType") for fill in styles.find(MAIN + "fills")]
    used = {fills[int(style.get("fillId", 0))] for style in styles.find(MAIN + "cellXfs")}
    if used != {"none"}:
        yield f"cells have the fills {sorted(used)}"
    if styles.find(f"{MAIN}dxfs/{MAIN}dxf/{MAIN}fill") is not None:
        yield "a rule has a fill"
    for part in package.parts:
        if part.startswith("xl/tables/"):
            table = package.xml(part)
            look = table.find(MAIN + "tableStyleInfo")
            if table.find(MAIN + "autoFilter") is not None:
                yield f"{part}: has a filter"
            if look is not None and (look.get("name") or look.get("showRowStripes") == "1"):
                yield f"{part}: has a style with bands"
    for sheet, part in package.sheets:
        yield from (f'sheet "{sheet}": {problem}' for problem in of_sheet(package, sheet, part))


def of_sheet(package, sheet, part):
    root = package.xml(part)
    if root.find(f".//{MAIN}pane") is not None:
        yield "has a frozen pane"
    if b"dataBar" in package.parts[part] or b"colorScale" in package.parts[part]:
        yield "has bars or a colour scale"
    first = next((cell for row in package.rows(part) for cell in row), None)
    if first is None or first.reference != "A1" or not first.value:
        yield "has no title in A1"
    if sheet == LETTER:
        return
    if root.find(MAIN + "mergeCells") is not None:
        yield "has merged cells"
    count = sum(target.startswith("xl/tables/") for target in package.relations(part).values())
    if count != 1:
        yield f"has {count} tables, expected one"


def differences(analysis, publication):
    """What the tables of one layout say and those of the other do not."""
    one, other = Tables(analysis), Tables(publication)
    names = [name for name, _ in publication.sheets]
    if NOTES not in names:
        yield f'there is no sheet "{NOTES}"'
        return
    yield from (f"there is the {name} for programs" for name in FOR_PROGRAMS if name in {*names, *other.by_name})
    for name, rows in one.by_name.items():
        if name in FOR_PROGRAMS:
            continue
        if name == LINES:
            yield from lines(rows, publication)
        elif name in NOTED:
            yield from noted(name, rows, NOTED[name], other.by_name["Notes"])
        elif name not in other.by_name:
            yield f"the table {name} is missing"
        elif name != SHEETS:
            if name == ENCLOSURE:
                rows = [[("s", "–", "General") if cell[1] is None else cell for cell in row] for row in rows]
            yield from (f"table {name}: {problem}" for problem in cells(rows, other.by_name[name]))
            if not re.fullmatch(re.escape(one.sheet_of[name]) + "( [0-9]+)?", other.sheet_of[name]):
                yield f'table {name}: stands on sheet "{other.sheet_of[name]}"'
    for name, rows in other.by_name.items():
        if any(value in (None, "") for row in rows for _, value, _ in row):
            yield f"the table {name} has blank cells"
    expected = [name for name, _ in analysis.sheets if name not in LEFT_OUT]
    if [name for name in names if name in expected] != expected:
        yield "the sheets that both have do not stand in one order"


def cells(rows, others):
    if len(rows) != len(others):
        yield f"has {len(others) - 1} rows, expected {len(rows) - 1}"
    for number, (row, theirs) in enumerate(zip(rows, others)):
        if row != theirs:
            yield f"row {number}: {theirs}, expected {row}"[:400]
            return


def lines(rows, publication):
    part = dict(publication.sheets)[CONTENTS]
    texts = {cell.value for row in publication.rows(part) for cell in row}
    for (_, name, _), (_, value, _) in rows[1:]:
        if f"{name}: {value}" not in texts:
            yield f'sheet "{CONTENTS}": no line says "{name}: {value}"'


def noted(table, rows, column, notes):
    """Every row of a table of the contents is a note, with its count where it has one."""
    said = {note[1][1]: note[3][1] for note in notes}
    levels = {item.split(" ")[0] for item in said}
    for row in rows[1:]:
        item = row[0][1]
        if column is None:
            if item not in levels:
                yield f"no note explains level {item}"
        elif said.get(item) != row[column][1]:
            yield f'{table}: the note "{item}" says {said.get(item)}, expected {row[column][1]}'


def main(analysis, publication):
    paths = sorted(publication.glob("*/national.xlsx")) + sorted(publication.glob("*/offices/*.xlsx"))
    failed = 0
    for path in paths:
        package, where = Package(path), path.relative_to(publication)
        problems = list(plain(package)) + list(differences(Package(analysis / where), package))
        for problem in problems:
            print(f"{where}: {problem}")
        failed += bool(problems)
    print(f"{len(paths)} workbooks for publication checked, {failed} with problems")
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__.splitlines()[2].strip())
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
