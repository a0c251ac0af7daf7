"""Many rules behind a screen: which of them may hit in a text, and where."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapport.domain.pack import Pack
from rapport.guardrails.normalise import Views
from rapport.guardrails.rules.compiled import Compiled, compile_rule
from rapport.guardrails.rules.finder import Around, one_of, tried
from rapport.guardrails.screen import Places, Screen


class Ready:
    """The rules of one pack, compiled, behind a screen for each of the two texts that rules read."""

    def __init__(self, compiled: Sequence[Compiled], accept: Sequence[str] = ()) -> None:
        self._accept = Around(re.compile(rf"\b(?:{one_of(accept)})\b", re.IGNORECASE)) if accept else None
        self._plain = _Screened([one for one in compiled if not one.as_written])
        self._as_written = _Screened([one for one in compiled if one.as_written])

    def awake(self, views: Views) -> list[tuple[Compiled, Places]]:
        """The rules that may hit in a part of a message, and where; None: anywhere."""
        return self._plain.awake(views.plain.text) + self._as_written.awake(views.original)

    def accepted(self, views: Views, span: tuple[int, int]) -> bool:
        """Whether the characters lie within words of the brand's vocabulary."""
        return self._accept is not None and self._accept.holds(span, views.original)


class _Screened:
    def __init__(self, compiled: Sequence[Compiled]) -> None:
        self._compiled = compiled
        triggers = [(n, trigger) for n, one in enumerate(compiled) for trigger in one.finder.triggers]
        self._in_style = any(one.rule.from_style for one in compiled)
        self._rule_of = [n for n, _ in triggers]
        self._always = dict.fromkeys(n for n, one in enumerate(compiled) if not one.finder.triggers)
        self._screen = Screen([(trigger.source, trigger.flags & re.IGNORECASE) for _, trigger in triggers])
        self.awake = lru_cache(maxsize=256)(self._awake)

    def _awake(self, text: str) -> list[tuple[Compiled, Places]]:
        found: dict[int, set[int] | None] = dict(self._always)
        most = tried(text) + 1
        for trigger, places in self._screen.places(text, None if self._in_style else most).items():
            n = self._rule_of[trigger]
            if places is None:
                found[n] = None
            elif (known := found.setdefault(n, set())) is not None:
                known.update(places if self._compiled[n].rule.from_style else places[:most])
        return [(self._compiled[n], None if found[n] is None else sorted(found[n] or ())) for n in sorted(found)]


_READY: dict[tuple[str, int], tuple[Pack, Ready]] = {}


def prepared(pack: Pack) -> Ready:
    """The rules of a pack, compiled once."""
    key = pack.sha256, id(pack.rules)
    if key not in _READY:
        if len(_READY) >= 32:
            _READY.clear()
        _READY[key] = pack, Ready([compile_rule(rule) for rule in pack.rules], pack.brand.vocab.accept)
    return _READY[key][1]
