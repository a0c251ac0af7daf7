"""What wrote a message."""

from rapport.domain.draft import ModelCall
from rapport.domain.message import Attempt, Message, Rung, Status
from tests import small_pack as small
from tests.small_pack import NOW


def call(purpose: str, version: str) -> ModelCall:
    given = {"purpose": purpose, "model": "a model", "prompt_version": version, "prompt_sha256": "0" * 64}
    return ModelCall.model_validate(given)


def message(rung: Rung, *calls: ModelCall) -> Message:
    from rapport.decisioning import decide

    attempts = tuple(Attempt(rung=Rung.MODEL if c.purpose == "write" else Rung.REPAIRED, call=c) for c in calls)
    return Message(
        message_id="m", decision_id="d", brand="shop", contact_id="c1", channel=None, why="", made_at=NOW, rung=rung,
        decision=decide(small.situation(), small.pack()), status=Status.RELEASED, attempts=attempts,
    )  # fmt: skip


class TestVersion:
    def test_a_repair_does_not_look_like_another_model_or_prompt(self) -> None:
        written, repaired = call("write", "write@1"), call("repair", "repair@1")

        assert message(Rung.MODEL, written).version == "a model write@1"
        assert message(Rung.REPAIRED, written, repaired).version == "a model write@1"

    def test_of_approved_copy_is_the_packs(self) -> None:
        assert message(Rung.TEMPLATE, call("write", "write@1")).version == f"pack {'0' * 12}"
