"""Packs: a brand's files, loaded into one value or refused with every error at once."""

from rapport.packs.canonical import canonical, parse_canonical
from rapport.packs.init import MOMENTS, brand_id, init
from rapport.packs.load import load
from rapport.packs.remarks import remarks
from rapport.packs.repository import recall, remember

__all__ = ["MOMENTS", "brand_id", "canonical", "init", "load", "parse_canonical", "recall", "remarks", "remember"]
