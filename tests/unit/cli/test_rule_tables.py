"""What a rule would do, in one sentence."""

from collections.abc import Sequence

import pytest

from rapport.cli.rule_tables import said, sentence
from rapport.domain.guard import Severity
from rapport.domain.review import Answer, Defect, Verdict
from rapport.evals.dry_run import Effect, Tried, Turned
from tests.small_pack import NOW

TONE = Defect(code="tone", severity=Severity.BRAND)


def verdict(answer: Answer) -> Verdict:
    defects = (TONE,) if answer is Answer.DEFECT else ()
    return Verdict(message_id="m", sha256="0", reviewer="anna", answer=answer, defects=defects, at=NOW)


PASS, DEFECT, UNSURE = (verdict(answer) for answer in (Answer.PASS, Answer.DEFECT, Answer.CANNOT_JUDGE))


def turned(before: Effect, after: Effect, *verdicts: Verdict | None) -> list[Turned]:
    return [Turned("m", said, before, after, ()) for said in verdicts]


BLOCKED = turned(Effect.NONE, Effect.BLOCKS, *[PASS] * 38, DEFECT, None, UNSURE)
UNBLOCKED = turned(Effect.BLOCKS, Effect.NONE, DEFECT, None, DEFECT)
NOTED = turned(Effect.NONE, Effect.NOTES, *[None] * 12)
MILDER = turned(Effect.BLOCKS, Effect.NOTES, PASS)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            [*BLOCKED, *UNBLOCKED, *NOTED],
            "it would block 41 more, 38 of which people passed; 3 fewer, 2 of which people found defective; "
            "12 more noted",
        ),
        (UNBLOCKED, "it would block 3 fewer, 2 of which people found defective"),
        (MILDER, "it would block 1 fewer, none of which people found defective; 1 more noted"),
        (NOTED, "it would block none more; 12 more noted"),
        (turned(Effect.NOTES, Effect.NONE, None), "it would block none more; 1 fewer noted"),
        (
            turned(Effect.NONE, Effect.BLOCKS, None, None),
            "it would block 2 more, none of which people have looked at",
        ),
        (turned(Effect.NONE, Effect.BLOCKS, None, DEFECT), "it would block 2 more, none of which people passed"),
        ([], "none would be treated otherwise"),
    ],
)
def test_it_says_how_many_and_what_people_said_of_them(changes: Sequence[Turned], told: str) -> None:
    assert sentence(Tried(tuple(changes), 5, 0), 1412) == f"of the last 1,412 messages {told}"


@pytest.mark.parametrize(
    ("given", "told"),
    [(None, "not looked at"), (PASS, "passed"), (UNSURE, "not judged"), (DEFECT, "defective: tone (brand)")],
)
def test_what_people_said_of_a_message(given: Verdict | None, told: str) -> None:
    assert said(given) == told
