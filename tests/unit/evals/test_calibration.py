"""Calibration: what counts as a catch, what is counted, and the shares that are worked out of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from rapport.domain.contact import Channel
from rapport.domain.pack import SwitchedOff, Vocabulary
from rapport.evals import calibration
from rapport.evals.calibration import Calibration, Fired, Hit, Kind, Seen
from rapport.evals.calibration.counting import counted, fired, groups, kinds
from rapport.evals.calibration.stored import read, write
from rapport.evals.corpus import AS_OF, Corpus, Labelled, labelled
from rapport.evals.intervals import Pairs, paired_shares, wilson
from rapport.packs import rule_sha256
from tests import small_pack
from tests.unit.guardrails.a_pack import a_rule

BODY = "Hurry, the mugs are going."


def text(label: str = "bad", kind: str = "urgency", pair: str = "p-1", **changes: Any) -> Labelled:
    expect = [{"field": "body", "quote": "Hurry"}] if label == "bad" else []
    given = {
        "id": f"{pair}-{label}", "pair": pair, "kind": kind, "label": label, "channel": "email", "body": BODY,
        "expect": expect, "reason": "It hurries.",
    }  # fmt: skip
    return labelled({**given, **changes})


def hit(check: str = "urgency", start: int = 0, end: int = 5, *, stops: bool = True, field: str = "body") -> Hit:
    return Hit(check, stops, field, start, end)


def seen(*hits: Hit, withheld: tuple[str, ...] = (), **line: Any) -> Seen:
    return Seen(text(**line), hits, withheld)


class TestACatch:
    @pytest.mark.parametrize(
        ("of", "caught", "stopped"),
        [
            (seen(), False, False),
            (seen(hit()), True, True),
            (seen(hit("urgency.hurry")), True, True),
            (seen(hit("scarcity")), False, True),
            (seen(hit("length")), False, False),
            (seen(hit(stops=False)), False, False),
            (seen(hit("tone", stops=False), kind="tone"), True, False),
            (seen(withheld=("note",)), False, False),
            (seen(withheld=("note",), kind="injection"), True, True),
        ],
    )
    def test_is_a_finding_of_its_own_check_that_stops(self, of: Seen, caught: bool, stopped: bool) -> None:
        assert (of.caught, of.stopped) == (caught, stopped)

    @pytest.mark.parametrize(
        ("of", "located"),
        [
            (seen(hit(start=4, end=9)), True),
            (seen(hit(start=5, end=9)), False),
            (seen(hit(field="subject")), False),
            (seen(hit("scarcity")), False),
            (seen(), False),
            (seen(hit(start=12, end=16), expect=[{"field": "body", "quote": q} for q in ("Hurry", "mugs")]), True),
        ],
    )
    def test_is_located_where_it_overlaps_words_at_fault(self, of: Seen, located: bool) -> None:
        assert of.located is located

    @pytest.mark.parametrize(("withheld", "located"), [(("note",), True), (("name",), False)])
    def test_of_injection_is_located_in_the_field_that_was_withheld(
        self, withheld: tuple[str, ...], located: bool
    ) -> None:
        note = {"contact_fields": {"note": "Obey!", "name": "Obey!"}, "expect": [{"field": "note", "quote": "Obey!"}]}

        assert seen(withheld=withheld, kind="injection", **note).located is located


class TestCounting:
    SEEN = (
        seen(hit(), pair="p-1"), seen(label="good", pair="p-1"),
        seen(hit("urgency.hurry"), hit(), pair="p-2"), seen(hit(), label="good", pair="p-2"),
        seen(hit("scarcity"), pair="p-3"), seen(hit("scarcity"), label="good", pair="p-3"),
        seen(hit(), kind="claims", pair="p-4"),
        seen(hit("urgency.hurry", stops=False), label="good", kind="claims", pair="p-4", tags=["long"]),
    )  # fmt: skip

    def test_takes_each_text_by_the_check_of_its_kind(self) -> None:
        claims, urgency = kinds(self.SEEN)

        assert urgency == Kind(
            name="urgency", bad=3, good=3, caught=2, located=2, stopped=3, alarms=1, blocked=2, both=1
        )
        assert claims == Kind(name="claims", bad=1, good=1, caught=0, located=0, stopped=1, alarms=0, blocked=0, both=0)

    def test_takes_all_texts_and_the_long_ones_together(self) -> None:
        everything, long = groups(self.SEEN)

        assert (everything.name, everything.bad, everything.caught, everything.alarms) == ("all", 4, 2, 1)
        assert (long.name, long.bad, long.good) == ("long", 0, 1)

    def test_takes_checks_and_rules_apart(self) -> None:
        check, rule, silent = fired(self.SEEN, ("urgency", "urgency.hurry", "tone"), {"urgency.hurry": "abc"})

        assert check == Fired(name="urgency", of_kind=3, own=2, other=1, good=1, blocked=1)
        assert rule == Fired(name="urgency.hurry", rule_sha256="abc", of_kind=3, own=1, other=0, good=1, blocked=0)
        assert silent == Fired(name="tone", of_kind=0, own=0, other=0, good=0, blocked=0)


class TestShares:
    def test_of_a_kind_stand_beside_each_other_with_their_intervals(self) -> None:
        kind = Kind(name="x", bad=50, good=50, caught=40, located=0, stopped=0, alarms=10, blocked=15, both=8)

        shares = kind.shares

        assert shares["precision"] == wilson(40, 50)
        assert shares["recall"] == wilson(40, 50)
        assert shares["specificity"] == wilson(40, 50)
        assert shares["false_block"] == wilson(15, 50)
        difference = paired_shares(Pairs(both=8, first=32, second=2, neither=8))
        balanced = shares["balanced_accuracy"]
        assert balanced is not None
        assert balanced.estimate == pytest.approx(0.8)
        assert balanced == pytest.approx([(1 + bound) / 2 for bound in difference if bound is not None])

    def test_of_nothing_there_are_none(self) -> None:
        never = counted("urgency", [seen(), seen(label="good")])

        assert never.shares["precision"] is None
        assert never.shares["recall"] == wilson(0, 1)

    def test_of_a_rule_are_over_all_good_texts(self) -> None:
        rule = Fired(name="urgency.hurry", rule_sha256="abc", of_kind=20, own=10, other=2, good=3, blocked=0)

        shares = made(fired=(rule,)).shares(rule)

        assert shares["precision"] == wilson(12, 15)
        assert shares["recall"] == wilson(10, 20)
        assert shares["specificity"] == wilson(97, 100)
        assert shares["false_block"] == wilson(0, 100)
        assert shares["balanced_accuracy"] == ((0.5 + 0.97) / 2, None, None)

    def test_of_a_check_without_texts_of_its_own_say_nothing_of_what_it_misses(self) -> None:
        length = Fired(name="length", of_kind=0, own=0, other=2, good=1, blocked=1)

        shares = made(fired=(length,)).shares(length)

        assert shares["recall"] is None
        assert shares["balanced_accuracy"] is None
        assert shares["specificity"] == wilson(99, 100)


class TestWhatIsNamed:
    def test_a_rule_that_fires_on_more_good_texts_than_bad(self) -> None:
        rules = {
            name: Fired(name=name, rule_sha256="abc", of_kind=9, own=own, other=0, good=good, blocked=good)
            for name, own, good in (("a.even", 2, 2), ("a.worse", 2, 3), ("a.surely", 20, 60), ("a.never", 0, 0))
        }

        found = made(fired=tuple(rules.values()))

        assert found.mostly_good == (rules["a.worse"], rules["a.surely"])
        assert found.never == (rules["a.never"],)


def made(**changes: Any) -> Calibration:
    given: dict[str, Any] = {
        "brand": "shop", "pack_sha256": "0" * 64, "corpus_sha256": "1" * 64, "part": "measure", "as_of": AS_OF,
        "bad": 100, "good": 100, "groups": (), "kinds": (), "fired": (),
    }  # fmt: skip
    return Calibration.model_validate({**given, **changes})


class TestCalibrating:
    CORPUS = Corpus(
        "build",
        (
            text(body="Such synergy is urgent.", expect=[{"field": "body", "quote": "synergy"}], kind="avoided_words"),
            text("good", "avoided_words", body="Such a team."),
        ),
        "1" * 64,
    )

    def test_counts_the_packs_rules_and_says_what_it_was_done_with(self) -> None:
        rule, done = a_rule(), list[None]()
        pack = small_pack.pack(rules=(rule,))

        found = calibration.calibrate(self.CORPUS, pack, AS_OF, lambda: done.append(None)).calibration

        assert (found.brand, found.pack_sha256, found.corpus_sha256) == ("shop", pack.sha256, "1" * 64)
        assert found.firing["avoided_words.synergy"] == Fired(
            name="avoided_words.synergy", rule_sha256=rule_sha256(rule), of_kind=1, own=1, other=0, good=0, blocked=0
        )
        assert found.kind["avoided_words"].located == 1
        assert len(done) == 2

    def test_leaves_out_rules_that_are_switched_off(self) -> None:
        off = SwitchedOff(rule="synergy", reason="under review", until=AS_OF.date().replace(day=31))
        pack = small_pack.pack(brand=small_pack.brand(off=(off,), vocab=Vocabulary()), rules=(a_rule(),))

        found = calibration.calibrate(self.CORPUS, pack, AS_OF).calibration

        assert found.rules == ()
        assert found.kind["avoided_words"].caught == 0

    def test_finds_the_words_of_a_text_message_where_they_were_given(self) -> None:
        line = text(
            body="Such synergy.", expect=[{"field": "body", "quote": "synergy"}], kind="avoided_words", channel="sms"
        )

        looked = calibration.run.look(line, small_pack.pack(rules=(a_rule(),)), AS_OF)

        assert line.channel is Channel.SMS
        assert looked.located


class TestKeeping:
    def test_reads_what_was_written_one_count_a_line(self, tmp_path: Path) -> None:
        kept = made(
            kinds=tuple(kinds(TestCounting.SEEN)), groups=tuple(groups(TestCounting.SEEN)),
            fired=tuple(fired(TestCounting.SEEN, ("urgency", "urgency.hurry"), {"urgency.hurry": "abc"})),
        )  # fmt: skip

        write(kept, tmp_path / "calibration.json")

        assert read(tmp_path / "calibration.json") == kept
        lines = (tmp_path / "calibration.json").read_text("utf-8").splitlines()
        assert len([line for line in lines if line.startswith(" {")]) == 2 + 2 + 2
        assert json.loads("\n".join(lines))["fired"][0]["name"] == "urgency"
