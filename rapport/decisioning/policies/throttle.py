"""Chances after a look at health."""

from collections.abc import Mapping


def throttled(chances: Mapping[str, float], shares: Mapping[str, float]) -> dict[str, float]:
    """Each throttled name keeps `shares[name]` of its chance; what is taken goes to the others in proportion.

    A name without a share is not throttled. A throttle needs another to take the rest: where every name is throttled,
    the shares only weigh one against the other, and a name that stands alone keeps probability 1.

    >>> throttled({"a": 0.5, "b": 0.5}, {"a": 0.5})
    {'a': 0.25, 'b': 0.75}
    """
    kept = {name: p * shares[name] for name, p in chances.items() if shares.get(name, 1.0) < 1}
    free = sum(p for name, p in chances.items() if name not in kept)
    if free > 0:
        more = (1 - sum(kept.values())) / free
        return {name: kept[name] if name in kept else p * more for name, p in chances.items()}
    total = sum(kept.values())
    return {name: kept.get(name, 0.0) / total for name in chances}
