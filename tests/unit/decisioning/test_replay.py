"""Exported decisions, made again from a file."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from rapport.decisioning import Recorded, decide, latest
from rapport.decisioning.replay import replay_all
from rapport.domain.decision import Situation
from rapport.domain.fact import FactType
from rapport.errors import Invalid
from tests import small_pack as small


def line(situation: Situation) -> str:
    return Recorded(decision=decide(situation, small.pack()), situation=situation).model_dump_json() + "\n"


def noted(text: str) -> Situation:
    return small.situation(profile=small.profile(facts={"note": small.fact("note", FactType.TEXT, text)}))


class TestReplay:
    def test_only_a_line_feed_ends_a_line(self, tmp_path: Path) -> None:
        file = tmp_path / "decisions.jsonl"
        file.write_bytes("".join(line(noted(f"one{c}two")) for c in "\u2028\u2029\x85\x0b\x0c\x1c\r").encode())

        told = replay_all(file, small.pack())

        assert (told.decisions, told.same) == (7, 7)

    def test_lines_that_end_as_on_windows_are_read(self, tmp_path: Path) -> None:
        file = tmp_path / "decisions.jsonl"
        file.write_bytes(line(small.situation()).replace("\n", "\r\n").encode() * 2)

        assert replay_all(file, small.pack()).same == 2

    @pytest.mark.parametrize("bad", ["{}", "[" * 100_000, "nothing", '{"decision": ' + "9" * 5_000 + "}", ""])
    def test_a_line_that_is_no_decision_is_named_by_its_number(self, tmp_path: Path, bad: str) -> None:
        file = tmp_path / "decisions.jsonl"
        file.write_text(line(small.situation()) + bad + "\n", "utf-8")

        with pytest.raises(Invalid) as error:
            replay_all(file, small.pack())

        assert [p.where for p in error.value.problems] == ["decisions.jsonl:2"]

    def test_bytes_that_are_no_text_are_refused(self, tmp_path: Path) -> None:
        file = tmp_path / "decisions.jsonl"
        file.write_bytes(line(small.situation()).encode() + b"\xff\xfe\n")

        with pytest.raises(Invalid, match="cannot be read as text"):
            replay_all(file, small.pack())

    def test_times_at_the_edge_of_the_calendar_are_refused(self, tmp_path: Path) -> None:
        edge = datetime(9999, 12, 31, 23, 59, tzinfo=ZoneInfo("UTC"))
        recorded = Recorded(decision=decide(small.situation(), small.pack()), situation=small.situation(now=edge))
        file = tmp_path / "decisions.jsonl"
        file.write_text(recorded.model_dump_json(), "utf-8")

        with pytest.raises(Invalid) as error:
            replay_all(file, small.pack())

        assert [p.where for p in error.value.problems] == ["decisions.jsonl:1"]


class TestLatest:
    @pytest.mark.parametrize("most", [0, -1, 10**30])
    async def test_asks_for_a_sensible_number(self, most: int) -> None:
        with pytest.raises(Invalid):
            await latest(None, "shop", most)  # type: ignore[arg-type]
