"""The standards and offices that the peers judge by, read from the data files of the repository."""

import csv
import json
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

DATA = Path(__file__).resolve().parents[3] / "Sources" / "CEmbeddedData" / "Data"
PERIOD = "2565-03"
ANSWERS = {"มากที่สุด": 5, "มาก": 4, "ปานกลาง": 3, "น้อย": 2, "น้อยที่สุด": 1}


@dataclass
class Node:
    id: str
    kind: str
    title: str
    rule: dict
    applies_to: list
    children: list = field(default_factory=list)


class Framework:
    """The tree of the edition of 2560, its scale and its survey, for a round that takes no result from elsewhere."""

    def __init__(self):
        data = json.loads((DATA / "frameworks" / "2560.json").read_text(encoding="utf-8"))
        self.words = {entry["level"]: entry["label"] for entry in data["scale"]["levels"]}
        self.level_of_word = {word: level for level, word in self.words.items()}
        self.cuts = cuts(data["scale"]["levels"])
        survey = data["surveys"][0]
        self.survey_cuts = cuts(survey["bands"])
        self.survey_words = {entry["level"]: entry["label"] for entry in survey["bands"]}
        self.dimensions = [(d["id"], d["title"], [q["id"] for q in d["questions"]]) for d in survey["dimensions"]]
        self.questions = {q["id"]: q["title"] for d in survey["dimensions"] for q in d["questions"]}
        self.groups = [group["title"] for group in survey["respondentGroups"]]
        self.standards = [self.node(entry, "standard") for entry in data["standards"]]
        self.nodes = [node for standard in self.standards for node in below(standard)]
        self.indicators = [node for node in self.nodes if node.kind == "indicator"]

    def node(self, entry, kind):
        node = Node(entry["id"], kind, entry["title"], entry["rule"], entry.get("appliesTo", {}).get("officeTypes", []))
        for name, below in (("indicators", "indicator"), ("considerations", "consideration")):
            node.children += [self.node(child, below) for child in entry.get(name, [])]
        return node


def cuts(levels):
    return [(entry["level"], Fraction(entry["from"])) for entry in levels]


def below(node):
    """The node and everything below it, in the order of the document."""
    return [node] + [inner for child in node.children for inner in below(child)]


def offices():
    """The offices that exist in the period, by code."""
    with (DATA / "offices.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [
            row
            for row in csv.DictReader(file)
            if row["valid_from"] <= PERIOD and (not row["valid_to"] or PERIOD <= row["valid_to"])
        ]
    return {row["code"]: row for row in sorted(rows, key=lambda row: row["code"])}
