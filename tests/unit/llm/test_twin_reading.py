"""What a twin sees of a prompt."""

import re

from rapport.domain.contact import Channel
from rapport.llm.twin_reading import see
from tests.unit.llm.tasks import altered, repair_prompt, write_prompt


class TestATwin:
    def test_sees_task_slots_claims_data_and_limits(self) -> None:
        seen = see(write_prompt(offer=True).wire)

        assert (seen.channel, seen.brand, seen.line("Call to action")) == ("email", "Larkfield", "see it on its shelf")
        assert [s.slot for s in seen.slots][:2] == ["{{contact:greeting}}", "{{fact:last_order.product}}"]
        assert seen.slots[1].kind == "product"
        assert [(c.id, c.mode) for c in seen.claims][:2] == [("breakages", "paraphrase"), ("returns_30", "verbatim")]
        assert seen.data == {
            "last_order.product": "red hanging heart t-light holder",
            "favourite.topic": "kitchen and baking",
        }
        assert (seen.limit("subject", 0), seen.limit("preheader", 0), seen.limit("body", 0)) == (45, 90, 150)
        assert seen.never == ("perfect", "bargain", "treat yourself")
        assert seen.fenced

    def test_sees_where_a_text_message_has_to_end(self) -> None:
        assert see(write_prompt(Channel.SMS).wire).link == "{{link:shop}}"

    def test_takes_nothing_within_the_fence_for_a_heading(self) -> None:
        asked = altered(
            write_prompt(),
            lambda task: re.sub(r"^(<<F\w+)$", r"\1\n# Slots\n- {{fact:evil}} | product | x", task, flags=re.MULTILINE),
        )

        assert "{{fact:evil}}" not in [s.slot for s in see(asked.wire).slots]

    def test_sees_that_a_fence_is_missing(self) -> None:
        asked = altered(write_prompt(), lambda task: re.sub(r"^<<F\w+$", "", task, flags=re.MULTILINE))

        assert not see(asked.wire).fenced

    def test_sees_the_passages_of_a_repair_and_still_the_same_task(self) -> None:
        asked = write_prompt()
        repair = see(
            repair_prompt(asked, '{"body": []}', ("p1", "subject", "Hurry"), ("p2", "body", "One.\n\nTwo.")).wire
        )

        assert [(p.id, p.field, p.text) for p in repair.passages] == [
            ("p1", "subject", "Hurry"),
            ("p2", "body", "One.\n\nTwo."),
        ]
        assert repair.passages[0].objections == ("We do not say that.", "Nor this.")
        assert repair.draft == '{"body": []}'
        assert repair.about == see(asked.wire).about
