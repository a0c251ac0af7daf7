"""Speed and memory, measured within one run."""

from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
AS_OF = datetime(2011, 12, 10, 10, tzinfo=UTC)
