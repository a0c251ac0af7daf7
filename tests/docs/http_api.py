"""docs/http-api.md, from the OpenAPI document."""

from collections.abc import Iterator
from typing import Any, cast

from rapport.api.app import create_app
from tests.docs.pretty import pretty

Node = dict[str, Any]


def page() -> str:
    document = create_app(_closed).openapi()
    lines = ["# HTTP API", "", document["info"]["description"].strip(), "", *_problem(), ""]
    for tag in document["tags"]:
        lines += [f"## {tag['name'].capitalize()}", "", tag["description"]]
        for path, methods in document["paths"].items():
            for method, operation in methods.items():
                if tag["name"] in operation["tags"]:
                    lines += ["", *_operation(method.upper(), path, operation, document["components"]["schemas"])]
        lines.append("")
    return "\n".join(lines)


def _closed() -> Any:
    raise RuntimeError("the document needs no kit")


def _problem() -> list[str]:
    example = {
        "type": "urn:rapport:problem:invalid",
        "title": "Invalid content",
        "status": 422,
        "detail": "`errors` says what to mend, by field",
        "errors": [{"field": "consent.send.email", "what": "want 'opt_in', 'soft_opt_in' or 'none'"}],
        "request_id": "0f6e2c9b7a5d4f1e8c3b2a1908f7e6d5",
    }
    return ["An error looks like this (`application/problem+json`):", "", *_json(example)]


def _operation(method: str, path: str, operation: Node, schemas: Node) -> Iterator[str]:
    yield f"### `{method} {path}`"
    yield ""
    yield f"**{operation['summary']}.** {operation['description']}"
    parameters = operation.get("parameters", [])
    if parameters:
        yield ""
        yield "| parameter | in | |"
        yield "|---|---|---|"
        for p in parameters:
            needed = "" if not p.get("required") or p["in"] == "path" else " (needed)"
            yield f"| `{p['name']}` | {p['in']} | {p.get('description', '')}{needed} |"
    if "requestBody" in operation:
        yield from _body(operation["requestBody"]["content"]["application/json"], schemas)
    yield ""
    yield "Answer:"
    yield ""
    yield from _json(operation["responses"]["200"]["content"]["application/json"]["example"])
    yield ""
    yield (
        "Errors: "
        + ", ".join(
            f"{status} {answer['description'].lower()}"
            for status, answer in operation["responses"].items()
            if status != "200"
        )
        + "."
    )


def _body(content: Node, schemas: Node) -> Iterator[str]:
    rows = list(_fields(content["schema"], schemas))
    if rows:
        yield ""
        yield "| field | type | |"
        yield "|---|---|---|"
        yield from rows
    yield ""
    yield "Request:"
    yield ""
    yield from _json(content["example"])


def _fields(schema: Node, schemas: Node, path: str = "") -> Iterator[str]:
    """The fields of a body, deeper ones by their path."""
    resolved = _resolved(schema, schemas)
    needed = resolved.get("required", [])
    for name, field in resolved.get("properties", {}).items():
        inner = _resolved(field, schemas)
        told = field.get("description") or (inner.get("description", "") if "properties" in inner else "")
        kind = _kind(field, schemas) + (", needed" if name in needed else "")
        yield f"| `{path}{name}` | {kind} | {' '.join(told.split())} |"
        if "properties" in inner:
            yield from _fields(inner, schemas, f"{path}{name}.")


def _resolved(schema: Node, schemas: Node) -> Node:
    """What a schema refers to; of several the first that has fields."""
    if "$ref" in schema:
        return cast("Node", schemas[schema["$ref"].rpartition("/")[2]])
    options = [
        _resolved(s, schemas) for s in [*schema.get("anyOf", []), *schema.get("oneOf", []), *schema.get("allOf", [])]
    ]
    return next((o for o in options if "properties" in o), schema)


def _kind(schema: Node, schemas: Node) -> str:
    if "$ref" in schema:
        schema = schemas[schema["$ref"].rpartition("/")[2]]
    if "enum" in schema:
        return " \\| ".join(f"`{v}`" for v in schema["enum"])
    if "anyOf" in schema:
        kinds = [_kind(s, schemas) for s in schema["anyOf"] if s.get("type") != "null"]
        return " or ".join(dict.fromkeys(k for k in kinds if k))
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items', {}), schemas) or 'anything'}"
    return {"string": "text", "object": "object", "boolean": "true/false"}.get(
        cast("str", schema.get("type", "")), str(schema.get("type", ""))
    ) + (" (time)" if schema.get("format") == "date-time" else "")


def _json(value: Any) -> list[str]:
    return ["```json", pretty(value), "```"]
