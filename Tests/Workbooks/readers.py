"""Whether two independent readers see the same cells, and no cell holds what no cell should."""
import datetime

from openpyxl.utils.datetime import to_excel
from python_calamine import CalamineWorkbook

from spreadsheet import Package

ERRORS = {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"}
# Text that a program's slip leaves behind; no Thai sheet says it.
SLIPS = ("Optional(", "nil", "NaN", "nan", "inf", "-inf", "None")
# One line for each would bury the rest.
MOST_DIFFERENCES = 5


def problems(path, package: Package, workbook):
    yield from stored(package)
    other = CalamineWorkbook.from_path(str(path))
    if other.sheet_names != workbook.sheetnames:
        yield f"calamine sees the sheets {other.sheet_names}, openpyxl {workbook.sheetnames}"
        return
    for sheet in workbook.worksheets:
        differences = list(compared(sheet, other.get_sheet_by_name(sheet.title)))
        yield from differences[:MOST_DIFFERENCES]
        if len(differences) > MOST_DIFFERENCES:
            yield f'sheet "{sheet.title}": {len(differences) - MOST_DIFFERENCES} more cells are read differently'


def stored(package):
    """Error values, formulas without a result, and slips of the program, in the cells as stored."""
    for name, part in package.sheets:
        for row in package.rows(part):
            for cell in row:
                where = f'sheet "{name}", {cell.reference}'
                if cell.type == "e" or cell.value in ERRORS:
                    yield f'{where}: holds the error "{cell.value}"'
                if cell.formula is not None and not cell.value:
                    yield f'{where}: the formula "{cell.formula}" has no cached value'
                if cell.value and (cell.value in SLIPS or cell.value.startswith(SLIPS[0])):
                    yield f'{where}: holds "{cell.value}"'


def compared(sheet, other):
    """The cells of a sheet that calamine reads otherwise than openpyxl does."""
    rows = other.to_python(skip_empty_area=False)
    # openpyxl looks through all cells whenever it is asked.
    width = sheet.max_column
    for row in range(1, max(sheet.max_row, len(rows)) + 1):
        theirs = rows[row - 1] if row <= len(rows) else []
        for column in range(1, max(width, len(theirs)) + 1):
            mine = plain(sheet.cell(row, column).value)
            their = plain(theirs[column - 1] if column <= len(theirs) else None)
            if mine != their:
                where = f'sheet "{sheet.title}", {sheet.cell(row, column).coordinate}'
                yield f"{where}: openpyxl reads {mine!r}, calamine {their!r}"


def plain(value):
    """A cell's value in the one shape that both readers can be brought to."""
    if value is None or value == "":
        return None
    if isinstance(value, bool) or isinstance(value, str):
        return value
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
        return round(to_excel(value), 6)
    return round(float(value), 9)
