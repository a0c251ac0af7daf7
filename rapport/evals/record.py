"""A run's record: what was measured, on what, and what each case came to; as JSON, readable by whoever comes later."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal

from pydantic import ValidationError

from rapport.domain.contact import Channel
from rapport.domain.decision import Silence
from rapport.domain.guard import Finding
from rapport.domain.message import Rung
from rapport.domain.text import TextField
from rapport.domain.value import Instant, Value
from rapport.errors import Invalid
from rapport.evals.intervals import mean, wilson
from rapport.evals.scorers import NUMBERS
from rapport.evals.scorers.findings import FAMILY

FORMAT: Final = 1


class Result(Value):
    """What one case came to.

    `case_sha256` is of all that the outcome depends on; `sha256` of the message's bytes, None without one. `text` is
    the message as it is read, with the origin of every character; `draft` the first draft where a check stopped it,
    with the spans that `findings` count in. `unmet` says what the case expected and did not get.
    """

    case: str
    repeat: int
    case_sha256: str
    tags: tuple[str, ...]
    why: str
    rung: Rung
    because: str
    channel: Channel | None
    moment: str | None
    strategy: str | None
    template: str | None
    silence: Silence | None
    numbers: Mapping[str, float]
    unmet: tuple[str, ...] = ()
    sha256: str | None = None
    text: tuple[TextField, ...] = ()
    draft: tuple[TextField, ...] = ()
    findings: tuple[Finding, ...] = ()

    def number(self, name: str) -> float | None:
        """A number of this case; a check that found nothing in a draft found 0. None where it does not apply."""
        if name.startswith(FAMILY) and FAMILY.rstrip(".") in self.numbers:
            return self.numbers.get(name, 0.0)
        return self.numbers.get(name)


class Mean(Value):
    """A number over all cases that it applies to: their mean, with a 95 % interval, and their sum."""

    cases: int
    mean: float
    low: float | None
    high: float | None
    total: float


class Run(Value):
    """One run of a suite. Two of one suite, pack, prompt, twin and seed differ in `run`, times and latency alone."""

    format: Literal[1] = FORMAT
    run: str
    suite: str
    about: str
    suite_sha256: str
    pack_sha256: str
    prompts: Mapping[str, str]
    model: str | None
    seed: int
    repeats: int
    repairs: int
    started_at: Instant
    seconds: float
    numbers: Mapping[str, Mean]
    results: tuple[Result, ...]

    @property
    def cases(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(result.case for result in self.results))

    def by_case(self, name: str) -> dict[str, float]:
        return by_case(self.results, name)


def by_case(results: Iterable[Result], name: str) -> dict[str, float]:
    """A number of each case that has it, over its repeats on average."""
    found: dict[str, list[float]] = {}
    for result in results:
        value = result.number(name)
        if value is not None:
            found.setdefault(result.case, []).append(value)
    return {case: sum(values) / len(values) for case, values in found.items()}


def means(results: Sequence[Result]) -> dict[str, Mean]:
    """Every number that any of the results has. A case counts once, however often it was repeated."""
    found: dict[str, Mean] = {}
    for name, number in NUMBERS.items():
        if not any(name in result.numbers for result in results):
            continue
        values = list(by_case(results, name).values())
        yes_or_no = number.bounded and all(value in (0.0, 1.0) for value in values)
        bounds = wilson(int(sum(values)), len(values)) if yes_or_no else mean(values, number.range)
        total = sum(result.number(name) or 0.0 for result in results)
        found[name] = Mean(cases=len(values), mean=bounds.estimate, low=bounds.low, high=bounds.high, total=total)
    return found


def parse_run(text: str, where: str) -> Run:
    """The run that a file holds. Raises `Invalid` for anything else."""
    try:
        return Run.model_validate_json(text, strict=True)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        place = ".".join(map(str, first["loc"])) or "the file"
        what = f"this is no record of a run that this version reads ({place}: {first['msg']})"
        raise Invalid(what, field=where) from None
