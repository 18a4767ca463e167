"""Whether every table is a real one: unique names, headers that are its cells, nothing blank inside."""
from openpyxl.utils import range_boundaries

MOST_BLANKS = 5
# Beside the title of a standard and below a recommendation's end, as in the published enclosure.
ENCLOSURE = "Enclosure"


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


def overlaps(one, other):
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
