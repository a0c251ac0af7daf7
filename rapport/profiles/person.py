"""A contact together with what was told of them: what a connector reads and the store keeps."""

from typing import NamedTuple

from rapport.domain.contact import Channel, Contact
from rapport.domain.fact import Fact


class Person(NamedTuple):
    """A contact, the facts that the caller told, and the channels whose suppression was lifted by name.

    Of the contact only the fields that were set are told (`model_fields_set`): the others are as they were.
    """

    contact: Contact
    told: tuple[Fact, ...] = ()
    lifted: frozenset[Channel] = frozenset()
