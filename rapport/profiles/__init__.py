"""What is known of a contact: connectors, derivations, the shadow firewall, and the store behind them."""

from rapport.profiles.derivations import CHOICES, DERIVATIONS
from rapport.profiles.deriving import derive
from rapport.profiles.firewall import Usable, decidable, usable
from rapport.profiles.hearing import heard
from rapport.profiles.keeping import Added, add_events, put_contact, put_contacts
from rapport.profiles.person import Person
from rapport.profiles.repository import contact_ids, get_contact, load, load_many
from rapport.profiles.suppression import suppress
from rapport.profiles.told import tell

__all__ = [
    "CHOICES", "DERIVATIONS", "Added", "Person", "Usable", "add_events", "contact_ids", "decidable", "derive",
    "get_contact", "heard", "load", "load_many", "put_contact", "put_contacts", "suppress", "tell", "usable",
]  # fmt: skip
