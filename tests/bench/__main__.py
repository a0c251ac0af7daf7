"""Measure, and print a table."""

import asyncio
import resource

from tests.bench.guard import guard
from tests.bench.inspection import inspection
from tests.bench.line import line
from tests.bench.start import start
from tests.bench.table import Table

if __name__ == "__main__":
    table = Table()
    start(table)
    asyncio.run(line(table))
    inspection(table)
    guard(table)
    print(f"\npeak memory of this process {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
