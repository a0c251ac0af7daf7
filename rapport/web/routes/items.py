"""One message: looking at it, having it, saying what is wrong with it."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from pydantic import model_validator
from starlette.responses import HTMLResponse, Response

from rapport import review, reviewing
from rapport.domain.guard import Severity
from rapport.domain.review import DEFECT_CODES, Answer, Defect, Verdict
from rapport.domain.text import MessageText
from rapport.errors import Invalid, NotFound
from rapport.web import headers, people
from rapport.web.doors import Empty, Here, form, page
from rapport.web.forms import Form, Line
from rapport.web.pages.item import NOTHING, item_page
from rapport.web.rendering import Frame, html, to
from rapport.web.routes.queue import next_path

CODES: Final = tuple(d.code for d in DEFECT_CODES)


class Marked(Form):
    """One kind of defect that was ticked: how bad, where (`field:start:end`, or nowhere in particular), and a note."""

    severity: Severity
    where: Line = ""
    note: Line = ""


class VerdictForm(Form):
    """An answer to the message whose bytes the page showed."""

    sha256: Line
    answer: Answer
    defects: Mapping[str, Marked]
    sent: Mapping[str, str]

    @model_validator(mode="before")
    @classmethod
    def _by_code(cls, sent: dict[str, str]) -> dict[str, Any]:
        """The fields `defect.tone`, `severity.tone`, `where.tone` and `note.tone` as one defect, when it is ticked."""
        rest = dict(sent)
        parts = ("severity", "where", "note")
        marks = {code: {part: rest.pop(f"{part}.{code}", "") for part in parts} for code in CODES}
        ticked = {code: mark for code, mark in marks.items() if rest.pop(f"defect.{code}", "")}
        if rest.keys() - {"sha256", "answer"}:
            raise ValueError("the form holds a field that the page did not")
        return {**rest, "defects": ticked, "sent": sent}


async def item(here: Here) -> Response:
    """The message with everything known of it; with the form for the verdict, when the reader has claimed it."""
    return await item_again(here, kept=here.request.query_params.get("kept") == "yes")


async def mail(here: Here) -> Response:
    """The HTML form of an e-mail, alone: no script runs in it and nothing is loaded."""
    shown = await reviewing.show(here.who.brand, here.named("message_id"), here.desk.kit)
    text = shown.message.rendered.text if shown.message.rendered else None
    if text is None or text.html is None:
        raise NotFound("this message has no HTML form")
    given = {"content-security-policy": headers.MAIL, "x-frame-options": "SAMEORIGIN"}
    return HTMLResponse(text.html, headers=given)


async def claim(here: Here, _given: Empty) -> Response:
    """Have this message for twenty minutes."""
    kit, who, message_id = here.desk.kit, here.who, here.named("message_id")
    async with kit.database.begin() as session:
        await review.claim_this(session, who.brand, message_id, who.reviewer_id, kit.clock())
    return to(f"/items/{message_id}")


async def give_back(here: Here, _given: Empty) -> Response:
    """Leave this message to somebody else."""
    kit, who = here.desk.kit, here.who
    async with kit.database.begin() as session:
        await review.give_back(session, who.brand, here.named("message_id"), who.reviewer_id, kit.clock())
    return to("/")


async def extend(here: Here, _given: Empty) -> Response:
    """Twenty more minutes."""
    kit, who, message_id = here.desk.kit, here.who, here.named("message_id")
    async with kit.database.begin() as session:
        await review.extend(session, who.brand, message_id, who.reviewer_id, kit.clock())
    return to(f"/items/{message_id}")


async def verdict(here: Here, given: VerdictForm) -> Response:
    """Store the verdict and go on to the next message; the form again, as it was, when something is missing."""
    kit, who, message_id = here.desk.kit, here.who, here.named("message_id")
    shown = await reviewing.show(who.brand, message_id, kit)
    try:
        defects = _defects(given, shown.message.rendered.text if shown.message.rendered else None)
    except Invalid as error:
        return await item_again(here, wrong=error.what, given=given.sent)
    said = Verdict(
        message_id=message_id, sha256=given.sha256, reviewer=who.reviewer_id, answer=given.answer, defects=defects,
        at=kit.clock(),
    )  # fmt: skip
    await reviewing.judge(who.brand, said, kit)
    return to(await next_path(here))


def _defects(given: VerdictForm, text: MessageText | None) -> tuple[Defect, ...]:
    """The ticked defects, with the words they point at. Raises `Invalid`, in words for the reviewer."""
    if given.answer is not Answer.DEFECT:
        if given.defects:
            raise Invalid("you ticked a defect, and then pressed another answer: untick it, or press “Defective”")
        return ()
    if not given.defects:
        raise Invalid("tick what is wrong with it, then press “Defective”")
    return tuple(_defect(code, mark, text) for code, mark in given.defects.items())


def _defect(code: str, mark: Marked, text: MessageText | None) -> Defect:
    if code == "other" and not mark.note.strip():
        raise Invalid("say in the note what else is wrong")
    if len(mark.note) > 1_000:
        raise Invalid("a note holds at most 1,000 characters")
    name, start, end = _place(mark.where)
    field = text.field(name) if text and name else None
    if name and (field is None or not start < end <= len(field.text)):
        raise Invalid("the marked place does not lie in the message: mark it again")
    quote = field.text[start:end] if field else ""
    return Defect(
        code=code, severity=mark.severity, field=name, start=start, end=end, quote=quote, note=mark.note.strip()
    )


def _place(where: str) -> tuple[str | None, int, int]:
    """`field:start:end` as its parts; nothing is the whole message. Raises `Invalid`."""
    if not where:
        return None, 0, 0
    name, *span = where.split(":")
    if not name or len(span) != 2 or not all(part.isascii() and part.isdigit() and len(part) < 7 for part in span):
        raise Invalid("the marked place cannot be read: mark it again")
    return name, int(span[0]), int(span[1])


async def item_again(
    here: Here, *, wrong: str = "", given: Mapping[str, str] = NOTHING, kept: bool = False
) -> Response:
    """The page of the message, with what was wrong with a form and what the form held."""
    kit, who = here.desk.kit, here.who
    shown = await reviewing.show(who.brand, here.named("message_id"), kit)
    async with kit.database.read() as session:
        names = _names(await people.listed(session, who.brand))
    frame = Frame("Review", who, "queue")
    shown_page = item_page(
        shown, frame, reader=who.reviewer_id, names=names, now=kit.clock(), wrong=wrong, given=given, kept=kept
    )
    return html(shown_page, 422 if wrong else 200)


def _names(known: Sequence[people.Reviewer]) -> dict[str, str]:
    return {person.reviewer_id: person.name for person in known}


ROUTES = (
    page("/items/{message_id}", item),
    page("/items/{message_id}/mail", mail),
    form("/items/{message_id}/claim", Empty, claim),
    form("/items/{message_id}/give-back", Empty, give_back),
    form("/items/{message_id}/extend", Empty, extend),
    form("/items/{message_id}/verdict", VerdictForm, verdict),
)
