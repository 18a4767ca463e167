"""Wall time, CPU time and peak memory of a command with all that it starts; Linux and the standard library only."""

import os
import statistics
import subprocess
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path

INTERVAL = 0.02
"""Seconds between two looks at the memory of the processes."""


@dataclass
class Run:
    """What one run of a command cost: seconds of wall and of CPU, MiB at the peak."""

    wall: float
    cpu: float
    peak: float

    def as_json(self):
        return {name: round(value, 4) for name, value in asdict(self).items()}


class Failed(Exception):
    """A command that ended otherwise than it should."""


def run(command, log, *, expected=(0, 3, 4), stdin=None):
    """Runs a command once. What it prints goes to the file `log`; its standard input comes from the file `stdin`."""
    # A setting of whoever measures must not change what is measured.
    variables = {name: value for name, value in os.environ.items() if not name.startswith("RUAMPHON_")}
    with open(log, "wb") as out, open(stdin or os.devnull, "rb") as source:
        start = time.perf_counter()
        process = subprocess.Popen([str(each) for each in command], stdin=source, stdout=out, stderr=out, env=variables)
        watcher = Watcher(process.pid)
        # wait4 tells what the process and those that it waited for took, whatever else runs meanwhile.
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = watcher.stop()
    if process.returncode not in expected:
        raise Failed(
            f"exit {process.returncode} of {' '.join(map(str, command))}\n{Path(log).read_text(errors='replace')[-3000:]}"
        )
    return Run(wall, usage.ru_utime + usage.ru_stime, peak / 2**20)


class Watcher:
    """Looks at the memory of a process and of those below it as long as it runs.

    Of a single process the kernel keeps the highest itself, so that only a peak in the last moment is missed. The
    `ru_maxrss` of a process that has ended would tell that too, but counts what its parent held before the start.
    """

    def __init__(self, pid):
        self.pid, self.peak, self.is_done = pid, 0, threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.thread.start()

    def watch(self):
        while not self.is_done.wait(INTERVAL):
            below = descendants(self.pid)
            if below:
                # Shared pages count once.
                seen = sum(memory(pid, "smaps_rollup", "Pss:") for pid in [self.pid, *below])
            else:
                seen = memory(self.pid, "status", "VmHWM:")
            self.peak = max(self.peak, seen)

    def stop(self):
        self.is_done.set()
        self.thread.join()
        return self.peak


def descendants(pid):
    try:
        children = [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
    return children + [each for child in children for each in descendants(child)]


def memory(pid, file, name):
    """A figure of a process in bytes; 0 when it is gone."""
    try:
        lines = Path(f"/proc/{pid}/{file}").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(name)), 0)


def alternate(count, contenders):
    """Runs each contender once a round, so that whatever the machine does besides meets all of them.

    `contenders` is a dictionary of functions that return a `Run`; returns a list of runs for each.
    """
    runs = {name: [] for name in contenders}
    for _ in range(count):
        for name, once in contenders.items():
            runs[name].append(once())
    return runs


def median(runs, what="wall"):
    """The median of one of the members of a list of runs, as they stand in JSON."""
    return statistics.median(each[what] for each in runs)
