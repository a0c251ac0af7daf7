"""Which model writes and which one judges, as the settings say."""

import pytest

from rapport import wiring
from rapport.llm import HonestTwin, JudgeTwin
from rapport.settings import Settings


class TestTheModels:
    def test_are_none_where_nothing_is_said(self) -> None:
        assert (wiring.model(Settings()), wiring.judge(Settings())) == (None, None)

    def test_that_write_and_that_judge_are_named_apart(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("RAPPORT_MODEL", "twin/honest")
        monkeypatch.setenv("RAPPORT_JUDGE_MODEL", "twin/judge, twin/honest")

        given = Settings()

        assert isinstance(wiring.model(given), HonestTwin)
        assert isinstance(wiring.judge(given), JudgeTwin)
        assert given.judge_model == ("twin/judge", "twin/honest")
