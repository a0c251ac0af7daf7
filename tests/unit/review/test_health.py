"""A strategy's standing, from its verdicts alone."""

from random import Random
from typing import TypeAlias

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.decisioning.policies import throttled
from rapport.domain.guard import Severity
from rapport.domain.health import StrategyHealth
from rapport.domain.message import Rung
from rapport.domain.pack import Tolerance
from rapport.domain.review import Lane, Level, Reviewed
from rapport.review.health import health
from rapport.review.throttle import Prior
from tests.unit.review.said import BRAND, LEGAL, PASS, POLISH, UNSURE, hours, review, reviews, weekly

Told: TypeAlias = tuple[str, Lane, str, int, float]
"""What was said, in which lane, of which version, hours after it was made, and with which probability."""

SMALL = Tolerance(clean_legal=20, clean_brand=5)


def standing(items: list[Reviewed], after: float = 10_000, tolerance: Tolerance = SMALL) -> StrategyHealth:
    return health("welcome", items, tolerance, hours(after))


def drafts(*said: str, start: int, **changes: object) -> list[Reviewed]:
    return reviews(*said, start=start, **{"lane": Lane.PROBATION, "probability": 1.0, **changes})


class TestWithoutDefects:
    def test_a_strategy_that_nobody_has_looked_at_is_normal_and_free(self) -> None:
        found = standing([])

        assert (found.level, found.share, found.reviewed) == (Level.NORMAL, 1.0, 0)
        assert found.reason == "normal: 0 defects among 0 reviewed"
        assert found.rates[Severity.LEGAL].estimate is None

    def test_clean_reviews_keep_it_so_and_bound_the_rate(self) -> None:
        found = standing(reviews(*[PASS] * 40), after=40)

        assert (found.level, found.share) == (Level.NORMAL, 1.0)
        assert found.rates[Severity.BRAND].words == "0 of 40: below 7.2 %"

    def test_reviews_of_other_strategies_and_of_later_do_not_count(self) -> None:
        items = [*reviews(*[PASS] * 4), *reviews(LEGAL, start=1, strategy="other"), *reviews(LEGAL, start=9)]

        assert standing(items, after=8).reviewed == 4

    def test_seeded_messages_do_not_count(self) -> None:
        assert standing(reviews(LEGAL, BRAND, lane=Lane.GOLD)).reason == "normal: 0 defects among 0 reviewed"


class TestLegal:
    def test_one_defect_pauses(self) -> None:
        found = standing(reviews(*[PASS] * 22, LEGAL))

        assert (found.level, found.share) == (Level.PAUSED, 0.0)
        assert found.reason == (
            "paused: 1 confirmed legal defect among 23 reviewed; 0 of 20 clean probation reviews in a row so far"
        )
        assert (found.caused_by, found.since) == ("m_00022", hours(22.5))

    @pytest.mark.parametrize("lane", [Lane.RANDOM, Lane.RISK])
    def test_whatever_lane_found_it(self, lane: Lane) -> None:
        assert standing(reviews(LEGAL, lane=lane)).level is Level.PAUSED

    def test_what_nobody_could_judge_is_not_among_the_reviewed(self) -> None:
        assert "among 2 reviewed" in standing(reviews(PASS, UNSURE, LEGAL)).reason

    def test_decisions_hear_that_it_may_not_be_chosen(self) -> None:
        decided = standing(reviews(LEGAL)).decided

        assert (decided.strategy, decided.share) == ("welcome", 0.0)
        assert decided.reason.startswith("1 confirmed legal defect")

    def test_the_pause_takes_effect_with_its_verdict_and_not_before(self) -> None:
        items = reviews(PASS, LEGAL)

        assert standing(items, after=1.4).level is Level.NORMAL
        assert standing(items, after=1.5).level is Level.PAUSED


class TestBrand:
    def test_a_few_defects_throttle_and_do_not_pause(self) -> None:
        found = standing(reviews(*[PASS] * 48, BRAND, BRAND), after=50)

        assert found.level is Level.NORMAL
        assert 0.1 < found.share < 0.5
        assert found.reason == (
            f"normal, keeps {found.share * 100:.0f} % of its chance: 2 defects among 50 reviewed; "
            "the rate may be as high as 3.8 % where 2 % is allowed"
        )
        assert found.attention == 2

    def test_polish_is_no_reason(self) -> None:
        found = standing(reviews(*[POLISH] * 40))

        assert (found.share, found.rates[Severity.POLISH].defects) == (1.0, 0)
        assert standing(reviews(*[POLISH] * 40), after=40).rates[Severity.POLISH].defects == 40

    def test_what_was_drawn_by_risk_is_no_evidence_of_a_rate(self) -> None:
        found = standing(reviews(*[BRAND] * 30, lane=Lane.RISK))

        assert (found.level, found.share) == (Level.NORMAL, 1.0)

    def test_many_pause_once_the_evidence_is_past_doubt(self) -> None:
        three, four = reviews(*[BRAND] * 3), reviews(*[BRAND] * 4)

        # three quarters of 2.5 and one of 12.5 to the third are 500, to the fourth 6,133: the pause is at 20 times 52
        assert standing(three, after=4).level is Level.NORMAL
        assert standing(three, after=4).share == 0.1
        assert standing(four).level is Level.PAUSED
        assert standing(four).reason.startswith(
            "paused: 4 brand defects among 4 reviewed, more than 2 % gives by chance; 0 of 5 clean"
        )

    def test_the_throttle_forgets_what_is_longer_ago_than_its_window(self) -> None:
        items = reviews(*[PASS] * 48, BRAND, BRAND)

        assert standing(items, after=50 + 28 * 24).share == 1.0

    def test_a_throttled_strategy_leaves_its_part_to_the_others(self) -> None:
        found = standing(reviews(*[BRAND] * 3), after=8).decided

        assert throttled({"welcome": 0.5, "other": 0.5}, {found.strategy: found.share}) == pytest.approx(
            {"welcome": 0.05, "other": 0.95}
        )

    def test_kin_may_speak_against_a_strategy_before_its_own_reviews_do(self) -> None:
        found = health("welcome", [], SMALL, hours(0), prior=Prior.inherited(100, 2_000))

        assert found.share == 0.1


class TestProbation:
    def test_clean_drafts_in_a_row_bring_it_back_to_tightened_inspection(self) -> None:
        items = [*reviews(LEGAL), *drafts(*[PASS] * 20, start=1)]

        assert standing(items[:-1]).clean == 19
        found = standing(items)
        assert (found.level, found.share, found.since) == (Level.TIGHTENED, 0.5, hours(20.5))
        assert found.reason == (
            "tightened, keeps 50 % of its chance: back after 20 clean reviews in a row, which prove below 14 %; "
            "0 defects among 0 reviewed; 0 of 5 good weeks in a row so far"
        )

    def test_brand_defects_ask_for_fewer(self) -> None:
        items = [*reviews(*[BRAND] * 8), *drafts(*[PASS] * 5, start=8)]

        assert standing(items[:-1]).needed == 5
        assert standing(items).level is Level.TIGHTENED

    def test_a_defect_begins_the_row_anew(self) -> None:
        found = standing([*reviews(LEGAL), *drafts(*[PASS] * 19, BRAND, *[PASS] * 3, start=1)])

        assert (found.level, found.clean, found.needed) == (Level.PAUSED, 3, 20)

    def test_a_legal_defect_makes_the_row_longer(self) -> None:
        found = standing([*reviews(*[BRAND] * 8), *drafts(LEGAL, *[PASS] * 6, start=8)])

        assert (found.level, found.clean, found.needed) == (Level.PAUSED, 6, 20)

    def test_what_nobody_could_judge_neither_counts_nor_breaks_the_row(self) -> None:
        found = standing([*reviews(LEGAL), *drafts(*[PASS] * 7, UNSURE, POLISH, start=1)])

        assert found.clean == 8

    def test_only_drafts_count_and_only_those_made_since(self) -> None:
        left = reviews(*[PASS] * 40, start=2, sampled_at=hours(0))
        early = drafts(*[PASS] * 40, start=50, sampled_at=hours(0))

        assert standing([*reviews(LEGAL), *left, *early]).clean == 0

    def test_approved_copy_does_not_clear_what_a_model_wrote(self) -> None:
        approved = drafts(*[PASS] * 40, start=1, rung=Rung.TEMPLATE, version="pack 1")

        assert standing([*reviews(LEGAL), *approved]).clean == 0
        assert standing([*reviews(LEGAL, rung=Rung.TEMPLATE, version="pack 1"), *approved]).level is Level.TIGHTENED

    def test_what_was_made_before_the_pause_and_is_reviewed_late_does_not_pause_again(self) -> None:
        late = review(30, LEGAL, sampled_at=hours(0))
        items = [*reviews(LEGAL), *drafts(*[PASS] * 20, start=1)]

        assert standing([*items, late]).level is Level.TIGHTENED
        assert standing([*items, review(30, LEGAL)]).level is Level.PAUSED

    def test_five_good_weeks_make_it_normal_again(self) -> None:
        back = [*reviews(*[BRAND] * 8), *drafts(*[PASS] * 5, start=8)]
        good = list(weekly(5, *[PASS] * 12, first=1))

        assert standing([*back, *good], after=6 * 168 - 1).level is Level.TIGHTENED
        found = standing([*back, *good], after=6 * 168)
        assert (found.level, found.share, found.since) == (Level.NORMAL, 1.0, hours(6 * 168))


class TestVersions:
    def test_a_new_version_starts_afresh(self) -> None:
        old = reviews(*[PASS] * 20, BRAND, BRAND, BRAND)
        new = reviews(PASS, start=30, version="model 2")

        assert standing(old, after=40).share < 1
        found = standing([*old, *new], after=40)
        assert (found.share, found.reviewed, found.versions) == (1.0, 1, ("model 2",))

    def test_what_the_old_version_wrote_and_is_reviewed_late_does_not_count(self) -> None:
        late = review(40, LEGAL, sampled_at=hours(1))

        found = standing([*reviews(PASS), *reviews(PASS, start=30, version="model 2"), late])
        assert (found.level, found.reviewed) == (Level.NORMAL, 1)

    def test_a_new_pack_changes_approved_copy_and_leaves_the_model_as_it_was(self) -> None:
        model = reviews(*[BRAND] * 3)
        copy = [
            review(10, PASS, rung=Rung.TEMPLATE, version="pack 1"),
            review(11, PASS, rung=Rung.TEMPLATE, version="pack 2"),
        ]

        found = standing([*model, *copy], after=12)
        assert (found.reviewed, found.versions) == (4, ("model 1", "pack 2"))
        assert found.rates[Severity.BRAND].defects == 3

    def test_a_pause_outlasts_the_version_and_its_row_begins_anew(self) -> None:
        items = [*reviews(LEGAL), *drafts(*[PASS] * 19, start=1)]
        mended = drafts(*[PASS] * 19, start=30, version="model 2")

        assert standing([*items, *mended]).level is Level.PAUSED
        assert standing([*items, *mended]).clean == 19
        assert standing([*items, *mended, *drafts(PASS, start=60, version="model 2")]).level is Level.TIGHTENED

    def test_two_versions_side_by_side_keep_their_own_evidence(self) -> None:
        bad = [review(2 * n, BRAND) for n in range(8)]
        good = [review(2 * n + 1, PASS, version="model 2") for n in range(8)]

        assert standing([*bad, *good]).level is Level.PAUSED


class TestInspection:
    def test_two_bad_weeks_of_five_tighten_and_five_good_ones_relax(self) -> None:
        # 40 reviews at 2 %: at most 2 defects are accepted, at most 1 while inspection is tightened
        bad = [PASS] * 37 + [BRAND] * 3
        items = [*weekly(1, *bad), *weekly(2, *[PASS] * 40, first=1), *weekly(1, *bad, first=3)]
        better = [*items, *weekly(5, *[PASS] * 40, first=4)]

        assert standing(items, after=4 * 168 - 1).level is Level.NORMAL
        found = standing(items, after=4 * 168)
        assert (found.level, found.since) == (Level.TIGHTENED, hours(4 * 168))
        assert "2 of 5 weeks had too many defects" in found.reason
        assert standing(better, after=9 * 168).level is Level.NORMAL

    def test_a_long_good_record_reduces_it_and_one_bad_week_ends_that(self) -> None:
        clean = list(weekly(15, *[PASS] * 20))
        bad = [*clean, *weekly(1, *[PASS] * 17, *[BRAND] * 3, first=15)]

        assert standing(clean, after=15 * 168).level is Level.REDUCED
        assert standing(clean, after=15 * 168).attention == 0.5
        assert standing(bad, after=16 * 168).level is Level.NORMAL

    def test_weeks_with_few_reviews_are_judged_together(self) -> None:
        few = list(weekly(14, PASS, PASS, PASS))

        # three lots of twelve reviews in fourteen weeks, each worth two points
        assert standing(few, after=14 * 168).level is Level.NORMAL
        assert standing(list(weekly(60, PASS, PASS, PASS)), after=60 * 168).level is Level.REDUCED


class TestReplay:
    verdicts = st.lists(
        st.tuples(
            st.sampled_from([PASS, PASS, PASS, POLISH, UNSURE, BRAND, LEGAL]),
            st.sampled_from([Lane.RANDOM, Lane.RANDOM, Lane.RISK, Lane.GOLD, Lane.PROBATION]),
            st.sampled_from(["model 1", "model 1", "model 2"]), st.integers(0, 30), st.floats(0.01, 1),
        ),
        max_size=60,
    )  # fmt: skip

    @staticmethod
    def items(told: list[Told]) -> list[Reviewed]:
        return [
            review(n, said, lane=lane, version=version, probability=p, sampled_at=hours(n - waited))
            for n, (said, lane, version, waited, p) in enumerate(told)
        ]

    @settings(max_examples=60, deadline=None)
    @given(verdicts, st.randoms(use_true_random=False))
    def test_the_order_in_which_verdicts_are_read_does_not_matter(self, told: list[Told], chance: Random) -> None:
        items = self.items(told)
        shuffled = [*items]
        chance.shuffle(shuffled)

        assert standing(items, after=100) == standing(shuffled, after=100)

    @settings(max_examples=60, deadline=None)
    @given(verdicts, st.integers(0, 60))
    def test_at_an_earlier_hour_it_is_what_it_was(self, told: list[Told], hour: int) -> None:
        items = self.items(told)

        assert standing(items, after=hour) == standing(items[:hour], after=hour)

    @settings(max_examples=60, deadline=None)
    @given(verdicts)
    def test_the_share_is_nothing_in_a_pause_and_between_least_and_all_otherwise(self, told: list[Told]) -> None:
        found = standing(self.items(told), after=100, tolerance=Tolerance(clean_legal=3, clean_brand=2))

        assert (found.share == 0) == (found.level is Level.PAUSED)
        assert found.share == 0 or 0.1 <= found.share <= (0.5 if found.level is Level.TIGHTENED else 1)
        assert found.clean < max(found.needed, 1)


class TestOverAYear:
    def test_a_jump_to_one_in_ten_is_throttled_within_the_week_and_paused_soon(self) -> None:
        rng = np.random.default_rng(12)
        items = [
            review(week * 168 + n, BRAND if rng.random() < (0.01 if week < 5 else 0.1) else PASS)
            for week in range(12)
            for n in range(60)
        ]

        before, after = (standing(items, after=week * 168) for week in (5, 6))
        paused = standing(items, after=12 * 168)

        assert before.share > 0.5
        assert after.share < 0.5
        assert paused.level is Level.PAUSED
        assert paused.since is not None
        assert hours(5 * 168) < paused.since < hours(9 * 168)

    def test_a_sound_strategy_is_not_paused(self) -> None:
        rng = np.random.default_rng(4)

        for _ in range(5):
            items = [
                review(week * 168 + n, BRAND if rng.random() < 0.01 else PASS) for week in range(52) for n in range(40)
            ]
            assert standing(items, after=52 * 168).level is not Level.PAUSED
