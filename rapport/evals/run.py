"""Running a suite: every case through the line, scored; the same numbers whenever it is run again."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from rapport.domain.pack import Pack
from rapport.domain.suite import Case, Suite
from rapport.evals.line import Made, make
from rapport.evals.record import Result, Run, means
from rapport.evals.scorers import scores, unmet
from rapport.generator import text_of
from rapport.kit import Kit
from rapport.packs.canonical import sha256

AT_ONCE = 8
"""How many cases wait for a model at the same time."""


async def run(
    suite: Suite, pack: Pack, kit: Kit, *, name: str, started_at: datetime, timer: Callable[[], float], seed: int = 0,
    repeats: int = 1, done: Callable[[], None] = lambda: None,
) -> Run:  # fmt: skip
    """Every case of the suite, `repeats` times, through the line that the kit makes up.

    Nothing is stored and no clock is asked but `timer` (in seconds): each case has its own. What a twin writes follows
    from `seed`; a repeat is another draw of the same case.
    """
    began = timer()
    results: list[Result] = []
    tasks = [(case, repeat) for case in suite.cases for repeat in range(repeats)]
    for start in range(0, len(tasks), AT_ONCE):
        some = tasks[start : start + AT_ONCE]
        results += await asyncio.gather(*(_scored(case, repeat, pack, kit, seed, done) for case, repeat in some))
    return Run(
        run=name, suite=suite.name, about=suite.about, suite_sha256=suite.sha256, pack_sha256=pack.sha256,
        prompts={part: kit.prompts.version(part) for part in ("write", "repair")},
        model=kit.model.name if kit.model else None, seed=seed, repeats=repeats, repairs=kit.repairs,
        started_at=started_at, seconds=timer() - began, numbers=means(results), results=tuple(results),
    )  # fmt: skip


async def _scored(case: Case, repeat: int, pack: Pack, kit: Kit, seed: int, done: Callable[[], None]) -> Result:
    made = await make(case, pack, kit, key=f"{case.id} {seed} {repeat}")
    done()
    return result_of(made, repeat)


def result_of(made: Made, repeat: int = 0) -> Result:
    """What a case came to, as its record."""
    case, message = made.case, made.message
    first = message.attempts[0] if message.attempts else None
    stopped = first is not None and first.call is not None and first.report is not None and not first.report.clean
    return Result(
        case=case.id, repeat=repeat, case_sha256=case_sha256(case), tags=case.tags, why=case.why, rung=message.rung,
        because=message.why, channel=message.channel, moment=message.decision.moment,
        strategy=message.decision.strategy, template=message.decision.template, silence=message.decision.silence,
        numbers=scores(made), unmet=tuple(unmet(made)),
        sha256=message.rendered.sha256 if message.rendered else None,
        text=message.rendered.text.fields if message.rendered else (),
        draft=text_of(first.draft).fields if stopped and first and first.draft else (),
        findings=first.report.findings if stopped and first and first.report else (),
    )  # fmt: skip


def case_sha256(case: Case) -> str:
    """Over all that a case's outcome depends on: not why it is there, where it was found or how it is tagged."""
    return sha256(case.model_dump(mode="json", exclude={"why", "origin", "tags"}, exclude_defaults=True))
