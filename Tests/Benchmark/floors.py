"""What the libraries alone take for the same bytes: the floors that reading and publishing are held against."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import measure
import workbooks

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
ARCHIVE = TOP / "Sources" / "XLSXWorkbook" / "File" / "PartArchive.swift"
LIBRARIES = {"read": ["-lcsv"], "publish": ["-rdynamic", "-lxlsxwriter", "-ldeflate"]}


def compiler():
    """The C compiler of the machine, else the one that comes with Swift."""
    found = shutil.which("cc") or shutil.which("clang")
    if found is None:
        raise measure.Failed("no C compiler: neither cc nor clang is on PATH")
    return found


def compiled(name, folder):
    program = Path(folder) / f"floor-{name}"
    source = HERE / "floors" / f"{name}.c"
    subprocess.run([compiler(), "-O2", "-o", program, source, *LIBRARIES[name]], check=True)
    return program


def deflate_level():
    """The level that the program packs with, as its source says."""
    found = re.search(r"level: Int32 = (\d+)", ARCHIVE.read_text(encoding="utf-8"))
    if found is None:
        raise measure.Failed(f"{ARCHIVE.name} no longer says its level as this script expects it")
    return int(found[1])


def reading(program, inbox, work):
    """One run of libcsv alone over every file of an inbox."""
    names = Path(work) / "files.txt"
    names.write_text("".join(f"{path}\n" for path in sorted(Path(inbox).rglob("*.csv"))), encoding="utf-8")
    return measure.run([program], Path(work) / "floor.log", expected=(0,), stdin=names)


class Publishing:
    """libxlsxwriter and libdeflate alone, for the cells and parts that an output holds."""

    def __init__(self, program, out, work):
        self.program, self.cells, self.parts = program, Path(work) / "cells.txt", Path(work) / "parts.bin"
        workbooks.dump(out, self.cells, self.parts)
        self.xml_bytes = workbooks.count(out)["xmlBytes"]

    def once(self):
        """Seconds of CPU: of the library's XML of as many bytes as are published, and of deflating these."""
        said = subprocess.run(
            [self.program, self.cells, self.parts, str(deflate_level())], check=True, capture_output=True, text=True
        )
        found = json.loads(said.stdout)
        found["xmlSecondsOfAllBytes"] = round(found["xmlSeconds"] * self.xml_bytes / found["xmlBytes"], 4)
        found["cpu"] = round(found["xmlSecondsOfAllBytes"] + found["deflateSeconds"], 4)
        return found
