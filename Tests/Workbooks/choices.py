"""Whether the formulas of the map and the explorer give what they hold, and the right figures for other choices.

What each choice must give is worked out anew from `results.csv` beside the workbook and the registry of offices.
"""
import csv
from decimal import Decimal, ROUND_HALF_UP
from pathlib import Path

from formulas import EXPLORER, MAP, MISSING, Book, Failed, same
from spreadsheet import MAIN, Package

# One line for each would bury the rest.
MOST = 5
# Offices whose figures are compared; the map tries every choice.
MOST_OFFICES = 12


def problems(path, package: Package):
    """What is wrong with the formulas of a national workbook; nothing of one that has none."""
    book = Book(package)
    if not book.formulas:
        return
    yield from of_workbook(package)
    yield from limited(held(book))
    offices = Offices(path.with_name("results.csv"))
    sheets = {name for name, _ in package.sheets}
    if MAP in sheets:
        yield from limited(of_map(book, offices))
    if EXPLORER in sheets:
        yield from limited(of_explorer(book, offices))


def of_workbook(package):
    calculation = package.workbook.find(MAIN + "calcPr")
    if calculation is None or not calculation.get("calcId") or calculation.get("fullCalcOnLoad"):
        yield "the workbook does not say that its formulas are calculated"


def limited(found):
    found = list(found)
    yield from found[:MOST]
    if len(found) > MOST:
        yield f"{len(found) - MOST} more formulas are wrong"


def held(book):
    """Cells that hold another value than their formula gives."""
    for place, formula in book.formulas.items():
        try:
            value = book.value(place)
        except Failed as failure:
            value = str(failure)
        if not same(value, book.cells[place]):
            yield f'sheet "{place[0]}", row {place[1]}, column {place[2]}: holds {book.cells[place]!r}, "{formula}" gives {value!r}'


class Offices:
    """The offices of `results.csv` with the figure of each node in hundredths, or None, and where they are judged by it."""

    def __init__(self, path):
        self.figures, self.type, self.region, self.name, self.judged = {}, {}, {}, {}, {}
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                code = row["office_code"]
                self.type[code], self.region[code] = row["type"], row["region"]
                figures = self.figures.setdefault(code, {})
                figures[row["node"]] = figure(row["score"] or row["level"]) if row["level"] else None
                self.judged.setdefault(code, {})[row["node"]] = row["status"] != "not-applicable"
        registry = Path(__file__).parents[2] / "Sources/CEmbeddedData/Data/offices.csv"
        with open(registry, encoding="utf-8-sig", newline="") as file:
            rows = {row["code"]: row for row in csv.DictReader(file)}
        self.provinces = {code: rows[code]["provinces"].split("|") for code in self.figures if code in rows}
        self.name = {code: rows[code]["short_name"] for code in self.figures if code in rows}

    def of(self, node, codes):
        """The figures of some offices, and how many should have one."""
        figures = [self.figures[code].get(node) for code in codes if self.judged[code].get(node)]
        return [value for value in figures if value is not None], len(figures)


def figure(text):
    return int((Decimal(text) * 100).to_integral_value(ROUND_HALF_UP))


def half_up(total, count):
    return (2 * total + count) // (2 * count)


def median(figures):
    figures = sorted(figures)
    low, high = figures[(len(figures) - 1) // 2], figures[len(figures) // 2]
    return half_up(low + high, 2)


def node_of(heading):
    """The node of a heading: `ตัวบ่งชี้ที่ 3.4` is 3.4."""
    return "overall" if heading == "ภาพรวม" else heading.split("ที่ ")[-1]


def column_with(book, sheet, title, row):
    return next(c for (s, r, c), value in book.cells.items() if s == sheet and r == row and value == title)


def of_map(book, offices):
    """Every choice of the map, each place's mean, n, expected and what its tile shows."""
    top = 6
    lookup = column_with(book, MAP, "ลำดับ", top - 1)
    labels = lookup + 10
    places = {}
    row = top
    while title := book.cells.get((MAP, row, lookup + 2)):
        places[row], row = title, row + 1
    tiles = {formula: place for place, formula in book.formulas.items() if place[0] == MAP and formula.startswith("$")}
    row = top
    while label := book.cells.get((MAP, row, labels)):
        node = node_of(book.cells[(MAP, row, labels + 1)])
        book.choose(MAP, label)
        for line, title in places.items():
            codes = [c for c, provinces in offices.provinces.items()
                     if title in ("ทั้งประเทศ", offices.name[c]) or provinces == [title]]
            figures, expected = offices.of(node, codes)
            mean = half_up(sum(figures), len(figures)) / 100 if figures else MISSING
            star = "*" if 2 * len(figures) < expected else ""
            text = f"{len(figures)}/{expected}{star}" if expected else MISSING
            found = [book.value((MAP, line, lookup + offset)) for offset in (3, 4, 5, 6)]
            wanted = [mean, float(len(figures)), float(expected), text]
            if not all(map(same, found, wanted)):
                yield f"{MAP}, {label}: {title} is {found}, expected {wanted}"
            for offset in (3, 6):
                tile = tiles.get(f"${letters(lookup + offset)}${line}")
                if tile is None and title != "ทั้งประเทศ":
                    yield f"{MAP}: {title} has no tile"
                elif tile is not None and book.value(tile) != found[offset - 3]:
                    yield f"{MAP}, {label}: the tile of {title} shows {book.value(tile)}"
        row += 1


def letters(column):
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def of_explorer(book, offices):
    """Some offices of the explorer: their figures, the medians and counts beside them, the difference."""
    header = 7
    headings = max(c for (s, r, c), value in book.cells.items() if s == EXPLORER and r == header and value == "รายการ")
    codes = sorted(offices.name)
    for code in codes[:: max(1, len(codes) // MOST_OFFICES)]:
        book.choose(EXPLORER, f"{code} {offices.name[code]}")
        groups = [[c for c in codes if offices.type[c] == offices.type[code]],
                  [c for c in codes if offices.region[c] == offices.region[code]], codes]
        row = header + 1
        while heading := book.cells.get((EXPLORER, row, headings)):
            node = node_of(heading)
            own = offices.figures[code].get(node)
            sets = [offices.of(node, group)[0] for group in groups]
            medians = [median(values) / 100 if values else MISSING for values in sets]
            known = own is not None
            gap = (own - round(medians[0] * 100)) / 100 if known and sets[0] else MISSING
            absent = MISSING if offices.judged[code].get(node, True) else "ไม่เกี่ยวข้อง"
            wanted = [own / 100 if known else absent, gap] + medians + [float(len(values)) for values in sets]
            found = [book.value((EXPLORER, row, column)) for column in (3, 5, 6, 7, 8, 9, 10, 11)]
            if not all(map(same, found, wanted)):
                yield f"{EXPLORER}, {code}: {heading} is {found}, expected {wanted}"
            row += 1
