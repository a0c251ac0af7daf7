"""What a pack's judges are worth is counted on examples that they are never shown."""

from typer.testing import CliRunner

from rapport.cli.app import app
from rapport.domain.pack import RuleExamples
from rapport.evals.judging import count
from rapport.llm import JudgeTwin, ScriptedTwin
from tests import small_pack as small
from tests.conftest import GIFTS
from tests.unit.test_compose import a_judge

EXAMPLES = RuleExamples(
    bad=("Poor you, the winter is long.", "You poor thing."), good=("We pour tea for you.", "Thank you.")
)
PITY = a_judge(objects_to='pity, such as "poor you"', examples=EXAMPLES)


class TestCounting:
    async def test_tells_what_is_caught_and_what_is_flagged(self) -> None:
        counted = await count(PITY, small.pack(), JudgeTwin())

        assert (counted.caught, counted.bad, counted.alarms, counted.good, counted.abstained) == (1, 2, 0, 2, 0)
        assert counted.balanced_accuracy == 0.75

    async def test_gives_a_judge_that_flags_everything_no_more_than_a_half(self) -> None:
        counted = await count(PITY, small.pack(), JudgeTwin(words=("you",)))

        assert (counted.recall, counted.specificity) != (None, None)
        assert counted.balanced_accuracy == 0.5

    async def test_counts_an_abstention_for_nothing(self) -> None:
        counted = await count(PITY, small.pack(), ScriptedTwin(["no"]))

        assert (counted.bad, counted.good, counted.abstained, counted.balanced_accuracy) == (0, 0, 4, None)

    async def test_shows_the_judge_one_example_at_a_time(self) -> None:
        model = JudgeTwin()

        await count(PITY, small.pack(), model)

        told = [sum(text in asked.messages[1].content for text in (*EXAMPLES.bad, *EXAMPLES.good))
                for asked in model.prompts]  # fmt: skip
        assert told == [1, 1, 1, 1]
        assert not any(text in model.prompts[0].messages[0].content for text in EXAMPLES.good)


class TestTheCommand:
    def test_says_so_where_a_pack_asks_no_judge(self) -> None:
        done = CliRunner().invoke(app, ["guard", "judges", "--pack", str(GIFTS), "--model", "twin/judge"])

        assert "this pack asks no judge" in str(done.exception)
