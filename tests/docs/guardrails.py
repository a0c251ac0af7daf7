"""The figures in docs/guardrails.md, from the calibration that is shipped."""

from rapport.cli.guard_tables import markdown
from rapport.evals.calibration import stored

BEGIN = "<!-- calibration: printed by `rapport guard calibrate --docs` -->\n"
END = "<!-- end of calibration -->\n"


def page(there: str) -> str:
    """The page as it is there, with the figures as they should be."""
    before, _, rest = there.partition(BEGIN)
    _, _, after = rest.partition(END)
    kept = stored()
    return before + BEGIN + (markdown(kept) if kept else "") + "\n" + END + after
