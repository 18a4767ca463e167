"""Finds the files of an inbox that `ruamphon demo --plain` made."""

import hashlib
import re
import sys
import time
from fractions import Fraction
from pathlib import Path

from framework import PERIOD

TITLES = {
    "considerations": "แบบรายงานตามประเด็นการพิจารณา",
    "measures": "แบบรายงานข้อมูลเชิงปริมาณ",
    "survey": "แบบสอบถามความพึงพอใจ",
    "review": "ผลการประเมินของคณะกรรมการ",
}
GROUP, COMMENT = "สถานภาพผู้ตอบ", "ข้อเสนอแนะ"


def files(inbox):
    """kind → list of (office code, path), in the order of codes."""
    found = {kind: [] for kind in TITLES}
    for path in sorted((Path(inbox) / PERIOD).rglob("*.csv")):
        found[path.stem].append((path.parent.name, path))
    return found


def node_of(row):
    return ".".join(part for part in (row["มาตรฐานที่"], row["ตัวบ่งชี้ที่"], row["ประเด็นที่"]) if part)


def take(kind, row, sent, framework):
    """Keeps a row of a small sheet, a dictionary by header whose blank cells are None."""
    node = node_of(row)
    if kind == "considerations":
        if row["การดำเนินการ"] and row["ความชัดเจน"]:
            sent.considerations[node] = row["การดำเนินการ"] == "มี", row["ความชัดเจน"] == "ชัดเจน"
    elif kind == "measures":
        reached, total = row["จำนวนที่ได้"], row["จำนวนทั้งหมด"]
        if reached and total:
            sent.measures[node] = Fraction(int(reached) * 100, int(total)), int(reached), int(total), row["path"]
        elif row["ร้อยละ"]:
            sent.measures[node] = Fraction(row["ร้อยละ"]), None, None, row["path"]
    else:
        if row["ระดับคุณภาพ"]:
            sent.reviews[node] = framework.level_of_word[row["ระดับคุณภาพ"]]
        if row["ข้อเสนอแนะเพื่อการพัฒนา"]:
            sent.advice[node] = row["ข้อเสนอแนะเพื่อการพัฒนา"]


def question_columns(header):
    """question → its column: `ด้าน… [1.1 …]`."""
    return {match[1]: name for name in header if (match := re.search(r"\[(\d+\.\d+) ", name))}


def hash_file(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


class Phases:
    """Prints how long each part took, to stderr."""

    def __init__(self):
        self.last = self.start = time.perf_counter()

    def end(self, name):
        now = time.perf_counter()
        print(f"{name:30} {now - self.last:7.3f} s", file=sys.stderr)
        self.last = now
