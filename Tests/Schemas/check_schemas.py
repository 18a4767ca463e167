"""Whether the JSON schemas of frameworks and rounds say what the program's reader does.

    check_schemas.py RUAMPHON

Takes the embedded frameworks and rounds, the sample round and two files that use every member, takes
each member away, puts an unknown one in and puts wrong values in place of the right ones. The schema must
refuse nothing that `ruamphon frameworks check` accepts. What the reader alone refuses must be one of the
things that no schema can say. Prints one line for each thing that does not hold; ends with 1 if any.
"""
import copy
import itertools
import json
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from jsonschema import Draft202012Validator

TOP = Path(__file__).resolve().parents[2]
OWN = Path(__file__).resolve().parent
UNKNOWN = "unknownMember"
WRONG = {
    str: [None, 1, [], "", "x", "0", "-1", "5.", "1e3", "1.2.3", "2599-13-01"],
    int: [None, "1", True, 1.5, -1, 0, 6, 32, 2023, 3000],
    bool: [None, 1, "true"],
    list: [None, "x", {}, [], [""], ["x"], [13]],
    dict: [None, "x", [], {}],
}
RULES = ["mean", "mean-truncated", "rubric", "bands", "measured", "trend", "likert", "kpi", "review", "judgement", "external"]

# What only the reader knows: it looks at several places of a file, or at the calendar.
BEYOND_A_SCHEMA = re.compile(
    "is repeated|repeats|does not exist|which is no child|overlap|has a hole: no band|must fall"
    "|must be below the level|is above the scale|asks for more than|is no day|stands where step|does not follow"
    r"|stands for two conditions|ends before it begins|expected \"[0-9.]+N\"")


def files(kind):
    """The right files of a kind; the first one has every member."""
    yield OWN / f"every-member.{kind}.json"
    for folder in ("Sources/CEmbeddedData/Data", "Samples/frameworks", "Samples/weighted"):
        yield from sorted((TOP / folder / f"{kind}s").glob("*.json"))


def objects(value, path=(), kind=""):
    """Every object of a document with its path and its kind: the path without numbers, a rule with its type."""
    if isinstance(value, dict):
        kind += f"<{value['type']}>" if "type" in value else ""
        yield value, path, kind
        for name, member in value.items():
            yield from objects(member, (*path, name), f"{kind}.{name}")
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from objects(element, (*path, index), f"{kind}[]")


def changed(value, path, change):
    """The document with `change` done to the object at the path; the rest is shared with the old one."""
    result = copy.copy(value)
    if path:
        result[path[0]] = changed(value[path[0]], path[1:], change)
    else:
        change(result)
    return result


@dataclass
class Case:
    """One broken document, with the place that was touched."""

    label: str
    document: dict
    path: tuple
    kind: str
    member: str


def cases(file, seen):
    """Broken copies of a file: each kind of object not yet seen, wrong values once for each name of an object."""
    document = json.loads(file.read_text())

    def is_new(key):
        return key not in seen and not seen.add(key)

    for value, path, kind in objects(document):
        label = f"{file.name} {kind or '$'}"
        if is_new(kind):
            new = changed(document, path, lambda place: place.update({UNKNOWN: "1"}))
            yield Case(f"{label}: with {UNKNOWN}", new, path, kind, UNKNOWN)
        for name in filter(lambda name: is_new((kind, name)), value):
            new = changed(document, path, lambda place: place.pop(name))
            yield Case(f"{label}: without {name}", new, path, kind, name)
            wrongs = WRONG[type(value[name])] if is_new((kind.split(".")[-1], name, "wrong")) else []
            # Which rules a node may have depends on where it stands.
            wrongs = wrongs + ([{"type": rule} for rule in RULES] if name == "rule" else [])
            for wrong in wrongs:
                if wrong != value[name]:
                    new = changed(document, path, lambda place: place.update({name: wrong}))
                    yield Case(f"{label}: {name} {json.dumps(wrong)}", new, path, kind, name)


def verdicts(program, documents):
    """The reader's complaint about each document, or None; one process looks at all of them."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number}.json") for number in range(len(documents))]
        for path, document in zip(paths, documents):
            path.write_text(json.dumps(document, ensure_ascii=False))
        words = [program, "frameworks", "check", "--json", "--lang", "en", *map(str, paths)]
        result = subprocess.run(words, capture_output=True, text=True, check=False)
        if result.returncode not in (0, 12):
            raise SystemExit(f"frameworks check ended with {result.returncode}: {result.stderr}")
        faults = {fault["file"]: fault["reason"] for fault in json.loads(result.stdout).get("faults", [])}
    return [faults.get(str(path)) for path in paths]


def closed(schema):
    """Every description of an object in the schema, by its title."""
    found = {}
    for value, _, _ in objects({"": schema}):
        if value.get("additionalProperties") is False:
            assert value["title"] not in found, f"two objects have the title {value['title']}"
            found[value["title"]] = value
    return found


def words_of(reason):
    """The words that the reader lists in a complaint."""
    return set(re.split(", (?!half)", reason.split("; known: ")[1])) if "; known: " in reason else None


class Kind:
    """Frameworks or rounds: their schema, held against the reader."""

    def __init__(self, name):
        schema = json.loads((TOP / f"Samples/frameworks/schema/{name}.schema.json").read_text())
        Draft202012Validator.check_schema(schema)
        self.name = name
        self.validator = Draft202012Validator(schema)
        self.closed = closed(schema)
        self.unseen = {title: set(value["properties"]) for title, value in self.closed.items()}
        self.titles = {}
        self.rules, self.known_rules = set(), set()

    def described(self):
        """Members that the schema does not describe, and texts that do not say what they are about."""
        for title, value in self.closed.items():
            for name, member in value["properties"].items():
                if not member.get("description"):
                    yield f"{self.name} schema: {title}: {name} has no description"

    def problems(self, case, complaint):
        """What does not hold for one broken document."""
        is_choice = bool(complaint and complaint.startswith('unknown "'))
        errors = self.validator.iter_errors(case.document)
        # Where the words are compared every error is needed, elsewhere one.
        errors = list(errors if case.member == UNKNOWN or is_choice else itertools.islice(errors, 1))
        if errors and complaint is None:
            yield f"{case.label}: only the schema refuses it: {errors[0].message[:200]}"
        if complaint and not errors and not BEYOND_A_SCHEMA.search(complaint):
            yield f"{case.label}: only the reader refuses it: {complaint}"
        if case.member == UNKNOWN:
            if not errors or not complaint:
                yield f"{case.label}: is accepted"
            yield from self.members(case, errors, words_of(complaint or ""))
        elif is_choice:
            yield from self.choices(case, errors, words_of(complaint))

    def members(self, case, errors, known):
        """Whether schema and reader know the same members of an object."""
        for error in errors:
            if error.validator == "additionalProperties" and tuple(error.absolute_path) == case.path:
                self.titles[case.kind] = error.schema["title"]
                names = set(error.schema["properties"])
                if names != known:
                    yield f"{case.label}: the schema has {sorted(names)}, the reader {known}"

    def choices(self, case, errors, known):
        """Whether schema and reader know the same words; each place has some of the rules."""
        for error in errors:
            if tuple(error.absolute_path) != (*case.path, case.member):
                continue
            if error.validator == "enum":
                words = set(error.validator_value)
            elif error.validator == "oneOf":
                words = {choice["const"] for choice in error.validator_value}
            else:
                continue
            if case.member == "type":
                self.rules |= words
                self.known_rules |= known
            elif words != known:
                yield f"{case.label}: the schema has {sorted(words)}, the reader {sorted(known)}"

    def see(self, document):
        """Marks the members that a right file has."""
        for value, _, kind in objects(document):
            if kind in self.titles:
                self.unseen[self.titles[kind]] -= set(value)

    def unproven(self):
        """Members of the schema that no right file has, so that nothing shows the reader to accept them."""
        for title, names in self.unseen.items():
            for name in sorted(names):
                yield f"{self.name} schema: {title}: no file has {name}"
        if self.rules != self.known_rules:
            yield f"{self.name} schema: has the rules {sorted(self.rules)}, the reader {sorted(self.known_rules)}"


def right_files(program, kinds):
    """What does not hold for the files that must be right."""
    right = [(kind, file, json.loads(file.read_text())) for kind in kinds for file in files(kind.name)]
    for (kind, file, document), complaint in zip(right, verdicts(program, [one[2] for one in right])):
        for error in kind.validator.iter_errors(document):
            yield f"{file.name}: {error.json_path}: {error.message[:200]}"
        if complaint:
            yield f"{file.name}: the reader refuses it: {complaint}"


def broken_files(program, kind):
    """What does not hold for copies of the right files with one thing wrong; prints how many."""
    seen = set()
    for file in files(kind.name):
        broken = list(cases(file, seen))
        for case, complaint in zip(broken, verdicts(program, [case.document for case in broken])):
            yield from kind.problems(case, complaint)
        kind.see(json.loads(file.read_text()))
        if broken:
            print(f"{file.name}: {len(broken)} broken copies")
    yield from kind.unproven()


def main(program):
    kinds = [Kind("framework"), Kind("round")]
    problems = [problem for kind in kinds for problem in kind.described()]
    problems += right_files(program, kinds)
    # Where a right file fails, all its copies would.
    if not problems:
        problems = [problem for kind in kinds for problem in broken_files(program, kind)]
    for problem in problems:
        print(problem)
    print(f"schemas of frameworks and rounds: {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
