"""A model's answer, read strictly: one JSON object of the asked form, or nothing."""

import json
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StrictStr, ValidationError

from rapport.domain.contact import Channel
from rapport.domain.pack import Copy
from rapport.domain.text import one_line

Line = Annotated[StrictStr, Field(max_length=4000)]


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)


class _Email(_Answer):
    subject: Line
    preheader: Line
    body: Annotated[list[Line], Field(min_length=1, max_length=12)]
    button: Line
    claims: list[Line]


class _Sms(_Answer):
    body: Annotated[list[Line], Field(min_length=1, max_length=1)]
    claims: list[Line]


class _Passage(_Answer):
    id: Line
    text: Line


class _Passages(_Answer):
    passages: list[_Passage]


AnswerT = TypeVar("AnswerT", bound=_Answer)


class Malformed(ValueError):
    """The answer is not of the asked form; the text says in what, never with the answer's own words."""


def _load(text: str) -> object:
    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        if len({key for key, _ in pairs}) != len(pairs):
            raise Malformed("a key stands twice")
        return dict(pairs)

    try:
        loaded: object = json.loads(text, object_pairs_hook=once)
    except Malformed:
        raise
    except (ValueError, RecursionError):  # not JSON, or an integer of more digits than Python reads
        raise Malformed("not a JSON object") from None
    return loaded


def _validated(kind: type[AnswerT], text: str) -> AnswerT:
    try:
        return kind.model_validate(_load(text))
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        raise Malformed(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from None


def parse_copy(text: str, channel: Channel) -> Copy:
    """The copy an answer holds. Raises `Malformed` for anything else, also where a needed field is empty."""
    if channel is Channel.SMS:
        sms = _validated(_Sms, text)
        content = Copy.model_construct(body=tuple(map(one_line, sms.body)), claims=tuple(sms.claims))
    else:
        email = _validated(_Email, text)
        paragraphs = tuple(p for p in map(one_line, email.body) if p)
        content = Copy.model_construct(
            subject=one_line(email.subject), preheader=one_line(email.preheader), body=paragraphs,
            button=one_line(email.button), claims=tuple(email.claims),
        )  # fmt: skip
    return complete(content, channel)


def complete(content: Copy, channel: Channel) -> Copy:
    """The same copy, when every field its channel needs holds text. Raises `Malformed` otherwise."""
    needed = {"body": "".join(content.body)}
    if channel is Channel.EMAIL:
        needed |= {name: getattr(content, name) or "" for name in ("subject", "preheader", "button")}
    empty = [name for name, text in needed.items() if not text.strip()]
    if empty:
        raise Malformed(f"{empty[0]} is empty")
    try:
        return Copy.model_validate(content.model_dump())
    except ValidationError as error:
        where = error.errors(include_input=False)[0]["loc"]
        raise Malformed(f"{'.'.join(map(str, where))} is not of the asked form") from None


def parse_passages(text: str) -> dict[str, str]:
    """The rewritten passages by id. Raises `Malformed`."""
    return {p.id: one_line(p.text) for p in _validated(_Passages, text).passages}
