"""The figures in docs/guardrails.md: from the calibration that is shipped, and of the descriptions in tests/records."""

from rapport.cli.guard_tables import markdown
from rapport.evals.calibration import stored
from tests.records.__main__ import lines, read

CALIBRATION = ("<!-- calibration: printed by `rapport guard calibrate --docs` -->\n", "<!-- end of calibration -->\n")
RECORDS = ("<!-- records: printed by `python -m tests.records` -->\n", "<!-- end of records -->\n")


def page(there: str) -> str:
    """The page as it is there, with the figures as they should be."""
    kept = stored()
    told = "\n".join(lines(list(read("measure"))))
    return _between(_between(there, CALIBRATION, markdown(kept) if kept else ""), RECORDS, f"```text\n{told}\n```")


def _between(there: str, marks: tuple[str, str], figures: str) -> str:
    begin, end = marks
    before, _, rest = there.partition(begin)
    _, _, after = rest.partition(end)
    return before + begin + figures + "\n" + end + after
