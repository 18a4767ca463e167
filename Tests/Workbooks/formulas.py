"""Calculates the formulas of a workbook over its stored cells, with the few functions that they use."""
import math
import re
from decimal import Decimal, ROUND_HALF_UP

MISSING = "–"
MAP, EXPLORER = "แผนที่จังหวัด", "สำรวจเขต"
# The cell of a sheet with its choice.
CHOICES = {MAP: "D3", EXPLORER: "B3"}
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
        if name == "IF":
            return used(arguments[1] if used(arguments[0]) else arguments[2])
        if name == "ISNUMBER":
            return not isinstance(arguments[0], Failed) and isinstance(plain(arguments[0]), float)
        return FUNCTIONS[name](*map(used, arguments))

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
    "SUBTOTAL": lambda kind, area: TOTALS[number(kind)](area),
    "TEXT": lambda value, look: f"{rounded(value, 2.0):.2f}",
}


# Of the rows that no filter hides, which are all in a workbook as it is published.
TOTALS = {
    101: lambda area: sum(numbers(area)) / len(numbers(area)),
    102: lambda area: float(len(numbers(area))),
    103: lambda area: float(sum(value is not None for value in area.values())),
    109: lambda area: float(sum(numbers(area))),
}


def same(one, other):
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, abs_tol=1e-9)
    return one == other
