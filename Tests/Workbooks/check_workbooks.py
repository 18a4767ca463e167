"""Structural checks of every workbook that a run has published.

    check_workbooks.py OUT

Opens each workbook with openpyxl and calamine and looks at the stored parts itself. Prints one line
for each thing that does not hold and ends with 1 if there is any. What is expected comes from the
contract of the workbooks: one table a sheet, nothing blank in it, print set-up, charts described.
"""
import sys
import warnings
from pathlib import Path

import openpyxl

import charts
import choices
import names
import readers
import sheets
import tables
from spreadsheet import Package


def problems_of(path):
    """Everything wrong with one workbook, as lines of text."""
    package = Package(path)
    # With the values that formulas hold: what openpyxl takes longest for is done once.
    book = openpyxl.load_workbook(path, data_only=True)
    try:
        yield from sheets.problems(path, package, book)
        yield from readers.problems(path, package, book)
        yield from tables.problems(book, book)
        yield from names.problems(package, book, path.parent)
        yield from charts.problems(package)
        yield from choices.problems(path, package)
    finally:
        book.close()


def main(out):
    workbooks = sorted(out.glob("*/national.xlsx")) + sorted(out.glob("*/offices/*.xlsx"))
    failed = 0
    # Footers are read as stored; what openpyxl thinks of them does not matter.
    warnings.filterwarnings("ignore", message="Cannot parse header or footer")
    if not any(path.name == "national.xlsx" for path in workbooks):
        print(f"{out}: holds no <period>/national.xlsx")
        return 1
    for path in workbooks:
        try:
            problems = list(problems_of(path))
        except Exception as error:  # a reader that gives up is a finding about the workbook
            problems = [f"cannot be read: {type(error).__name__}: {error}"]
        for problem in problems:
            print(f"{path.relative_to(out)}: {problem}")
        failed += bool(problems)
    print(f"{len(workbooks)} workbooks checked, {failed} with problems")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]).resolve()))
