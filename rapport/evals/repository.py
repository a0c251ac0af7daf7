"""Stored messages as a dry run of rules meets them again."""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Final

from sqlmodel import col, select

from rapport import packs
from rapport.db import Database, Session
from rapport.db.tables import DecisionRow, MessageRow, VerdictRow
from rapport.domain.decision import Decision, Situation
from rapport.domain.message import Rendered
from rapport.domain.pack import Pack
from rapport.domain.review import Verdict
from rapport.errors import Invalid, NotFound
from rapport.evals.dry_run import Past

AT_ONCE: Final = 100
"""How many messages are read in one transaction."""


async def newest(session: Session, brand: str, most: int) -> Sequence[str]:
    """The ids of a brand's newest messages with a text, whatever became of them; at most `most`, newest first."""
    texts = col(MessageRow.brand) == brand, col(MessageRow.sha256).is_not(None)
    order = col(MessageRow.made_at).desc(), col(MessageRow.message_id)
    return (await session.exec(select(MessageRow.message_id).where(*texts).order_by(*order).limit(most))).all()


async def past(database: Database, ids: Sequence[str], pack: Pack) -> AsyncIterator[Past]:
    """These messages in this order, each with the offers and facts of its decision and with its verdict.

    What a decision speaks of is looked up in the version of the pack that it was made with; in `pack` where that
    version cannot be read any more.
    """
    versions = {pack.sha256: pack}
    for start in range(0, len(ids), AT_ONCE):
        async with database.read() as session:
            read = await _read(session, ids[start : start + AT_ONCE], versions, pack)
        for message_id in ids[start : start + AT_ONCE]:
            if message_id in read:
                yield read[message_id]


async def _read(session: Session, ids: Sequence[str], versions: dict[str, Pack], pack: Pack) -> Mapping[str, Past]:
    rows = await session.exec(
        select(MessageRow, DecisionRow, VerdictRow)
        .join(DecisionRow, col(DecisionRow.decision_id) == col(MessageRow.decision_id))
        .outerjoin(VerdictRow, col(VerdictRow.message_id) == col(MessageRow.message_id))
        .where(col(MessageRow.message_id).in_(ids))
    )
    found: dict[str, Past] = {}
    for message, decision, verdict in rows:
        if decision.pack_sha256 not in versions:
            versions[decision.pack_sha256] = await _version(session, decision.pack_sha256) or pack
        found[message.message_id] = _past(message, decision, verdict, versions[decision.pack_sha256])
    return found


async def _version(session: Session, sha256: str) -> Pack | None:
    try:
        return await packs.recall(session, sha256)
    except (NotFound, Invalid):
        return None


def _past(message: MessageRow, decided: DecisionRow, verdict: VerdictRow | None, pack: Pack) -> Past:
    decision, situation = Decision.model_validate(decided.doc), Situation.model_validate(decided.situation)
    return Past(
        message_id=message.message_id, text=Rendered.model_validate(message.doc["rendered"]).text,
        made_at=message.made_at, verdict=Verdict.model_validate(verdict.doc) if verdict else None,
        offers=tuple(pack.offer[name] for name in decision.offers if name in pack.offer),
        facts=_facts(decision, situation, pack), state=situation.profile.state,
    )  # fmt: skip


def _facts(decision: Decision, situation: Situation, pack: Pack) -> frozenset[str]:
    """The strategy's facts that could be said and are not false, by name: a decision does not keep the value of all."""
    strategy = pack.strategy.get(decision.strategy or "")
    named = {*strategy.requires, *strategy.facts} if strategy else set[str]()
    denied = {name for name, fact in situation.profile.facts.items() if fact.value in (None, False)}
    return frozenset(named & {*situation.usable} - denied)
