"""The inboxes that are measured, each made by the program's own `demo`, and how each is measured.

A workload measures once a contender and a round; `Scripts/benchmark` alternates the rounds and keeps all of them.
"""

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import agreement
import floors
import instructions
import measure
import workbooks

HERE = Path(__file__).resolve().parent
PERIOD = "2565-03"
AS_OF = "2022-04-01T09:00:00+07:00"
OFFICES = 245


@dataclass
class Setting:
    """What is measured with: the program, the Python of the peers, the folder for everything, how often, how wide."""

    program: Path
    python: Path | None
    work: Path
    runs: int

    def say(self, text):
        # Beside the tables, which may go to a file.
        print(f"benchmark: {text}", file=sys.stderr, flush=True)

    def command(self, name, inbox, out, *options):
        return [self.program, *name.split(), "--inbox", inbox, "--out", out, "--as-of", AS_OF, "--quiet", *options]

    def log(self, name):
        return self.work / f"{name}.log"

    def inbox(self, name, *, respondents, months=1):
        """An inbox of all offices, made when it is first asked for."""
        folder = self.work / name
        if not (self.work / f"{name}.made").exists():
            shutil.rmtree(folder, ignore_errors=True)
            self.say(f"making {name}: {OFFICES} offices × {respondents} respondents, {months} month(s)")
            subprocess.run(
                [
                    self.program,
                    "demo",
                    folder,
                    "--offices",
                    str(OFFICES),
                    "--respondents",
                    str(respondents),
                    "--months",
                    str(months),
                    "--plain",
                    "--seed",
                    "1",
                    "--quiet",
                ],
                check=True,
                stdout=subprocess.DEVNULL,
            )
            # Written last: one that was broken off is made again.
            (self.work / f"{name}.made").touch()
        return folder

    def peer(self, name, inbox, out):
        script = HERE / "peers" / f"peer_{name}.py"
        return measure.run([self.python, "-B", script, inbox, out], self.log(name), expected=(0,))


def size(inbox):
    files = [path.stat().st_size for path in Path(inbox).rglob("*.csv")]
    return {"files": len(files), "bytes": sum(files)}


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    return folder


def as_json(runs):
    return {name: [each.as_json() for each in of_name] for name, of_name in runs.items()}


def full_run(setting, inbox, out, *options):
    return measure.run(setting.command("run", inbox, fresh(out), "--period", PERIOD, *options), setting.log("ruamphon"))


def compared(setting, inbox, peers, respondents):
    """A month read, scored and published by ruamphon and by peers, which must find the same."""
    outs = {name: setting.work / f"out-{name}" for name in ["ruamphon", *peers]}
    contenders = {"ruamphon": lambda: full_run(setting, inbox, outs["ruamphon"])}
    for name in peers:
        contenders[name] = lambda name=name: setting.peer(name, inbox, fresh(outs[name]))
    runs = measure.alternate(setting.runs, contenders)
    result = {
        **size(inbox),
        "respondents": respondents * OFFICES,
        "runs": as_json(runs),
        "workbooks": {name: workbooks.count(out) for name, out in outs.items()},
        "agreement": {},
    }
    for name in peers:
        found = agreement.compare(outs["ruamphon"], outs[name], PERIOD)
        result["agreement"][name] = {"compared": found.compared, "unequal": len(found.unequal)}
        if found.unequal:
            raise measure.Failed(
                f"{name} and ruamphon differ in {len(found.unequal)} figures:\n" + "\n".join(found.unequal[:20])
            )
        setting.say(f"{name} agrees on all {found.compared:,} figures")
    return result


def w1(setting):
    """A month of all offices."""
    return compared(setting, setting.inbox("w1", respondents=2_000), ["polars", "pandas"], 2_000)


def w2(setting):
    """The same with twenty times the respondents."""
    return compared(setting, setting.inbox("w2", respondents=40_000), ["polars"], 40_000)


def reading_cpu(setting, phases, cpu):
    """Seconds of CPU that reading took: the phase's share of a run of one task, in which nothing runs beside it."""
    return cpu * phases["read"] / sum(phases.values())


def publishing_cpu(setting, phases, cpu):
    """Seconds of CPU that making the files took, by the same rule."""
    return cpu * phases["make-files"] / sum(phases.values())


def phases_of(log):
    """What a run says of its phases: name → seconds."""
    lines = [line.split(":") for line in Path(log).read_text(encoding="utf-8").splitlines() if line.endswith(" s")]
    return {name: float(seconds.removesuffix(" s")) for name, seconds in lines if name.replace("-", "").isalpha()}


def one_task(setting):
    """W1 by one task: the phases, and reading and publishing against their floors."""
    inbox, out = setting.inbox("w1", respondents=2_000), setting.work / "out-one"
    read_floor, publish_floor = floors.compiled("read", setting.work), floors.compiled("publish", setting.work)
    command = [
        "run",
        "--inbox",
        inbox,
        "--out",
        out,
        "--as-of",
        AS_OF,
        "--period",
        PERIOD,
        "--jobs",
        "1",
        "--lang",
        "en",
    ]
    rounds = []
    publishing = None
    for _ in range(setting.runs):
        fresh(out)
        run = measure.run([setting.program, *command], setting.log("one"))
        publishing = publishing or floors.Publishing(publish_floor, out, setting.work)
        phases = phases_of(setting.log("one"))
        floor = publishing.once()
        rounds.append(
            {
                "cpu": run.cpu,
                "wall": run.wall,
                "phases": phases,
                "reading": round(reading_cpu(setting, phases, run.cpu), 4),
                "readingFloor": round(floors.reading(read_floor, inbox, setting.work).cpu, 4),
                "publishing": round(publishing_cpu(setting, phases, run.cpu), 4),
                "publishingFloor": floor["cpu"],
                "publishingFloorParts": floor,
            }
        )
    return {**size(inbox), "rounds": rounds}


def correction(setting):
    """`rerun` of one office of W1 whose measures were corrected, and `run` where nothing is new."""
    # A copy, as the other workloads need the inbox as it was made.
    inbox, out = setting.work / "w1-corrected", setting.work / "out-corrected"
    fresh(inbox)
    shutil.copytree(setting.inbox("w1", respondents=2_000), inbox)
    code = sorted(path.parent.name for path in (inbox / PERIOD).glob("*/measures.csv"))[0]
    sheet = inbox / PERIOD / code / "measures.csv"
    versions = [sheet.read_bytes(), corrected(sheet.read_bytes())]
    full_run(setting, inbox, out)
    turn = 0

    def rerun():
        nonlocal turn
        turn += 1
        sheet.write_bytes(versions[turn % 2])
        command = setting.command(f"rerun {code}", inbox, out, "--period", PERIOD, "--reason", "measured")
        return measure.run(command, setting.log("rerun"))

    def nothing():
        return measure.run(setting.command("run", inbox, out, "--period", PERIOD), setting.log("nothing"))

    return {"office": code, "runs": as_json(measure.alternate(setting.runs, {"rerun": rerun, "nothing-new": nothing}))}


def corrected(content):
    """A sheet of measures whose first row's counts are equal, as a correction might make them."""
    lines = content.split(b"\n")
    cells = lines[1].split(b",")
    cells[5], cells[7] = cells[6], b"100.00"
    return b"\n".join([lines[0], b",".join(cells), *lines[2:]])


@contextmanager
def without(inbox, aside, periods):
    """The inbox as it was before some months came."""
    fresh(aside).mkdir()
    for period in periods:
        (inbox / period).rename(aside / period)
    try:
        yield
    finally:
        for period in periods:
            (aside / period).rename(inbox / period)


def ledger(setting):
    """The newest month published with 23 earlier ones in the ledger, and with none."""
    inbox = setting.inbox("months-24", respondents=100, months=24)
    prepared, aside = setting.work / "out-months-prepared", setting.work / "months-aside"
    alone = fresh(setting.work / "months-1")
    shutil.copytree(inbox / PERIOD, alone / PERIOD)
    newest = sorted(path.name for path in inbox.iterdir())[-2:]
    setting.say("publishing the months which the last one will stand behind")
    with without(inbox, aside, newest):
        measure.run(setting.command("run", inbox, fresh(prepared)), setting.log("months"))
    out = setting.work / "out-months"

    def last_of_24():
        shutil.copytree(prepared, fresh(out))
        # A folder that was copied is not as a run left it: the month before makes it so, as month after month does.
        with without(inbox, aside, newest[1:]):
            measure.run(setting.command("run", inbox, out), setting.log("months"))
        return measure.run(setting.command("run", inbox, out, "--period", PERIOD), setting.log("months"))

    def only_one():
        return full_run(setting, alone, out)

    return {**size(inbox), "runs": as_json(measure.alternate(setting.runs, {"24": last_of_24, "1": only_one}))}


def small_files(setting):
    """A hundred thousand files: each office's survey in parts of five rows, as if schools sent them one by one."""
    parts, rows = 405, 5
    whole, inbox = setting.inbox("parts-whole", respondents=parts * rows), setting.work / "parts"
    if not (setting.work / "parts.made").exists():
        setting.say(f"cutting {OFFICES} surveys into {parts} files each")
        shutil.copytree(whole, fresh(inbox))
        for path in sorted(inbox.glob("*/*/survey.csv")):
            header, *lines = path.read_bytes().splitlines(keepends=True)
            path.unlink()
            for part in range(parts):
                folder = path.parent / f"{part + 1:03}"
                folder.mkdir()
                (folder / "survey.csv").write_bytes(header + b"".join(lines[part * rows : (part + 1) * rows]))
        (setting.work / "parts.made").touch()
    out = setting.work / "out-parts"
    runs = measure.alternate(setting.runs, {"ruamphon": lambda: full_run(setting, inbox, out)})
    full_run(setting, whole, setting.work / "out-whole")
    ours, theirs = (agreement.rows(setting.work / name / PERIOD / "results.csv") for name in ("out-parts", "out-whole"))
    if ours != theirs:
        raise measure.Failed("the surveys in parts give other results than whole ones")
    return {**size(inbox), "runs": as_json(runs)}


def profile(setting):
    """The instructions of W1 by one task, by target of the program and by library."""
    inbox, out = setting.inbox("w1", respondents=2_000), fresh(setting.work / "out-profile")
    counted = instructions.Callgrind(setting.program, setting.work).count(
        "profile", "run", "--inbox", inbox, "--out", out, "--as-of", AS_OF, "--period", PERIOD, "--jobs", "1", "--quiet"
    )
    parts = sorted(instructions.by_part(counted).items(), key=lambda part: -part[1])
    total = sum(count for _, count in parts)
    return {"instructions": total, "parts": {name: count for name, count in parts if count * 200 >= total}}


WORKLOADS = {
    "w1": w1,
    "one-task": one_task,
    "correction": correction,
    "ledger": ledger,
    "small-files": small_files,
    "profile": profile,
    "w2": w2,
}
LARGE = {"profile", "w2"}


def machine():
    """What the figures depend on: processor, cores, memory, system, versions."""
    info = Path("/proc/cpuinfo").read_text()
    model = next((line.split(":")[1].strip() for line in info.splitlines() if line.startswith("model name")), "unknown")
    memory = next(
        int(line.split()[1]) for line in Path("/proc/meminfo").read_text().splitlines() if line.startswith("MemTotal")
    )
    system = dict(line.split("=", 1) for line in Path("/etc/os-release").read_text().splitlines() if "=" in line)
    return {
        "processor": model,
        "cores": os.cpu_count(),
        "memoryMiB": memory // 1024,
        "system": system.get("PRETTY_NAME", "").strip('"'),
        "day": time.strftime("%Y-%m-%d"),
        "loadBefore": os.getloadavg()[0],
    }
