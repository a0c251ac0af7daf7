"""Where commands print: colour on real terminals only, and 100 columns where there is no terminal to ask."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

WIDTH = 100


def out() -> Console:
    """For results."""
    return _console(stderr=False)


def err() -> Console:
    """For progress, hints and errors."""
    return _console(stderr=True)


def _console(*, stderr: bool) -> Console:
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() or os.environ.get("COLUMNS") else WIDTH
    return Console(stderr=stderr, width=width, highlight=False, emoji=False)
