"""Write what the guard's tables and patterns know, a file for each module, after a change that means to change it.

    python -m tests.unit.guardrails.known

What the change takes away shows as lines that go.
"""

import json
from pathlib import Path
from typing import Final

from tests.unit.guardrails.known.tables import known, modules

DATA: Final = Path(__file__).parent / "data"


def main() -> None:
    DATA.mkdir(exist_ok=True)
    for old in DATA.glob("*.jsonl"):
        old.unlink()
    for module in modules():
        lines = [json.dumps(line) for line in dict.fromkeys(known(module))]
        if lines:
            (DATA / f"{module}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
