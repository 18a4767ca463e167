"""Writes an inbox whose texts are what spreadsheets stumble over, to see that every workbook still opens.

    awkward_inbox.py INBOX

Three months: every awkward text in every cell that a workbook shows, one month of the 2554 edition with the same,
and one in which an office sent a file without a row. File and folder names are awkward too.
"""
import csv
import io
import sys
from pathlib import Path

LONGEST = 32_767  # UTF-16 units that a cell of a workbook holds


def texts():
    """Every awkward text, by what is awkward about it."""
    family = "\U0001F468\u200d\U0001F469\u200d\U0001F467"
    return {
        "longest": "ก" * LONGEST,
        "longest, in pairs of units": "\U0001F600" * (LONGEST // 2),
        "too long": "ก" * (LONGEST + 1),
        "too long, a pair across the end": "ก" + "\U0001F600" * (LONGEST // 2),
        "longest, every character escaped": "&" * LONGEST,
        "longest word and marks": "ก็่" * 5_000,
        "many lines": "\n".join(f"บรรทัด {line}" for line in range(400)),
        "emoji": f"ดีมาก {family} \U0001F1F9\U0001F1ED \U0001F44D\U0001F3FD",
        "right to left": "\u202eกลับ\u202c \u200fא\u200e \u2067เขต\u2069",
        "invisible": "ก\u200bข\u2060ค\ufeffง\u00ad",
        "formula": '=1+1',
        "formula that calls": '=HYPERLINK("http://example.com","คลิก")',
        "plus": "+SUM(A1:A9)",
        "minus": "-2+3",
        "at": "@SUM(A1)",
        "tab": "\t=1",
        "array": "{=A1:A9}",
        "URL": "http://example.com/?q=ก&r=1",
        "URL too long for a link": "https://example.com/" + "a" * 3_000,
        "mail": "mailto:office@example.com",
        "inner link": "internal:'สารบัญ'!A1",
        "outer link": "external:c:\\temp\\a.xlsx",
        "file": "file:///tmp/a.csv",
        "escape of the format": "_x0041_ _x000D_",
        "markup": "<b>หนา</b> &amp; </t></si> ]]> <!--",
        "control": "ก\x01\x0b\x1fข",
        "no character": "ก\ufffe\uffffข",
        "quotes": "'ใน' \"อ้าง\" `ซ้อน`",
        "separators": "ก\u2028ข\u2029ค\u0085ง",
        "surrogate edge": "\ud7ff\ue000\U0010FFFF",
        "number": "1E+400",
        "not a number": "-NaN",
        "dash": "–",
    }


def write(path, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    path.write_bytes(b"\xef\xbb\xbf" + text.getvalue().encode())


def review(values, item):
    head = ["มาตรฐานที่", "ตัวบ่งชี้ที่", item, "ระดับคุณภาพ", "ข้อเสนอแนะเพื่อการพัฒนา"]
    places = [(s, i) for s, count in ((1, 3), (2, 5), (3, 6)) for i in range(1, count + 1)]
    return [head] + [[s, i, "", 4, text] for (s, i), text in zip(places, values)]


def considerations(values):
    head = ["มาตรฐานที่", "ตัวบ่งชี้ที่", "ประเด็นที่", "การดำเนินการ", "ความชัดเจน", "หลักฐาน", "ค่าเป้าหมาย", "ผลงานเด่น", "หมายเหตุ"]
    return [head] + [[1, 1, n, "มี", "ชัดเจน"] + values[4 * n - 4 : 4 * n] for n in range(1, 7)]


def measures(values):
    head = ["มาตรฐานที่", "ตัวบ่งชี้ที่", "ประเด็นที่", "จำนวนที่ได้", "จำนวนทั้งหมด", "หมายเหตุ"]
    return [head] + [[3, 3, 1 + n % 5, text if n > 4 else 80, 100, text] for n, text in enumerate(values[:9])]


def survey(values):
    head = ["ประทับเวลา", "สถานภาพผู้ตอบ", "1.1 ก", "1.2 ข", "ข้อเสนอแนะ"]
    return [head] + [
        [f"16/11/2564 10:{n // 60:02}:{n % 60:02}", "ครู" if n % 3 else text[:200], 5 - n % 3, text[:50] if n == 7 else 4, text]
        for n, text in enumerate(values)
    ]


def criteria(values):
    head = ["มาตรฐานที่", "ตัวบ่งชี้ที่", "เกณฑ์ที่", "หมวดที่", "ผลการดำเนินงาน", "หลักฐาน", "ผู้รับผิดชอบหลัก", "ผู้รับผิดชอบร่วม", "ค่าเป้าหมาย", "ผลงานเด่น", "หมายเหตุ"]
    places = [(1, 1, 1), (1, 1, 2), (1, 1, 3), (1, 1, 5), (1, 1, 6), (1, 2, 1), (2, 1, 1), (2, 1, 2), (5, 1, 1)]
    shifted = [values[n:] + values[:n] for n in range(len(places))]
    return [head] + [[*place, "", "มี"] + row[:6] for place, row in zip(places, shifted)]


def progress(values):
    head = ["ขั้นตอนที่", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ", "วันที่แล้วเสร็จ"]
    return [head] + [[n, text[:300], "1 ม.ค. 2556", text[:20]] for n, text in enumerate(values[:9], start=1)]


def main(inbox):
    values = list(texts().values())
    parts = [values[n : n + 14] for n in range(0, len(values), 14)]
    codes = ["2402", "1001", "4571"]
    for code, part in zip(codes, parts):
        write(inbox / "2565-03" / code / "=1+1 'ก' & \U0001F600 review.csv", review(part, "ประเด็นที่"))
        write(inbox / "2565-03" / code / "\u202eevidence.csv", considerations((part * 3)[:24]))
        write(inbox / "2565-03" / code / "measures.csv", measures(part))
    write(inbox / "2565-03" / "2402" / "survey.csv", survey(values))
    for code, part in zip(["2402", "101702"], parts):
        write(inbox / "2556-09" / code / "criteria.csv", criteria(part))
        write(inbox / "2556-09" / code / "progress.csv", progress(part))
        write(inbox / "2556-09" / code / "review.csv", review(part[::-1], "เกณฑ์ที่")[:4])
    write(inbox / "2564-09" / "2402" / "review.csv", review([], "ประเด็นที่"))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
