"""Whether every table is a real one: unique names, headers that are its cells, nothing blank inside."""
from openpyxl.utils import range_boundaries

MOST_BLANKS = 5
# Beside the title of a standard and below a recommendation's end, as in the published enclosure.
ENCLOSURE = "Enclosure"
# What is missing is blank in the table for programs, and nowhere else.
FOR_PROGRAMS = "LongData"


def problems(styled, values):
    seen = {}
    for sheet in styled.worksheets:
        areas = []
        for table in sheet.tables.values():
            where = f'sheet "{sheet.title}", table {table.displayName}'
            if table.displayName.lower() in seen:
                yield f"{where}: its name stands on sheet \"{seen[table.displayName.lower()]}\" too"
            seen[table.displayName.lower()] = sheet.title
            yield from headers(where, table, sheet)
            if table.displayName == FOR_PROGRAMS:
                yield from dashes(where, table, values[sheet.title])
            else:
                yield from blanks(where, table, values[sheet.title])
            area = range_boundaries(table.ref)
            if any(overlaps(area, other) for other in areas):
                yield f"{where}: overlaps another table"
            areas.append(area)


def headers(where, table, sheet):
    first, top, last, _ = range_boundaries(table.ref)
    names = [column.name for column in table.tableColumns]
    cells = [sheet.cell(top, column).value for column in range(first, last + 1)]
    if len({(name or "").casefold() for name in names}) != len(names):
        repeated = sorted({name for name in names if names.count(name) > 1})
        yield f"{where}: the headers {repeated} are not unique"
    if any(not (name or "").strip() for name in names):
        yield f"{where}: a header is blank"
    # Excel stores a line break of a header as an escape.
    if [(name or "").replace("_x000a_", "\n").replace("_x000A_", "\n") for name in names] != cells:
        yield f"{where}: the columns {names} are not its header cells {cells}"


def blanks(where, table, sheet):
    first, top, last, bottom = range_boundaries(table.ref)
    if bottom == top:
        yield f"{where}: has no rows"
    blank = [
        cell.coordinate
        for row in sheet.iter_rows(top + 1, bottom, first, last)
        for cell in row
        if cell.value in (None, "") and (table.displayName != ENCLOSURE or cell.column == first)
    ]
    if blank:
        more = f" and {len(blank) - MOST_BLANKS} more" if len(blank) > MOST_BLANKS else ""
        yield f"{where}: is blank at {', '.join(blank[:MOST_BLANKS])}{more}"


def dashes(where, table, sheet):
    """A table for programs has no word in place of a number, no empty text, and something blank."""
    first, top, last, bottom = range_boundaries(table.ref)
    rows = list(sheet.iter_rows(top + 1, bottom, first, last, values_only=True))
    for value in ("–", "[s]", ""):
        if any(value in row for row in rows):
            yield f'{where}: has cells that say "{value}"'
    for number, column in enumerate(zip(*rows)):
        kinds = {str if isinstance(value, str) else int for value in column if value is not None}
        if len(kinds) > 1:
            yield f"{where}: column {number + 1} holds numbers and texts"
    if not any(None in row for row in rows):
        yield f"{where}: nothing is blank"


def overlaps(one, other):
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
