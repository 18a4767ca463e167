"""Whether the formulas of the map and the explorer give what they hold, and the right figures for other choices.

Calculates the formulas of a national workbook itself, the few functions that they use, over the stored cells. What each
choice must give is worked out anew from `results.csv` beside the workbook and the registry of offices.
"""
import csv
import math
import re
from decimal import Decimal, ROUND_HALF_UP
from pathlib import Path

from spreadsheet import MAIN, Package

MISSING = "–"
MAP, EXPLORER = "แผนที่จังหวัด", "สำรวจเขต"
# Sheets whose formulas are calculated, and the cell with the choice of each.
CHOICES = {MAP: "D3", EXPLORER: "B3"}
# One line for each would bury the rest.
MOST = 5
# Offices whose figures are compared; the map tries every choice.
MOST_OFFICES = 12
_TOKEN = re.compile(
    r"\s*(?:(?P<text>\"(?:[^\"]|\"\")*\")|(?P<ref>(?:'(?P<sheet>(?:[^']|'')+)'!)?\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?)"
    r"|(?P<name>[A-Z]+)\(|(?P<number>[0-9.]+)|(?P<sign><=|>=|<>|[-+*/&=<>(),]))")
_CELL = re.compile(r"\$?([A-Z]+)\$?([0-9]+)")


class Failed(Exception):
    """What Excel shows as an error value."""


def position(reference):
    letters, row = _CELL.fullmatch(reference).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(row), column


class Book:
    """The cells of a workbook with their formulas; a choice is made by writing its cell, which forgets what was calculated."""

    def __init__(self, package):
        self.cells, self.formulas = {}, {}
        for name, part in package.sheets:
            for row in package.rows(part):
                for cell in row:
                    if cell.value is None and cell.formula is None:
                        continue
                    place = (name, *position(cell.reference))
                    self.cells[place] = float(cell.value) if cell.type == "n" else cell.value
                    if cell.formula is not None:
                        self.formulas[place] = cell.formula
        self.known = {}

    def choose(self, sheet, choice):
        self.cells[(sheet, *position(CHOICES[sheet]))] = choice
        self.known = {}

    def value(self, place):
        if place not in self.formulas:
            return self.cells.get(place)
        if place not in self.known:
            self.known[place] = Formula(self, place[0], self.formulas[place]).result()
        return self.known[place]

    def at(self, sheet, reference):
        return self.value((sheet, *position(reference)))


class Area:
    """A range of cells, read when asked for."""

    def __init__(self, book, sheet, first, last):
        self.book, self.sheet, self.first, self.last = book, sheet, first, last

    def values(self):
        (top, left), (bottom, right) = self.first, self.last
        return [self.book.value((self.sheet, r, c)) for r in range(top, bottom + 1) for c in range(left, right + 1)]

    def index(self, row, column=None):
        height, width = (b - a + 1 for a, b in zip(self.first, self.last))
        if column is None:
            row, column = (row, 1) if height > 1 or width == 1 else (1, row)
        if not (1 <= row <= height and 1 <= column <= width):
            raise Failed("#REF!")
        return self.book.value((self.sheet, self.first[0] + int(row) - 1, self.first[1] + int(column) - 1))


class Formula:
    """One formula, calculated from the left as it is read."""

    def __init__(self, book, sheet, text):
        self.book, self.sheet, self.tokens, self.next = book, sheet, [], 0
        end = 0
        while end < len(text):
            token = _TOKEN.match(text, end)
            if token is None:
                raise ValueError(f"cannot read {text[end:]!r} of {text!r}")
            self.tokens.append(token)
            end = token.end()

    def result(self):
        value = plain(self.comparison())
        if self.next != len(self.tokens):
            raise ValueError("a formula is not read to its end")
        return value

    def sign(self, *signs):
        if self.next < len(self.tokens) and self.tokens[self.next].group("sign") in signs:
            self.next += 1
            return self.tokens[self.next - 1].group("sign")
        return None

    def comparison(self):
        left = self.joined()
        while sign := self.sign("=", "<", ">", "<=", ">=", "<>"):
            one, other = order(plain(left)), order(plain(self.joined()))
            left = {"=": one == other, "<>": one != other, "<": one < other, ">": one > other,
                    "<=": one <= other, ">=": one >= other}[sign]
        return left

    def joined(self):
        left = self.sum()
        while self.sign("&"):
            left = shown(plain(left)) + shown(plain(self.sum()))
        return left

    def sum(self):
        left = self.product()
        while sign := self.sign("+", "-"):
            right = number(self.product())
            left = number(left) + right if sign == "+" else number(left) - right
        return left

    def product(self):
        left = self.part()
        while sign := self.sign("*", "/"):
            right = number(self.part())
            left = number(left) * right if sign == "*" else number(left) / right
        return left

    def part(self):
        token = self.tokens[self.next]
        self.next += 1
        if token.group("text"):
            return token.group("text")[1:-1].replace('""', '"')
        if token.group("number"):
            return float(token.group("number"))
        if token.group("ref"):
            corners = token.group("ref").split("!")[-1].split(":")
            return Area(self.book, token.group("sheet") or self.sheet, position(corners[0]), position(corners[-1]))
        if token.group("name"):
            return self.call(token.group("name"))
        if token.group("sign") == "(":
            value = self.comparison()
            self.sign(")")
            return value
        raise ValueError(f"unexpected {token.group(0)!r}")

    def call(self, name):
        """Arguments are all calculated; an error in one counts only where it is used, as in the branches of IF."""
        arguments = []
        while not self.sign(")"):
            arguments.append(self.argument())
            self.sign(",")
        taken = [argument if isinstance(argument, Failed) else argument for argument in arguments]
        if name == "IF":
            return used(taken[1] if used(taken[0]) else taken[2])
        if name == "ISNUMBER":
            return not isinstance(taken[0], Failed) and isinstance(plain(taken[0]), float)
        return FUNCTIONS[name](*map(used, taken))

    def argument(self):
        start, depth = self.next, 0
        try:
            return self.comparison()
        except Failed as failure:
            # Behind the argument that failed, whatever parentheses it holds.
            self.next = start
            while depth or self.tokens[self.next].group("sign") not in (",", ")"):
                token = self.tokens[self.next]
                depth += bool(token.group("name")) + (token.group("sign") == "(") - (token.group("sign") == ")")
                self.next += 1
            return failure


def used(value):
    if isinstance(value, Failed):
        raise value
    return value


def plain(value):
    value = value.index(1, 1) if isinstance(value, Area) else value
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def number(value):
    value = plain(value)
    if value is None:
        return 0.0
    if isinstance(value, str):
        raise Failed("#VALUE!")
    return float(value)


def order(value):
    """Text is greater than every number, and its case does not count."""
    return (1, value.casefold()) if isinstance(value, str) else (0, value or 0)


def shown(value):
    if isinstance(value, float):
        return str(int(value)) if value == int(value) else repr(round(value, 10))
    return "" if value is None else str(value)


def match(wanted, area, kind):
    wanted, values = order(plain(wanted)), area.values()
    if number(kind):
        found = [i for i, value in enumerate(values) if isinstance(value, float) and (0, value) <= wanted]
    else:
        found = [i for i, value in enumerate(values) if value is not None and order(value) == wanted][:1]
    if not found:
        raise Failed("#N/A")
    return float(found[-1] + 1)


def rounded(value, digits):
    """Half away from zero, of the digits that Excel shows of a number."""
    unit = Decimal(1).scaleb(-int(number(digits)))
    return float(Decimal(repr(round(number(value), 12))).quantize(unit, ROUND_HALF_UP))


def numbers(area):
    return sorted(value for value in area.values() if isinstance(value, float))


def ranked(values, place):
    if not 1 <= place <= len(values):
        raise Failed("#NUM!")
    return values[int(place) - 1]


FUNCTIONS = {
    "AND": lambda *parts: all(plain(part) for part in parts),
    "NOT": lambda part: not plain(part),
    "COUNT": lambda area: float(len(numbers(area))),
    "COUNTIF": lambda area, rule: float(sum(value > float(plain(rule)[1:]) for value in numbers(area))),
    "HYPERLINK": lambda target, text: plain(text),
    "INDEX": lambda area, *where: area.index(*(number(part) for part in where)),
    "LARGE": lambda area, place: ranked(numbers(area)[::-1], number(place)),
    "SMALL": lambda area, place: ranked(numbers(area), number(place)),
    "MATCH": match,
    "MAX": lambda *parts: max(number(part) for part in parts),
    "ROUND": rounded,
    "TEXT": lambda value, look: f"{rounded(value, 2.0):.2f}",
}


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


def same(one, other):
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, abs_tol=1e-9)
    return one == other


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
    headings = column_with(book, EXPLORER, "รายการ", header)
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
