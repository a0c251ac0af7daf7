"""Packs: a brand's files, loaded into one value or refused with every error at once."""

from rapport.packs.aliases import Made, from_schema
from rapport.packs.canonical import canonical, parse_canonical, rule_sha256
from rapport.packs.init import MOMENTS, brand_id, init
from rapport.packs.load import Whole, load, load_whole, with_styles
from rapport.packs.proposal import Proposal, existing, propose
from rapport.packs.remarks import remarks
from rapport.packs.repository import recall, remember

__all__ = [
    "MOMENTS", "Made", "Proposal", "Whole", "brand_id", "canonical", "existing", "from_schema", "init", "load",
    "load_whole", "parse_canonical", "propose", "recall", "remarks", "remember", "rule_sha256", "with_styles",
]  # fmt: skip
