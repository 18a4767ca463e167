"""Blank forms as an office meets them: opened, filled in, saved as CSV, checked.

    forms.py RUAMPHON

Has the program write the forms of every shipped round, looks at each workbook with openpyxl, fills in
every cell that is not locked, saves the first sheet as a spreadsheet does and lets the program read it
back. Prints one line for each thing that does not hold and ends with 1 if there is any.
"""
import csv
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
from openpyxl.utils.cell import range_boundaries

YEARS = ["2554", "2560", "2564", "2565"]
SHEETS = ["แบบฟอร์ม", "วิธีกรอก", "รายการเลือก"]
HEADER_ROW = 5
# What is typed where nothing is offered; a figure of a criterion may be anything that its KPI asks for, and is the
# percentage of its counts where it has any.
TYPED = {
    "จำนวนที่ได้": 1080,
    "จำนวนทั้งหมด": 1200,
    "ร้อยละ": 90,
    "คะแนน": 420,
    "ผลการดำเนินงาน": "1",
    "หลักฐาน": "แผนปฏิบัติการ\nรายงานสรุปผล",
    "กำหนดแล้วเสร็จ": "16/11/2564",
    "วันที่แล้วเสร็จ": "28/11/2564",
    "ประทับเวลา": "16/11/2564",
}


def lists_of(workbook, sheet):
    """The values that each cell of the form offers, by its coordinate."""
    offered = {}
    for validation in sheet.data_validations.dataValidation:
        found = re.fullmatch(r"'([^']+)'!(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)", validation.formula1)
        if validation.type != "list" or not found or found.group(1) != SHEETS[2]:
            yield f"{validation.sqref}: offers {validation.formula1}, expected a range of {SHEETS[2]}"
            continue
        left, top, right, bottom = range_boundaries(found.group(2).replace("$", ""))
        source = workbook[SHEETS[2]]
        values = [source.cell(row, left).value for row in range(top, bottom + 1)]
        if left != right or not values or None in values:
            yield f"{validation.sqref}: offers a list with gaps, {found.group(2)}"
        for cells in validation.sqref.ranges:
            for row, column in cells.cells:
                offered[sheet.cell(row, column).coordinate] = values
    return offered


def shape_problems(workbook):
    if workbook.sheetnames != SHEETS:
        yield f"has the sheets {workbook.sheetnames}, expected {SHEETS}"
        return
    if [sheet.sheet_state for sheet in workbook] != ["visible", "visible", "hidden"]:
        yield "hides the wrong sheets"
    if workbook.active.title != SHEETS[0]:
        yield f"opens on {workbook.active.title}: saving as CSV would save that"
    for sheet in workbook:
        if not sheet.protection.sheet:
            yield f"{sheet.title}: is not protected"
        if str(sheet.page_setup.paperSize) != sheet.PAPERSIZE_A4:
            yield f"{sheet.title}: does not print on A4"
        fonts = {cell.font.name for row in sheet.iter_rows() for cell in row if cell.value is not None}
        if fonts - {"TH Sarabun New"}:
            yield f"{sheet.title}: uses the fonts {fonts}"
    form = workbook[SHEETS[0]]
    if not form.freeze_panes or int(re.search(r"\d+", form.freeze_panes).group()) != HEADER_ROW + 1:
        yield f"freezes {form.freeze_panes}, expected everything above row {HEADER_ROW + 1}"
    for row in form.iter_rows():
        for cell in row:
            if cell.value is not None and not cell.protection.locked:
                yield f"{cell.coordinate}: what the form says is not locked"
    if not open_cells(form):
        yield "has no cell to fill in"


def open_cells(form):
    """The cells to fill in below the header, left to right and down."""
    return [
        cell
        for row in form.iter_rows(min_row=HEADER_ROW + 1)
        for cell in row
        if not cell.protection.locked
    ]


# A rate of dropping out as high as others should be would be doubted.
RARE = {"จำนวนที่ได้": 12, "ร้อยละ": 1}
RARE_ITEM = ["3", "4", "2"]


def fill(form, offered, year):
    """Fills in what an office would: its name, every item, the first rows of those that stand open."""
    office = next((cell for row in form.iter_rows(max_row=HEADER_ROW - 1) for cell in row
                   if not cell.protection.locked), None)
    if office is not None:
        office.value = offered[office.coordinate][0]
    header = {cell.column: cell.value for cell in form[HEADER_ROW]}
    survey = "ประทับเวลา" in header.values()
    column_of = {title: column for column, title in header.items()}

    def is_open(row, title):
        return title in column_of and not form.cell(row, column_of[title]).protection.locked

    for cell in open_cells(form):
        if form.cell(cell.row, 1).protection.locked or (survey and cell.row <= HEADER_ROW + 35):
            values = offered.get(cell.coordinate)
            name = header[cell.column]
            cell.value = values[(cell.row // 7) % len(values)] if values else TYPED.get(name)
            numbers = [str(form.cell(cell.row, column).value) for column, title in header.items()
                       if title in ("มาตรฐานที่", "ตัวบ่งชี้ที่", "ประเด็นที่")]
            if numbers == RARE_ITEM and name in RARE:
                cell.value = RARE[name]
            elif name == "ประทับเวลา":
                cell.value = f"16/03/{year}"
            elif name == "ผลการดำเนินงาน" and is_open(cell.row, "จำนวนที่ได้"):
                cell.value = TYPED["ร้อยละ"]
            # Clear without implemented cannot be, and points decide the level of another assessment; a committee's
            # judgements decide the level of their indicator.
            if name == "การดำเนินการ":
                cell.value = values[0]
            elif name == "ระดับ" or (name == "ระดับคุณภาพ" and is_open(cell.row + 1, "การดำเนินการ")):
                cell.value = None


def save_as_csv(form, path):
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(
            ["" if value is None else value for value in row] for row in form.iter_rows(values_only=True))


def problems_of(program, path, year, work):
    workbook = openpyxl.load_workbook(path)
    yield from shape_problems(workbook)
    form = workbook[SHEETS[0]]
    offered = yield from lists_of(workbook, form)
    fill(form, offered, year)
    saved = work / path.with_suffix(".csv").name
    save_as_csv(form, saved)
    checked = subprocess.run(
        [program, "check", saved, "--period", f"{year}-09", "--lang", "en"], capture_output=True, text=True)
    lines = checked.stdout.splitlines()
    if checked.returncode or len(lines) != 1:
        yield from lines[1:6] or [f"check ended with {checked.returncode}: {checked.stderr}"]


def main(program):
    failed = count = 0
    with tempfile.TemporaryDirectory() as folder:
        for year in YEARS:
            forms, work = Path(folder, year, "forms"), Path(folder, year, "filled")
            work.mkdir(parents=True)
            subprocess.run(
                [program, "template", "--out", forms, "--fiscal-year", year], check=True, capture_output=True)
            for path in sorted(forms.glob("*.xlsx")):
                problems = list(problems_of(program, path, year, work))
                for problem in problems:
                    print(f"{path.name}: {problem}")
                failed += bool(problems)
                count += 1
    print(f"{count} forms checked, {failed} with problems")
    return 1 if failed or not count else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]).resolve()))
