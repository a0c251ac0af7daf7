"""All rows. Columns for what is searched or counted, one document for what is only read back."""

from rapport.db.tables.columns import Doc, Document, Utc
from rapport.db.tables.desk import ReviewerRow, SignInRow, WebSessionRow
from rapport.db.tables.learned import BeliefRow, HealthRow, RewardRow
from rapport.db.tables.line import DecisionRow, MessageRow, OutcomeRow, PackRow
from rapport.db.tables.people import ContactRow, EventRow, ToldRow
from rapport.db.tables.review import SampleRow, VerdictRow
from rapport.db.tables.trail import AuditRow, KeyRow, OutboxRow

__all__ = [
    "AuditRow",
    "BeliefRow",
    "ContactRow",
    "DecisionRow",
    "Doc",
    "Document",
    "EventRow",
    "HealthRow",
    "KeyRow",
    "MessageRow",
    "OutboxRow",
    "OutcomeRow",
    "PackRow",
    "ReviewerRow",
    "RewardRow",
    "SampleRow",
    "SignInRow",
    "ToldRow",
    "Utc",
    "VerdictRow",
    "WebSessionRow",
]
