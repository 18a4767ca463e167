"""Whether ruamphon and a peer found the same levels, scores and survey figures."""

import csv
from dataclasses import dataclass, field
from pathlib import Path

RESULTS = ["value", "self_level", "review_level", "level", "score"]
SURVEY = ["answers", "answer_sum", "answer_squares", "answers_of_4_and_5", "mean"]
# Alpha is published with two decimals; the peers tell more of them.
ALPHA = 0.0051


@dataclass
class Agreement:
    """How many figures were compared and which differ."""

    compared: int = 0
    unequal: list = field(default_factory=list)

    def compare(self, place, ours, theirs):
        self.compared += 1
        if ours != theirs:
            self.unequal.append(f"{place}: ruamphon {ours!r}, peer {theirs!r}")


def rows(path):
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def compare(ours, theirs, period):
    """Compares the folders that both published into."""
    result = Agreement()
    mine = {(row["office_code"], row["node"]): row for row in rows(ours / period / "results.csv")}
    other = {(row["office_code"], row["node"]): row for row in rows(theirs / period / "results.csv")}
    compare_rows(result, mine, other, RESULTS)
    mine = {
        (row["scope"], row["node"]): row
        for row in rows(ours / "data" / "survey.csv")
        if row["period"] == period and row["scope_kind"] in ("nation", "office") and row["respondent_group"] == "(all)"
    }
    other = {(row["scope"], row["node"]): row for row in rows(theirs / period / "survey.csv") if int(row["answers"])}
    compare_rows(result, mine, other, SURVEY)
    for key in mine.keys() & other.keys():
        # A peer tells no alpha of the nation.
        if other[key]["alpha"]:
            near = mine[key]["alpha"] and abs(float(mine[key]["alpha"]) - float(other[key]["alpha"])) <= ALPHA
            result.compare((*key, "alpha"), mine[key]["alpha"], mine[key]["alpha"] if near else other[key]["alpha"])
    return result


def compare_rows(result, mine, other, columns):
    for key in sorted(mine.keys() ^ other.keys()):
        result.compare(key, key in mine, key in other)
    for key in sorted(mine.keys() & other.keys()):
        for column in columns:
            result.compare((*key, column), mine[key][column], other[key][column])
