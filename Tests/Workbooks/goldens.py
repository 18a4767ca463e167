"""Compares what a run has published with Tests/Golden, or rewrites it.

    goldens.py check OUT GOLDEN
    goldens.py update OUT GOLDEN

Binaries are not kept. As text are kept the cells of the national workbooks, the twins and an office workbook or two
of each month, and of the newest month the other settings of its national and first office workbook; of everything
else, and of what long tables leave out, the SHA-256.
"""
import difflib
import shutil
import sys
from pathlib import Path

import dump

# Shown of each file that differs; the run's own output holds the rest.
MOST_LINES = 60


def texts_of(out):
    """The golden texts of a run by their path: one for each workbook kept as text, each twin, and the rest."""
    texts = {}
    periods = sorted(path for path in out.iterdir() if (path / "national.xlsx").exists())
    for period in periods:
        newest = period == periods[-1]
        workbooks = {path.stem: path for path in sorted((period / "offices").glob("*.xlsx"))}
        silent = dump.silent_offices(period / "results.csv", set(workbooks))
        texts[f"{period.name}/national.txt"] = dump.workbook(period / "national.xlsx", silent, newest)
        shown = shown_offices(period / "results.csv", workbooks, newest)
        for code in shown:
            texts[f"{period.name}/offices/{code}.txt"] = dump.workbook(workbooks[code], set(), newest and code == shown[0])
        rest = [line for code, path in workbooks.items() if code not in shown for line in dump.digests(code, path)]
        texts[f"{period.name}/offices/others.txt"] = dump.text_of(rest)
        for twin in ("results.csv", "findings.csv"):
            texts[f"{period.name}/{twin}.txt"] = dump.twin(period / twin, silent)
    return texts


def shown_offices(results, workbooks, newest):
    """Of the newest month the first office of each type that has a workbook, else 2402, whose result was published."""
    first = {}
    for row in dump.rows_of(results):
        if row["office_code"] in workbooks:
            first.setdefault(row["type"], row["office_code"])
    return list(first.values()) if newest else [code for code in ["2402"] if code in workbooks]


def check(texts, golden):
    kept = {str(path.relative_to(golden)): path for path in sorted(golden.rglob("*.txt"))}
    failed = 0
    for name in sorted(set(texts) | set(kept)):
        before = kept[name].read_text(encoding="utf-8").split("\n") if name in kept else []
        now = texts.get(name, "").split("\n") if name in texts else []
        if before == now:
            continue
        failed += 1
        lines = list(difflib.unified_diff(before, now, f"golden/{name}", f"published/{name}", lineterm="", n=1))
        print("\n".join(lines[:MOST_LINES]))
        if len(lines) > MOST_LINES:
            print(f"… {len(lines) - MOST_LINES} more lines differ in {name}")
    print(f"{len(texts)} golden texts compared, {failed} differ")
    if failed:
        print("if the difference is meant: Scripts/update-goldens, and read it before you commit it")
    return 1 if failed else 0


def update(texts, golden):
    for path in golden.iterdir() if golden.exists() else []:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name, text in texts.items():
        path = golden / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    print(f"{len(texts)} golden texts written")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("check", "update"):
        sys.exit(__doc__)
    action = check if sys.argv[1] == "check" else update
    sys.exit(action(texts_of(Path(sys.argv[2])), Path(sys.argv[3])))
