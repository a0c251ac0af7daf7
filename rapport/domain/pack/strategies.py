"""strategies.yaml: the human-written message strategies, the unit of learning."""

from typing import Annotated

from pydantic import Field

from rapport.domain.contact import Channel
from rapport.domain.pack.conditions import Condition
from rapport.domain.value import Name, Text, Value


class CallToAction(Value):
    """What the reader is asked to do: a description for the model, and the link's name in brand.yaml or an asset."""

    ask: Text
    link: Name


class Strategy(Value):
    """One way to serve a moment. Two strategies of a moment differ in what they say, not in adjectives.

    `requires` are facts that must be usable in copy, `facts` those that may be used besides; `claims`, `offers` and
    `assets` what may be cited, granted and linked (`needs_offer`: only with an open offer). `shadow_decides` is the
    brand's explicit reason for letting a shadow fact take part in `when`. `hold` keeps messages back for a verdict.
    """

    id: Name
    moment: Name
    angle: Text
    call_to_action: CallToAction
    when: tuple[Condition, ...] = ()
    shadow_decides: Text | None = None
    requires: tuple[Name, ...] = ()
    facts: tuple[Name, ...] = ()
    claims: tuple[Name, ...] = ()
    offers: tuple[Name, ...] = ()
    needs_offer: bool = False
    assets: tuple[Name, ...] = ()
    tone: tuple[Text, ...] = ()
    channels: Annotated[tuple[Channel, ...], Field(min_length=1)]
    template: Name
    hold: bool = False
    owner: Text
