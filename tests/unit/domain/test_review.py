"""Reviews as values: what is told of a message is complete, and nothing else is."""

from typing import Any

import pytest
from pydantic import ValidationError

from rapport.domain.guard import Severity
from rapport.domain.health import percent
from rapport.domain.pack import ReviewPlan, Tolerance
from rapport.domain.review import DEFECT_CODES, Answer, Defect, Reviewed, Verdict
from tests.small_pack import NOW
from tests.unit.review import said

TONE = Defect(code="tone", severity=Severity.BRAND, field="body", start=3, end=9, quote="hooray")


def verdict(**changes: Any) -> Verdict:
    given: dict[str, Any] = {"message_id": "m_1", "sha256": "s", "reviewer": "ana", "answer": Answer.PASS, "at": NOW}
    return Verdict.model_validate({**given, **changes})


class TestDefectCodes:
    def test_each_has_a_name_and_a_key_of_its_own(self) -> None:
        assert len({d.code for d in DEFECT_CODES}) == len({d.key for d in DEFECT_CODES}) == len(DEFECT_CODES)
        assert all(len(d.key) == 1 and d.key.isalpha() and d.key.islower() for d in DEFECT_CODES)

    def test_the_keys_of_the_answers_are_left_free(self) -> None:
        assert not {"p", "c"} & {d.key for d in DEFECT_CODES}

    def test_what_breaks_the_law_is_legal(self) -> None:
        usual = {d.code: d.severity for d in DEFECT_CODES}

        assert {code for code, severity in usual.items() if severity is Severity.LEGAL} == {
            "false_claim", "wrong_offer", "consent", "social_proof", "misleading",
        }  # fmt: skip


class TestDefect:
    @pytest.mark.parametrize(
        ("given", "why"),
        [
            ({"code": "ugly"}, "no such defect code"),
            ({"code": "tone", "field": "body", "start": 9, "end": 3}, "span"),
            ({"code": "tone", "start": 0, "end": 3}, "span"),
            ({"code": "other"}, "say in the note"),
            ({"code": "tone", "field": "body", "start": -1, "end": 3}, "greater than or equal to 0"),
        ],
    )
    def test_half_of_one_is_refused(self, given: dict[str, Any], why: str) -> None:
        with pytest.raises(ValidationError, match=why):
            Defect.model_validate({"severity": Severity.BRAND, **given})

    def test_may_be_of_the_whole_message(self) -> None:
        assert Defect(code="consent", severity=Severity.LEGAL).field is None


class TestVerdict:
    def test_its_severity_is_that_of_its_worst_defect(self) -> None:
        defects = (TONE, Defect(code="false_claim", severity=Severity.LEGAL))

        assert verdict(answer=Answer.DEFECT, defects=defects).severity is Severity.LEGAL
        assert verdict().severity is None

    @pytest.mark.parametrize(
        "given",
        [
            {"answer": Answer.DEFECT},
            {"answer": Answer.PASS, "defects": (TONE,)},
            {"answer": Answer.CANNOT_JUDGE, "defects": (TONE,)},
        ],
    )
    def test_defects_and_answer_belong_together(self, given: dict[str, Any]) -> None:
        with pytest.raises(ValidationError, match="name the defects"):
            verdict(**given)


class TestReviewed:
    @pytest.mark.parametrize("given", [{"severity": Severity.BRAND}, {"answer": Answer.DEFECT}])
    def test_a_defect_and_only_a_defect_has_a_severity(self, given: dict[str, Any]) -> None:
        with pytest.raises(ValidationError, match="severity"):
            Reviewed.model_validate(said.review(0).model_dump() | given)

    def test_is_defective_at_a_severity_when_it_is_as_bad_or_worse(self) -> None:
        legal, brand, polish, unsure = said.reviews(said.LEGAL, said.BRAND, said.POLISH, said.UNSURE)

        assert [r.defective(Severity.BRAND) for r in (legal, brand, polish, unsure)] == [True, True, False, None]


class TestPlan:
    def test_without_a_word_it_is_two_in_a_hundred(self) -> None:
        assert (ReviewPlan().share, ReviewPlan().per_week) == (0.02, None)
        assert ReviewPlan(per_week=60).share is None
        assert ReviewPlan.model_validate_json(ReviewPlan(per_week=60).model_dump_json()) == ReviewPlan(per_week=60)

    @pytest.mark.parametrize(
        ("given", "why"),
        [
            ({"share": 0.1, "per_week": 60}, "either `share` or `per_week`"),
            ({"share": None}, "either `share` or `per_week`"),
            ({"per_week": 20, "floor": 30}, "`floor` is a part"),
            ({"per_week": 0}, "greater than or equal to 1"),
            ({"tolerance": {"allowed": 0.05, "ceiling": 0.05}}, "below `ceiling`"),
            ({"tolerance": {"least": 0}}, "greater than 0"),
        ],
    )
    def test_what_cannot_be_meant_is_refused(self, given: dict[str, Any], why: str) -> None:
        with pytest.raises(ValidationError, match=why):
            ReviewPlan.model_validate(given)

    def test_bears_two_per_cent_and_asks_for_the_usual_proofs(self) -> None:
        assert Tolerance() == Tolerance(allowed=0.02, ceiling=0.05, clean_legal=299, clean_brand=59)


@pytest.mark.parametrize(
    ("share", "words"),
    [(0, "0 %"), (0.00084, "0.084 %"), (0.0249, "2.5 %"), (0.0999, "10 %"), (0.2209, "22 %"), (1, "100 %")],
)
def test_a_share_in_words(share: float, words: str) -> None:
    assert percent(share) == words
