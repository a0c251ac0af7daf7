"""How an operation stands in the OpenAPI document: its name, its worked example, and the errors it can answer."""

import json
from functools import cache
from importlib.resources import files
from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from rapport.api.errors import MEDIA_TYPE, TITLES

SUMMARIES: Final = {
    "make_message": "Make one message for one contact",
    "show_message": "Show a message and how it came to be",
    "report_sent": "Report a message sent",
    "report_outcomes": "Report what came of a message",
    "put_contact": "Tell of a contact",
    "show_profile": "Show what is known of a contact",
    "preview_decision": "Show what would be decided",
    "take_events": "Tell what happened",
    "inspect_text": "Inspect copy written anywhere",
    "list_checks": "List what is checked, and what each check is worth",
    "health": "Say whether the service can serve",
}

_ANYONE: Final = (503,)
_READS: Final = (401, 404, 422, 503)
_WRITES: Final = (400, 401, 404, 408, 413, 415, 422, 503)
_CONFLICTS: Final = frozenset({"make_message", "report_sent", "report_outcomes"})

PROBLEM: Final[dict[str, Any]] = {
    "title": "Problem",
    "description": "RFC 9457 problem details. `errors` names the fields and says what to do; no value is repeated.",
    "type": "object",
    "required": ["type", "title", "status", "detail", "errors", "request_id"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["field", "what"],
                "properties": {"field": {"type": "string"}, "what": {"type": "string"}},
            },
        },
        "request_id": {"type": "string"},
    },
}


@cache
def examples() -> dict[str, Any]:
    """The worked examples by operation: `request`, `path`, `headers` and `answer`, as they really happen."""
    found: dict[str, Any] = json.loads((files("rapport.api") / "examples.json").read_text("utf-8"))
    return found


def operation(name: str) -> dict[str, Any]:
    """What a route's decorator is told besides its path."""
    statuses = _ANYONE if name == "health" else _WRITES if "request" in examples()[name] else _READS
    if name in _CONFLICTS:
        statuses = (*statuses, 409)
    responses: dict[int | str, dict[str, Any]] = {
        status: {
            "description": TITLES[status],
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status in sorted(statuses)
    }
    return {"operation_id": name, "summary": SUMMARIES[name], "responses": responses}


def document(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of the app, with its worked examples and the problem that every error is."""
    if not app.openapi_schema:
        made = get_openapi(
            title=app.title, version=app.version, description=app.description, routes=app.routes, tags=app.openapi_tags
        )
        made["components"]["schemas"]["Problem"] = PROBLEM
        for methods in made["paths"].values():
            for described in methods.values():
                example = examples()[described["operationId"]]
                described["responses"]["200"]["content"]["application/json"]["example"] = example["answer"]
                if "requestBody" in described:
                    described["requestBody"]["content"]["application/json"]["example"] = example["request"]
        app.openapi_schema = made
    return app.openapi_schema
