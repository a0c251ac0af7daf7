"""A pack: a brand's files as one frozen, content-addressed value."""

from rapport.domain.pack.attributes import Attribute
from rapport.domain.pack.baseline import Baseline, Segment
from rapport.domain.pack.brand import Brand, FrequencyCap, Limits, QuietHours, ReviewPlan, Tolerance
from rapport.domain.pack.catalogue import Asset, Catalogue, Product
from rapport.domain.pack.claims import Claim, ClaimMode
from rapport.domain.pack.conditions import Condition
from rapport.domain.pack.judges import Judge
from rapport.domain.pack.moments import Moment, StartsOn, Step
from rapport.domain.pack.offers import Offer, OfferKind
from rapport.domain.pack.pack import Pack
from rapport.domain.pack.rules import Rule, RuleExamples, SwitchedOff, Vocabulary
from rapport.domain.pack.strategies import CallToAction, Strategy
from rapport.domain.pack.templates import Copy, Template

__all__ = [
    "Asset", "Attribute", "Baseline", "Brand", "CallToAction", "Catalogue", "Claim", "ClaimMode", "Condition", "Copy",
    "FrequencyCap", "Judge", "Limits", "Moment", "Offer", "OfferKind", "Pack", "Product", "QuietHours", "ReviewPlan",
    "Rule", "RuleExamples", "Segment", "StartsOn", "Step", "Strategy", "SwitchedOff", "Template", "Tolerance",
    "Vocabulary",
]  # fmt: skip
