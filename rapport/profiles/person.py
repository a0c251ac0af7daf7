"""A contact together with what was told of them: what a connector reads and the store keeps."""

from typing import NamedTuple

from rapport.domain.contact import Contact
from rapport.domain.fact import Fact


class Person(NamedTuple):
    """A contact and the facts that the caller told."""

    contact: Contact
    told: tuple[Fact, ...] = ()
