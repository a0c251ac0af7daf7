"""Only the failed passages are written anew."""

import json

from rapport.domain.contact import Channel
from rapport.domain.draft import Draft
from rapport.domain.guard import Finding, Severity
from rapport.generator.repair import passages, repair
from rapport.generator.slots import text_of
from rapport.generator.write import Written
from rapport.llm import Completion, Prompt, PromptMessage
from tests import small_pack as small

BODY = ("Hello there.", "We have mugs. Hurry, they go fast! See you soon.", "Yours.")
ASKED = Prompt(
    messages=(PromptMessage(role="user", content="write"),), answer_schema={}, schema_name="draft", version="write@1"
)


class Told:
    """A model that answers what it is told, and keeps what it was asked."""

    name = "told"

    def __init__(self, answer: str | None) -> None:
        self.answer = answer
        self.asked: list[Prompt] = []

    async def complete(self, prompt: Prompt) -> Completion:
        self.asked.append(prompt)
        return Completion(model="told", text=self.answer, failure=None if self.answer else "timeout")


def draft() -> Draft:
    return Draft(channel=Channel.EMAIL, content=small.email(*BODY, claims=("returns", "gone")), origin="model:m")


def finding(quote: str, field: str = "body", reason: str = "presses") -> Finding:
    text = text_of(draft()).field(field)
    assert text is not None
    start = text.text.index(quote)
    return Finding(
        check="pressure", severity=Severity.BRAND, field=field, start=start, end=start + len(quote), quote=quote,
        reason=reason,
    )  # fmt: skip


async def repaired(answer: str | None, *findings: Finding) -> tuple[Written, Told]:
    model = Told(answer)
    failed = passages(text_of(draft()), findings)
    return await repair(ASKED, draft(), failed, frozenset({"returns"}), model), model


class TestPassages:
    def test_a_finding_in_the_body_takes_its_sentence(self) -> None:
        found = passages(text_of(draft()), [finding("Hurry")])

        assert [p.text for p in found] == ["Hurry, they go fast!"]

    def test_findings_of_one_sentence_are_one_passage(self) -> None:
        found = passages(text_of(draft()), [finding("Hurry", reason="a"), finding("go fast", reason="b")])

        assert [(p.text, p.objections) for p in found] == [("Hurry, they go fast!", ("a", "b"))]

    def test_a_finding_over_two_sentences_takes_both(self) -> None:
        found = passages(text_of(draft()), [finding("mugs. Hurry")])

        assert [p.text for p in found] == ["We have mugs. Hurry, they go fast!"]

    def test_another_field_is_a_passage_as_a_whole(self) -> None:
        found = passages(text_of(draft()), [finding("Thank", field="subject")])

        assert [(p.field, p.text) for p in found] == [("subject", "Thank you")]


class TestRepair:
    async def test_everything_else_keeps_its_bytes(self) -> None:
        answer = json.dumps({"passages": [{"id": "p1", "text": "They are blue."}]})

        written, model = await repaired(answer, finding("Hurry"))

        assert written.draft is not None
        content = written.draft.content
        assert content.body == ("Hello there.", "We have mugs. They are blue. See you soon.", "Yours.")
        assert (content.subject, content.button) == ("Thank you", "Visit the shop")
        assert "Hurry, they go fast!" in model.asked[0].messages[-1].content

    async def test_claims_that_may_not_be_cited_are_struck(self) -> None:
        written, _ = await repaired('{"passages": [{"id": "p1", "text": "Blue."}]}', finding("Hurry"))

        assert written.draft is not None
        assert written.draft.content.claims == ("returns",)

    async def test_an_emptied_paragraph_goes(self) -> None:
        written, _ = await repaired('{"passages": [{"id": "p1", "text": ""}]}', finding("Yours."))

        assert written.draft is not None
        assert len(written.draft.content.body) == 2

    async def test_a_missing_passage_or_an_emptied_subject_is_malformed(self) -> None:
        missing, _ = await repaired('{"passages": []}', finding("Hurry"))
        emptied, _ = await repaired('{"passages": [{"id": "p1", "text": ""}]}', finding("Thank", field="subject"))

        assert [missing.draft, emptied.draft] == [None, None]
        assert [missing.call.failure, emptied.call.failure] == ["malformed", "malformed"]

    async def test_a_failed_call_is_a_record(self) -> None:
        written, _ = await repaired(None, finding("Hurry"))

        assert written.draft is None
        assert written.call.failure == "timeout"
