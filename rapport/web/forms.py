"""Reading a form: small, UTF-8, each field once, nothing that was not asked for."""

import asyncio
from collections.abc import Mapping
from typing import Annotated, Any, Final, TypeVar
from urllib.parse import parse_qsl

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError
from starlette.requests import Request

from rapport.errors import Invalid, Problem
from rapport.web.refusals import Refused

LARGEST: Final = 64_000
MOST_FIELDS: Final = 100
SECONDS: Final = 10
MEDIA_TYPE: Final = "application/x-www-form-urlencoded"


class Form(BaseModel):
    """What a form may hold; its own token is looked at before."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


FormT = TypeVar("FormT", bound=Form)


def _storable(text: str) -> str:
    """Text that both databases keep; line ends as we write them."""
    if "\x00" in text:
        raise ValueError("the text holds a character that cannot be kept")
    return text.replace("\r\n", "\n")


Line = Annotated[str, AfterValidator(_storable)]


async def fields(request: Request) -> dict[str, str]:
    """The form's fields. Raises `Refused` for what no page of ours sends."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != MEDIA_TYPE:
        raise Refused(415, "this is not a form of the desk")
    try:
        async with asyncio.timeout(SECONDS):
            body = await _body(request)
        pairs = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, strict_parsing=bool(body), encoding="utf-8",
            errors="strict", max_num_fields=MOST_FIELDS,
        )  # fmt: skip
    except TimeoutError:
        raise Refused(408, "the form came too slowly: send it again") from None
    except ValueError:
        raise Refused(400, "this form cannot be read") from None
    if len({name for name, _ in pairs}) != len(pairs):
        raise Refused(400, "this form names a field twice")
    return dict(pairs)


async def _body(request: Request) -> bytes:
    whole = bytearray()
    async for chunk in request.stream():
        whole += chunk
        if len(whole) > LARGEST:
            raise Refused(413, "this is more than a form of the desk holds")
    return bytes(whole)


def parsed(form: type[FormT], given: Mapping[str, Any]) -> FormT:
    """The form as its type. Raises `Invalid` that names the fields and never repeats a value."""
    try:
        return form.model_validate(given)
    except ValidationError as error:
        faults = error.errors(include_input=False, include_url=False, include_context=False)
        problems = tuple(Problem(_known(form, fault["loc"]), fault["msg"]) for fault in faults)
        raise Invalid("something in this form is not as it should be", problems=problems) from None


def _known(form: type[Form], where: tuple[int | str, ...]) -> str:
    return str(where[0]) if where and where[0] in form.model_fields else "form"
