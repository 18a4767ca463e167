"""The tables made of what was measured, for the terminal and for the documentation's page."""

import re
import statistics
from dataclasses import dataclass
from pathlib import Path

from measure import median

TOP = Path(__file__).resolve().parents[2]
PAGE = TOP / "Documentation" / "Ruamphon.docc" / "Performance.md"
SECTION = "### Measured"
PARTS = 24
"""How many lines of the profile the page shows."""


@dataclass
class Goal:
    """One line of the table of goals: how a value follows from the measurements, and what it should be."""

    what: str
    aim: str
    needs: list
    value: object
    limit: float
    at_least: bool = False
    unit: str = ""
    places: int = 2

    def measured(self, data):
        """The value, or None where a workload that it needs was not measured."""
        return self.value(data) if all(name in data for name in self.needs) else None

    def is_met(self, value):
        return value >= self.limit if self.at_least else value <= self.limit

    def shown(self, value):
        return f"{value:,.{self.places}f}{self.unit}"


def wall(data, workload, name):
    return median(data[workload]["runs"][name])


def ratio(data, workload, slow, fast):
    return wall(data, workload, slow) / wall(data, workload, fast)


def of_rounds(data, over, under):
    """The median of the ratios of two figures of the same round."""
    return statistics.median(each[over] / each[under] for each in data["one-task"]["rounds"])


def time_per_row(data):
    one, many = (wall(data, name, "ruamphon") / data[name]["respondents"] for name in ("w1", "w2"))
    return many / one


GOALS = [
    Goal(
        "W1: a month, against Polars and XlsxWriter",
        "≥ 5× as fast",
        ["w1"],
        lambda d: ratio(d, "w1", "polars", "ruamphon"),
        5,
        True,
        "×",
    ),
    Goal(
        "W1 against pandas and openpyxl",
        "≥ 20× as fast",
        ["w1"],
        lambda d: ratio(d, "w1", "pandas", "ruamphon"),
        20,
        True,
        "×",
    ),
    Goal(
        "reading W1, CPU, against libcsv alone",
        "≤ 1.5×",
        ["one-task"],
        lambda d: of_rounds(d, "reading", "readingFloor"),
        1.5,
        unit="×",
    ),
    Goal(
        "publishing W1, CPU, against libxlsxwriter and libdeflate alone",
        "≤ 2×",
        ["one-task"],
        lambda d: of_rounds(d, "publishing", "publishingFloor"),
        2,
        unit="×",
    ),
    Goal(
        "W2: a census, against Polars and XlsxWriter",
        "≥ 4× as fast",
        ["w2"],
        lambda d: ratio(d, "w2", "polars", "ruamphon"),
        4,
        True,
        "×",
    ),
    Goal("W2: time for each row against W1", "≤ 1.1×", ["w1", "w2"], time_per_row, 1.1, unit="×"),
    Goal(
        "W2: peak memory",
        "≤ 120 MiB",
        ["w2"],
        lambda d: median(d["w2"]["runs"]["ruamphon"], "peak"),
        120,
        unit=" MiB",
        places=0,
    ),
    Goal(
        "W3: `rerun` of one office, against Polars' full run",
        "≤ 1/20",
        ["w1", "correction"],
        lambda d: wall(d, "correction", "rerun") / wall(d, "w1", "polars"),
        1 / 20,
        places=3,
    ),
    Goal(
        "W3: `rerun` of one office",
        "≤ 0.25 s",
        ["correction"],
        lambda d: wall(d, "correction", "rerun"),
        0.25,
        unit=" s",
    ),
    Goal(
        "W4: nothing new, against a full run",
        "≤ 1/40",
        ["w1", "correction"],
        lambda d: wall(d, "correction", "nothing-new") / wall(d, "w1", "ruamphon"),
        1 / 40,
        places=4,
    ),
    Goal(
        "a month behind 23 others in the ledger, against it alone",
        "≤ 1.1×",
        ["ledger"],
        lambda d: ratio(d, "ledger", "24", "1"),
        1.1,
        unit="×",
    ),
    Goal(
        "100,000 small files",
        "≤ 15 s",
        ["small-files"],
        lambda d: wall(d, "small-files", "ruamphon"),
        15,
        unit=" s",
        places=1,
    ),
    Goal(
        "100,000 small files: peak memory",
        "≤ 200 MiB",
        ["small-files"],
        lambda d: median(d["small-files"]["runs"]["ruamphon"], "peak"),
        200,
        unit=" MiB",
        places=0,
    ),
]

TITLES = {
    ("w1", "ruamphon"): "W1",
    ("w1", "polars"): "W1, Polars and XlsxWriter",
    ("w1", "pandas"): "W1, pandas and openpyxl",
    ("correction", "rerun"): "W3, `rerun` of one office",
    ("correction", "nothing-new"): "W4, nothing new",
    ("ledger", "24"): "a month, 23 others in the ledger",
    ("ledger", "1"): "the same month alone",
    ("small-files", "ruamphon"): "100,000 small files",
    ("w2", "ruamphon"): "W2",
    ("w2", "polars"): "W2, Polars and XlsxWriter",
}


def table(head, rows):
    lines = ["| " + " | ".join(map(str, row)) + " |" for row in [head, *rows]]
    return "\n".join([lines[0], "|---" * len(head) + "|", *lines[1:]])


def goals(data):
    rows = []
    for goal in GOALS:
        value = goal.measured(data)
        if value is None:
            rows.append([goal.what, goal.aim, "–", "not measured"])
        else:
            rows.append([goal.what, goal.aim, goal.shown(value), "met" if goal.is_met(value) else "not met"])
    return table(["goal", "aim", "measured", "so it is"], rows)


def medians(data):
    rows = []
    for (workload, name), title in TITLES.items():
        if workload in data:
            runs = data[workload]["runs"][name]
            lowest = min(each["wall"] for each in runs)
            rows.append(
                [
                    title,
                    len(runs),
                    f"{median(runs):.2f} ({lowest:.2f})",
                    f"{median(runs, 'cpu'):.2f}",
                    f"{median(runs, 'peak'):,.0f}",
                ]
            )
    return table(["workload", "runs", "wall s (lowest)", "CPU s", "peak MiB"], rows)


def inboxes(data):
    names = {"w1": "W1", "ledger": "24 months", "small-files": "small files", "w2": "W2"}
    rows = [
        [title, f"{data[name]['files']:,}", f"{data[name]['bytes'] / 1e6:,.0f}"]
        for name, title in names.items()
        if name in data
    ]
    return table(["inbox", "files", "MB"], rows)


def written(data):
    names = {"ruamphon": "Ruamphon", "polars": "Polars and XlsxWriter", "pandas": "pandas and openpyxl"}
    rows = [
        [
            names[name],
            count["workbooks"],
            f"{count['cells']:,}",
            f"{count['xmlBytes'] / 1e6:.0f}",
            f"{count['packedBytes'] / 1e6:.1f}",
        ]
        for name, count in data["w1"]["workbooks"].items()
    ]
    return table(["W1 as published by", "workbooks", "cells", "MB of XML", "MB packed"], rows)


def phases(data):
    """What each phase of a run by one task takes: its share of the wall time, and that share of the CPU time."""
    rounds = data["one-task"]["rounds"]
    rows = []
    for name in rounds[0]["phases"]:
        share = statistics.median(each["phases"][name] / sum(each["phases"].values()) for each in rounds)
        cpu = statistics.median(each["cpu"] for each in rounds)
        rows.append([f"`{name}`", f"{share:.1%}", f"{share * cpu:.2f}"])
    return table(["phase", "share", "CPU s"], rows)


def floors(data):
    rounds = data["one-task"]["rounds"]
    middle = lambda name: f"{statistics.median(each[name] for each in rounds):.2f}"
    part = lambda name: f"{statistics.median(each['publishingFloorParts'][name] for each in rounds):.2f}"
    rows = [
        ["reading", middle("reading"), middle("readingFloor"), "libcsv cuts the same bytes into fields"],
        [
            "publishing",
            middle("publishing"),
            middle("publishingFloor"),
            f"libxlsxwriter makes as much XML ({part('xmlSecondsOfAllBytes')}), libdeflate packs the published parts ({part('deflateSeconds')})",
        ],
    ]
    return table(["work", "CPU s", "floor s", "which is"], rows)


def profile(data):
    found = data["profile"]
    rows = [
        [f"`{name}`" if " " not in name else name, f"{count / found['instructions']:.1%}"]
        for name, count in list(found["parts"].items())[:PARTS]
    ]
    return table(["part", "instructions"], rows)


def machine(data):
    """Where and when it was measured; a line for each machine and day."""
    places = {}
    for name, found in data.items():
        m = found["machine"]
        place = f"{m['processor']}, {m['cores']} cores, {m['memoryMiB'] / 1024:.0f} GiB of memory, {m['system']}, on {m['day']}"
        places.setdefault(place, []).append(f"{name} {m['loadBefore']:.1f}")
    return "\n".join(
        f"- {place}; load of the machine before each workload: {', '.join(loads)}." for place, loads in places.items()
    )


def section(data):
    """The part of the page that is computed."""
    blocks = [
        SECTION,
        "This section is written by `Scripts/benchmark --page` from `Tests/Benchmark/measured.json`.",
        goals(data),
    ]
    if not data:
        return "\n\n".join(blocks) + "\n"
    blocks += ["Medians of alternating runs:", medians(data), machine(data), inboxes(data)]
    if "w1" in data:
        compared = " and ".join(f"{found['compared']:,}" for found in data["w1"]["agreement"].values())
        blocks += [
            f"The peers agree with Ruamphon on every level, score, value and survey figure of W1 ({compared} compared).",
            written(data),
        ]
    if "one-task" in data:
        blocks += ["W1 by one task, the phases:", phases(data), "Against the floors:", floors(data)]
    if "profile" in data:
        blocks += [
            f"W1 by one task takes {data['profile']['instructions'] / 1e9:.1f} thousand million instructions, by target and library:",
            profile(data),
        ]
    return "\n\n".join(blocks) + "\n"


def with_section(page, data):
    """The page with its computed section renewed."""
    found = re.compile(rf"^{re.escape(SECTION)}\n.*?(?=^### |\Z)", re.MULTILINE | re.DOTALL)
    if not found.search(page):
        raise ValueError(f"the page has no section {SECTION!r}")
    return found.sub(lambda _: section(data) + "\n", page).rstrip("\n") + "\n"
