"""What starting costs."""

import statistics
import subprocess
import sys
from time import perf_counter

from rapport import packs
from tests.bench import ROOT
from tests.bench.table import Table, took


def start(table: Table) -> None:
    seconds = []
    for _ in range(5):
        began = perf_counter()
        subprocess.run([sys.executable, "-m", "rapport.cli", "--help"], cwd=ROOT, capture_output=True, check=True)
        seconds.append(perf_counter() - began)
    table.time("rapport --help, median of 5", statistics.median(seconds) * 1000)
    spent: list[float] = []
    with took(spent):
        packs.load(ROOT / "packs/gifts")
    table.time("load and check the gifts pack", spent[0])
