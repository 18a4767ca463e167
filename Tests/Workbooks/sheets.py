"""Which sheets a workbook has, in which order, and how each one prints."""
import re

from spreadsheet import MAIN

# A sheet's name and whether every run has it; `{n}` stands for the number of a standard.
NATIONAL = [
    ("สรุปผู้บริหาร", True),
    ("สารบัญ", True),
    ("แผนที่จังหวัด", True),
    ("แผงคะแนน", True),
    ("ติดตามการส่ง", True),
    ("สิ่งที่ต้องทำ", True),
    ("การเปลี่ยนแปลง", True),
    ("สำรวจเขต", True),
    ("ผลรายเขต", True),
    ("มาตรฐานที่ {n}", True),
    ("ภาพรวม", True),
    ("ผลรายตัวบ่งชี้", True),
    ("แนวโน้ม", True),
    ("ผลรายประเด็น", False),
    ("ข้อมูลเชิงปริมาณ", False),
    ("การกระจายระดับคุณภาพ", True),
    ("ผลรายภูมิภาค", True),
    ("ความพึงพอใจ", False),
    ("ความพึงพอใจรายเขต", False),
    ("ข้อเสนอแนะ", True),
    ("เปรียบเทียบ", True),
    ("ผู้รับผิดชอบ", False),
    ("สถานะการส่งข้อมูล", True),
    ("ผลตรวจสอบข้อมูล", True),
    ("ประวัติการแก้ไข", True),
    ("แหล่งข้อมูล", True),
    ("เกณฑ์และวิธีคำนวณ", True),
    ("ข้อมูลแผนที่", True),
    ("ข้อมูลสำรวจ", True),
    ("ข้อมูลยาว", True),
]
OFFICE = [
    ("หน้าแรก", True),
    ("ผลการประเมิน", True),
    ("หนังสือแจ้งผล", True),
    ("รายงานการประเมินตนเอง", False),
    ("ความพึงพอใจ", False),
    ("ข้อเสนอแนะผู้ตอบ", False),
    ("ผู้รับผิดชอบ", False),
    ("ปฏิทินปฏิบัติงาน", False),
    ("รายการที่ต้องแก้ไข", True),
]
# Sheets that are read as a page rather than filtered as a table.
WITHOUT_TABLE = {"สรุปผู้บริหาร", "สารบัญ", "แผนที่จังหวัด", "สำรวจเขต", "ภาพรวม"}
# Percent at which letters of tables come out nine points high.
READABLE = 65
# The letter and its enclosure are printed at full size; the letter bears no page number in its footer.
LETTER = "หนังสือแจ้งผล"
FRONT_PAGE = "หน้าแรก"
# In points; a line is 16.5 high.
TWO_LINES = 33
FULL_SIZE = {"ผลการประเมิน", LETTER}


def problems(path, package, workbook):
    yield from order(path, workbook.sheetnames)
    footers = {name: footer(package, part) for name, part in package.sheets}
    for sheet in workbook.worksheets:
        where = f'sheet "{sheet.title}"'
        fit = sheet.sheet_properties.pageSetUpPr
        if sheet.title in FULL_SIZE:
            yield from full_size(where, sheet, fit)
        elif fit is None or not fit.fitToPage:
            # What would print smaller than nine points goes on over pages, its first columns repeated.
            if sheet.page_setup.scale != READABLE or not sheet.print_title_cols:
                yield f"{where}: fits no page's width and does not go on over pages"
        elif sheet.page_setup.fitToWidth not in (None, 1):
            yield f"{where}: does not fit to one page's width"
        if sheet.title == FRONT_PAGE:
            yield from tall_rows(where, sheet)
        if sheet.title == LETTER:
            yield from letter(where, sheet)
        elif "&P" not in footers.get(sheet.title, ""):
            yield f"{where}: has no page number in its footer"
        if sheet.tables:
            yield from print_titles(where, sheet)
        if path.name == "national.xlsx" and sheet.title not in WITHOUT_TABLE:
            if len(sheet.tables) != 1:
                yield f"{where}: has {len(sheet.tables)} tables, expected one"
            if sheet.freeze_panes is None:
                yield f"{where}: freezes no header"


def full_size(where, sheet, fit):
    setup, margins = sheet.page_setup, sheet.page_margins
    if fit is not None and fit.fitToPage or setup.scale not in (None, 100) or setup.orientation != "portrait":
        yield f"{where}: is not portrait at full size"
    if (round(margins.left * 25.4, 1), round(margins.right * 25.4, 1)) != (30, 20):
        yield f"{where}: has not the margins of official paper"


def tall_rows(where, sheet):
    """A row that is high enough for two lines is so because its texts take them."""
    for row in sheet.iter_rows():
        if (sheet.row_dimensions[row[0].row].height or 0) < TWO_LINES:
            continue
        for cell in row:
            if isinstance(cell.value, str) and len(cell.value) > 1 and not cell.alignment.wrap_text:
                yield f"{where}: {cell.coordinate} is in a row of several lines and does not wrap"


def letter(where, sheet):
    if any(re.search("[0-9]", cell.value or "") for row in sheet.iter_rows() for cell in row):
        yield f"{where}: holds Arabic digits"


def order(path, present):
    expected = NATIONAL if path.name == "national.xlsx" else OFFICE
    position = 0
    for name in present:
        found = next((i for i, (known, _) in enumerate(expected) if matches(known, name)), None)
        if found is None:
            yield f'sheet "{name}": no sheet of this name is expected'
        elif found < position:
            yield f'sheet "{name}": stands behind "{expected[position][0]}", expected before it'
        else:
            position = found
    for known, always in expected:
        if always and not any(matches(known, name) for name in present):
            yield f'sheet "{known}": is missing'


def matches(known, name):
    return re.fullmatch(re.escape(known).replace(r"\{n\}", "[0-9]+"), name) is not None


def print_titles(where, sheet):
    titles = sheet.print_title_rows
    if not titles:
        yield f"{where}: repeats no heading row on every page"
        return
    first, last = (int(row.strip("$")) for row in titles.split(":"))
    for table in sheet.tables.values():
        header = int(re.search(r"[0-9]+", table.ref).group())
        if not first <= header <= last and len(sheet.tables) == 1:
            yield f"{where}: repeats rows {titles}, its header is row {header}"


def footer(package, part):
    """The footer's codes as stored; openpyxl drops those that it cannot take apart."""
    return "".join(element.text or "" for element in package.xml(part).iter(MAIN + "oddFooter"))
