"""Policies: how a choice is made among what is eligible, and how likely it was."""

from rapport.decisioning.policies.draw import Choice, draw, with_floor
from rapport.decisioning.policies.thompson import thompson_chances
from rapport.decisioning.policies.throttle import throttled

__all__ = ["Choice", "draw", "thompson_chances", "throttled", "with_floor"]
