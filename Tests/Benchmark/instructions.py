"""How many instructions a few small commands take, held against a committed file.

Counts do not depend on what else a machine does, but on the files that run: the program, Swift's libraries, those of
Debian. Callgrind tells how many instructions ran in each file, so a file is compared only where it is the recorded
one; the program itself always is. Libraries that choose their code by the processor are left out on one of another class.
"""

import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import floors
import measure

HERE = Path(__file__).resolve().parent
RECORD = HERE / "instructions.json"
TOLERANCE = 0.10
"""By how much a count may differ from the recorded one, either way."""

PROGRAM = "ruamphon"
REFERENCE = re.compile(r"(c?ob|c?fn)=\((\d+)\)(?: (.+))?")
COST = re.compile(r"[+\-*\d]\S* (\d+)$")
BY_PROCESSOR = re.compile(r"lib(c|m|crypto|deflate)\.so\b")
FLAGS = ["--period", "2565-03", "--as-of", "2022-04-01T09:00:00+07:00", "--jobs", "1", "--quiet"]


def processor_class():
    """The class of processor that valgrind shows the program: it hides what the machine has beyond it."""
    if platform.machine() != "x86_64":
        return platform.machine()
    flags = set(re.search(r"^flags\s*:(.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)[1].split())
    return next((f"x86_64 with {flag}" for flag in ("avx2", "avx", "sse4_2") if flag in flags), "x86_64")


def counts(lines):
    """What callgrind wrote, by file and function: (path, name) → instructions."""
    files, functions, result, is_call = {}, {}, {}, False
    file = function = None
    for line in lines:
        if match := REFERENCE.match(line):
            names = files if match[1].endswith("ob") else functions
            if match[3]:
                names[match[2]] = match[3]
            if match[1] == "ob":
                file = match[2]
            elif match[1] == "fn":
                function = match[2]
        elif line.startswith("calls="):
            # The next line is what the called function took, which stands with that function as well.
            is_call = True
        elif match := COST.match(line):
            if not is_call:
                result[file, function] = result.get((file, function), 0) + int(match[1])
            is_call = False
    return {(files.get(file, ""), functions.get(function, "")): count for (file, function), count in result.items()}


def by_file(counted):
    """The instructions that ran in each file: path → count."""
    result = {}
    for (path, _), count in counted.items():
        result[path] = result.get(path, 0) + count
    return result


def by_part(counted):
    """The instructions of each target of the program and of each library: name → count."""
    result = {}
    for (path, function), count in counted.items():
        name = Path(path).name.split(".so")[0]
        if name == PROGRAM:
            # Swift's mangled names begin with the module: `$s7Reading…`, or with `$ss` and `$sS` for its own library.
            found = re.match(r"\$s(\d+)", function)
            if found:
                name = function[found.end() : found.end() + int(found[1])]
            elif re.match(r"\$s[sS]|_?swift_|_ZN+K?5swift", function):
                name = "libswiftCore"
            else:
                name = "other code of the program"
        result[name] = result.get(name, 0) + count
    return result


class Callgrind:
    """Counts the instructions of commands of one program."""

    def __init__(self, program, work):
        self.work = Path(work)
        # Valgrind 3.19 gives up on the debug information that Swift writes.
        self.program = self.work / PROGRAM
        subprocess.run(["strip", "--strip-debug", "-o", self.program, program], check=True)
        self.shim = self.work / "sigsuspend.so"
        subprocess.run(
            [floors.compiler(), "-O2", "-shared", "-fPIC", "-o", self.shim, HERE / "sigsuspend.c"], check=True
        )

    def count(self, name, *command):
        """(path, function) → instructions of one command."""
        out = self.work / f"{name}.callgrind"
        variables = {key: value for key, value in os.environ.items() if not key.startswith("RUAMPHON_")}
        # Else sets and dictionaries of Swift lie in another order each time.
        variables |= {"LD_PRELOAD": str(self.shim), "SWIFT_DETERMINISTIC_HASHING": "1", "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", self.program, *command],
            capture_output=True,
            text=True,
            errors="replace",
            env=variables,
        )
        if done.returncode not in (0, 3, 4) or not out.stat().st_size:
            raise measure.Failed(f"valgrind of {name} ended with {done.returncode}\n{done.stderr[-2000:]}")
        with out.open(errors="replace") as lines:
            return counts(lines)


class Bench(Callgrind):
    """A folder with small inboxes, in which commands are counted."""

    def __init__(self, program, work):
        super().__init__(program, work)
        self.demo = program
        self.inbox("inbox", offices=2, respondents=40)
        self.inbox("survey", offices=1, respondents=8_000)
        self.codes = sorted(path.parent.name for path in self.work.glob("inbox/*/*/measures.csv"))
        # With all offices of the registry, their empty rows would be most of the work.
        registry = (HERE.parents[1] / "Sources/CEmbeddedData/Data/offices.csv").read_text(encoding="utf-8").splitlines()
        own = [line for line in registry[1:] if line.split(",")[0] in self.codes]
        (self.work / "offices.csv").write_text("\n".join([registry[0], *own, ""]), encoding="utf-8")

    def inbox(self, name, offices, respondents):
        subprocess.run(
            [
                self.demo,
                "demo",
                self.work / name,
                "--offices",
                str(offices),
                "--respondents",
                str(respondents),
                "--months",
                "1",
                "--plain",
                "--seed",
                "1",
                "--quiet",
            ],
            check=True,
            capture_output=True,
        )

    def command(self, name, inbox, out):
        return self.count(
            name,
            *(["rerun", self.codes[0]] if name == "rerun" else ["run"]),
            "--inbox",
            self.work / inbox,
            "--out",
            self.work / out,
            "--offices",
            self.work / "offices.csv",
            *FLAGS,
        )

    def all(self):
        """(path, function) → instructions of each command; two at a time, as there is nothing to time."""
        with ThreadPoolExecutor(2) as pool:
            read = pool.submit(self.count, "check", "check", self.work / "survey", "--jobs", "1", "--quiet")
            run = pool.submit(self.command, "run", "inbox", "out").result()
            # The rerun gets copies, as the run with nothing new needs the first ones unchanged.
            shutil.copytree(self.work / "inbox", self.work / "inbox-2", copy_function=shutil.copy2)
            shutil.copytree(self.work / "out", self.work / "out-2", copy_function=shutil.copy2)
            correct(self.work / "inbox-2" / "2565-03" / self.codes[0] / "measures.csv")
            rerun = pool.submit(self.command, "rerun", "inbox-2", "out-2")
            nothing = pool.submit(self.command, "nothing-new", "inbox", "out")
            return {"check": read.result(), "run": run, "rerun": rerun.result(), "nothing-new": nothing.result()}


def correct(path):
    """Changes one count of a sheet of measures, as a correction does: the first row's counts become equal."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    cells = lines[1].split(",")
    cells[5], cells[7] = cells[6], "100.00"
    path.write_text("".join([lines[0], ",".join(cells), *lines[2:]]), encoding="utf-8")


def taken(program):
    """What this machine counts, as it is recorded."""
    with tempfile.TemporaryDirectory(prefix="ruamphon-instructions-") as work:
        counted = {command: main_files(by_file(functions)) for command, functions in Bench(program, work).all().items()}
        libraries = {path for files in counted.values() for path in files if Path(path).name != PROGRAM}
        digests = {
            Path(path).name: hashlib.sha256(Path(path).read_bytes()).hexdigest()[:16] for path in sorted(libraries)
        }
    versions = {"swift": version(["swift", "--version"]), "valgrind": version(["valgrind", "--version"])}
    commands = {
        command: {Path(path).name: count for path, count in files.items()} for command, files in counted.items()
    }
    return {
        "schema": 1,
        "processor": processor_class(),
        "versions": versions,
        "libraries": digests,
        "commands": commands,
    }


def main_files(files):
    """Without what takes less than a thousandth: the record is there to be read."""
    return {path: count for path, count in sorted(files.items()) if count * 1_000 >= sum(files.values())}


def version(command):
    said = subprocess.run(command, capture_output=True, text=True).stdout
    found = re.search(r"(?:version |valgrind-)(\d+(?:\.\d+)+)", said)
    return found[1] if found else "unknown"


def comparable(now, record):
    """The files whose counts may be compared, and why others may not: (names, reasons)."""
    if now["processor"].split()[0] != record["processor"].split()[0]:
        return set(), [f"recorded on {record['processor']}, this is {now['processor']}: nothing is compared"]
    names, reasons = {PROGRAM}, []
    for name, digest in record["libraries"].items():
        if now["libraries"].get(name) != digest:
            reasons.append(f"{name} is another one than recorded")
        elif now["processor"] != record["processor"] and BY_PROCESSOR.match(name):
            reasons.append(
                f"{name} chooses its code by the processor: recorded {record['processor']}, here {now['processor']}"
            )
        else:
            names.add(name)
    return names, reasons


def compare(now, record):
    """Lines to print, and whether every command takes as many instructions as recorded."""
    names, reasons = comparable(now, record)
    lines = [f"instructions: left out: {reason}" for reason in reasons]
    for what in ("swift", "valgrind"):
        if now["versions"][what] != record["versions"][what]:
            lines.append(
                f"instructions: recorded with {what} {record['versions'][what]}, this is {now['versions'][what]}"
            )
    is_equal = True
    for command, files in record["commands"].items() if names else ():
        before = sum(count for name, count in files.items() if name in names)
        after = sum(count for name, count in now["commands"].get(command, {}).items() if name in names)
        share = before / sum(files.values())
        lines.append(
            f"instructions: {command}: {after:,}, recorded {before:,} ({after / before - 1:+.1%}); {share:.0%} of the command compared"
        )
        if abs(after - before) > before * TOLERANCE:
            is_equal = False
            lines.append(
                f"  more than {TOLERANCE:.0%} "
                + (
                    "fewer: keep it that way"
                    if after < before
                    else "more: make it cheaper, or say in the commit why it must be"
                )
            )
            lines += [
                f"  {name}: {change:+,}"
                for name, change in greatest_changes(now["commands"].get(command, {}), files, names)
            ]
    if not is_equal:
        lines.append("instructions: Scripts/benchmark --renew records these counts")
    return lines, is_equal


def greatest_changes(now, before, names):
    """The files whose counts changed most: (name, change)."""
    changes = [(name, now.get(name, 0) - before.get(name, 0)) for name in names]
    return sorted(changes, key=lambda each: -abs(each[1]))[:3]


def check(program):
    lines, is_equal = compare(taken(program), json.loads(RECORD.read_text(encoding="utf-8")))
    print("\n".join(lines))
    return is_equal


def renew(program):
    RECORD.write_text(json.dumps(taken(program), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"wrote {RECORD.relative_to(HERE.parents[1])}")
