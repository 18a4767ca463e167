"""Whether สรุปผู้บริหาร says what the other sheets of the workbook show.

    summary.py OUT

Reads the six figures and five sentences of every national workbook as text, works each number out again from the
sheets of data, by code that shares nothing with the program, and prints what differs.
"""
import re
import sys
import warnings
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import openpyxl

CENT = Decimal("0.01")


def rounded(value):
    return Decimal(value).quantize(CENT, ROUND_HALF_UP)


def mean(values):
    return rounded(sum(map(Decimal, values)) / len(values)) if values else None


def figure(value):
    """A number of a cell as the hundredths that it shows; nil for a word or a dash."""
    return rounded(str(value)) if isinstance(value, (int, float)) else None


class Book:
    def __init__(self, path):
        self.book = openpyxl.load_workbook(path, data_only=True)

    def rows(self, name):
        sheet = self.book[name]
        table = next(iter(sheet.tables.values()))
        cells = [[cell.value for cell in row] for row in sheet[table.ref]]
        return [dict(zip(cells[0], row)) for row in cells[1:]]

    def texts(self, name):
        return [cell.value for row in self.book[name].iter_rows() for cell in row if isinstance(cell.value, str)]


def column(row, start):
    """The value of the column whose title begins so."""
    return next(value for title, value in row.items() if title.startswith(start))


def problems(path):
    book = Book(path)
    texts = book.texts("สรุปผู้บริหาร")
    sentences = [text[2:] for text in texts if text.startswith("• ")]
    if len(sentences) != 5:
        yield f"has {len(sentences)} sentences, expected five"
        return
    offices = book.rows("ผลรายเขต")
    scores = [figure(row["คะแนนเฉลี่ยภาพรวม"]) for row in offices if row["ระดับคุณภาพภาพรวม"] != "–"]
    scores = [score for score in scores if score is not None]
    expected = [standing(offices, scores), change(book, offices), indicators(book), groups(offices), data(book)]
    for number, (said, numbers) in enumerate(zip(sentences, expected), 1):
        found = re.findall(r"(?<![\d.])\d+(?:\.\d+)?(?![\d.])", said)
        for wanted in numbers:
            if str(wanted) not in found:
                yield f"sentence {number} lacks {wanted}: {said}"
    yield from figures(texts, book, offices, scores)


def standing(offices, scores):
    with_level = [row for row in offices if row["ระดับคุณภาพภาพรวม"] != "–"]
    if not scores:
        return [len(offices)]
    levels = Counter(row["ระดับคุณภาพภาพรวม"] for row in with_level)
    return [len(with_level), len(offices), mean(scores), *levels.values()]


def change(book, offices):
    trend = book.rows("แนวโน้ม")
    if len(trend) < 2:
        return []
    last = trend[-2]
    count, before, now = (column(last, "ภาพรวม " + end) for end in ("จำนวนเขต", "เดือนนั้น", "เดือนนี้"))
    if not count or figure(before) is None:
        return []
    kinds = Counter(row["สิ่งที่เปลี่ยน"] for row in book.rows("การเปลี่ยนแปลง"))
    difference = abs(figure(now) - figure(before))
    return ([count, figure(before), figure(now)] + ([difference] if difference else [])
            + [kinds[kind] for kind in ("ระดับเปลี่ยน", "มีผลใหม่", "ผลหายไป")])


def indicators(book):
    rows = [row for row in book.rows("ผลรายตัวบ่งชี้")
            if figure(row["ระดับเฉลี่ย"]) is not None and 2 * row["จำนวนเขต"] >= row["จำนวนที่คาดหวัง"]]
    if not rows:
        return []
    means = sorted(figure(row["ระดับเฉลี่ย"]) for row in rows)
    return [means[0], means[-1]] if len(rows) > 1 else [means[0]]


def groups(offices):
    numbers = []
    for kind in ("สพป.", "สพม."):
        of_kind = [row for row in offices if row["ประเภท"] == kind]
        scores = [figure(row["คะแนนเฉลี่ยภาพรวม"]) for row in of_kind if row["ระดับคุณภาพภาพรวม"] != "–"]
        scores = [score for score in scores if score is not None]
        if scores:
            numbers += [mean(scores), len(scores), len(of_kind)]
    regions = []
    for region in {row["ภูมิภาค"] for row in offices} - {"–"}:
        inside = [row for row in offices if row["ภูมิภาค"] == region]
        scores = [figure(row["คะแนนเฉลี่ยภาพรวม"]) for row in inside if row["ระดับคุณภาพภาพรวม"] != "–"]
        scores = [score for score in scores if score is not None]
        if scores and 2 * len(scores) >= len(inside):
            regions.append(mean(scores))
    return numbers + ([max(regions), min(regions)] if regions else [])


def data(book):
    late = overdue(book)
    errors = sum(row["จำนวน"] for row in book.rows("ผลตรวจสอบข้อมูล") if row["ความรุนแรง"] == "ต้องแก้ไข")
    if not late:
        return [errors] if errors else []
    kinds = Counter(row["แบบรายงาน"] for row in late)
    return [len(late), len({row["รหัสเขต"] for row in late}), max(kinds.values())] + ([errors] if errors else [])


def overdue(book):
    return [row for row in book.rows("สถานะการส่งข้อมูล")
            if row["สถานะ"] in ("ค้างส่ง", "นำเข้าไม่ได้") and isinstance(row["ช้ากว่ากำหนด (วัน)"], int)]


def figures(texts, book, offices, scores):
    """Each figure stands right before its note, and both right behind its title, row by row."""
    def expect(text):
        if text not in texts:
            yield f"no figure says {text}"

    yield from expect(str(mean(scores)) if scores else "–")
    status = Counter(row["สถานะ"] for row in offices)
    yield from expect(f"{status['ผลสรุป']} / {status['ผลเบื้องต้น']} / {status['ข้อมูลไม่ครบ']}")
    sent = {row["รหัสเขต"] for row in book.rows("สถานะการส่งข้อมูล")
            if row["แบบรายงาน"] not in ("ผลการประเมินของคณะกรรมการ", "ผลการประเมินระบบราชการ 4.0")
            and row["สถานะ"] == "ได้รับแล้ว"}
    yield from expect(str(len(sent)))
    late = overdue(book)
    yield from expect(str(len(late)))
    yield from expect(f"ของ {len({row['รหัสเขต'] for row in late})} เขต")


def main(out):
    warnings.filterwarnings("ignore")
    failed = 0
    for path in sorted(out.glob("*/national.xlsx")):
        for problem in problems(path):
            print(f"{path.relative_to(out)}: {problem}")
            failed = 1
    return failed


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1]).resolve()))
