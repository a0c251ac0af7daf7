"""The document of the HTTP surface, and its worked examples."""

from typing import Any, Final

import pytest
from pydantic import TypeAdapter

from rapport.api import answers, contacts, events, health, inspect, messages, profile, worth
from rapport.api.app import create_app
from rapport.api.documented import SUMMARIES, examples
from rapport.domain.decision import Decision

ANSWERS: Final[dict[str, Any]] = {
    "make_message": answers.MessageAnswer, "show_message": answers.MessageRecord, "report_sent": messages.StatusAnswer,
    "report_outcomes": messages.OutcomesAnswer, "put_contact": contacts.ContactAnswer,
    "show_profile": profile.ProfileAnswer, "preview_decision": Decision, "take_events": events.EventsAnswer,
    "health": health.Health, "inspect_text": inspect.InspectAnswer,
    "list_checks": worth.ChecksAnswer,
}  # fmt: skip


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return create_app(lambda: None).openapi()  # type: ignore[arg-type,return-value]


class TestTheDocument:
    def test_names_and_describes_every_operation(self, document: dict[str, Any]) -> None:
        operations = [o for methods in document["paths"].values() for o in methods.values()]

        assert {o["operationId"] for o in operations} == set(SUMMARIES)
        assert all(o["summary"] and len(o["description"]) > 40 and o["tags"] for o in operations)

    def test_gives_every_operation_a_worked_example(self, document: dict[str, Any]) -> None:
        for methods in document["paths"].values():
            for operation in methods.values():
                told = examples()[operation["operationId"]]
                shown = operation["responses"]["200"]["content"]["application/json"]["example"]
                assert shown == told["answer"]
                assert shown
                if "requestBody" in operation:
                    assert operation["requestBody"]["content"]["application/json"]["example"] == told["request"]

    def test_says_that_every_error_is_a_problem(self, document: dict[str, Any]) -> None:
        for methods in document["paths"].values():
            for operation in methods.values():
                errors = {s: r for s, r in operation["responses"].items() if s != "200"}
                assert "503" in errors
                assert all(list(r["content"]) == ["application/problem+json"] for r in errors.values())

    def test_asks_for_a_key_on_every_route_under_v1(self, document: dict[str, Any]) -> None:
        for path, methods in document["paths"].items():
            for operation in methods.values():
                assert ("security" in operation) == path.startswith("/v1/")

    def test_refers_to_nothing_that_it_lacks(self, document: dict[str, Any]) -> None:
        def references(node: Any) -> set[str]:
            if isinstance(node, dict):
                own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
                return own.union(*map(references, node.values()))
            return set().union(*map(references, node)) if isinstance(node, list) else set()

        known = {f"#/components/schemas/{name}" for name in document["components"]["schemas"]}
        assert references(document) <= known


class TestTheExamples:
    @pytest.mark.parametrize("name", ANSWERS)
    def test_have_the_shape_that_is_answered(self, name: str) -> None:
        told = examples()[name]["answer"]

        read = TypeAdapter(ANSWERS[name]).validate_python(_renamed(told))

        assert set(told) <= {_alias(ANSWERS[name], f) for f in ANSWERS[name].model_fields}
        assert read

    def test_are_there_for_every_operation(self) -> None:
        assert set(examples()) == set(SUMMARIES)


def _alias(model: Any, field: str) -> str:
    return str(model.model_fields[field].serialization_alias or field)


def _renamed(told: dict[str, Any]) -> dict[str, Any]:
    """The answer with `class` as the model's field calls it."""
    facts = [{("fact_class" if k == "class" else k): v for k, v in fact.items()} for fact in told.get("facts", [])]
    return {**told, "facts": facts} if facts else told
