"""What is said of a check's severity is what its findings have."""

import inspect
import re
import sys

import pytest

from rapport.domain.guard import CHECKS
from rapport.guardrails import REGISTRY, SEVERITIES
from rapport.guardrails.engine import Check


def test_every_check_has_one() -> None:
    assert [name for name, _ in REGISTRY] == [*CHECKS]
    assert SEVERITIES.keys() == {*CHECKS}


@pytest.mark.parametrize(("name", "check"), REGISTRY, ids=CHECKS)
def test_it_is_that_of_the_findings_it_makes(name: str, check: Check) -> None:
    module = inspect.getsource(sys.modules[check.__module__])

    assert {severity.name for severity in SEVERITIES[name]} == set(re.findall(r"\bSeverity\.([A-Z]+)", module))
