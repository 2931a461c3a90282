"""Many regular expressions on a linear-time engine (RE2): one pass tells which of them are worth running."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cs_audit.needles import Texts

_Span = tuple[int, int, str]


class Regexes:
    """Regular expressions by slot; the first group of each, if any, is the hit.

    A ruleset without any never loads the engine.
    """

    def __init__(self) -> None:
        self._sources: list[tuple[int, str]] = []
        self._needles: list[tuple[Texts, ...]] = []  # of each, see ``needles``
        self._filter: Any = None

    def __len__(self) -> int:
        return len(self._sources)

    def __getstate__(self) -> dict[str, Any]:
        return self.__dict__ | {"_filter": None}

    def add(self, slot: int, source: str) -> None:
        """Look for one more."""
        from cs_audit.needles import needles  # what was compiled before never asks

        self._sources.append((slot, source))
        self._needles.append(needles(source))
        self._filter = None

    def find(self, text: str) -> dict[int, list[_Span]]:
        """The spans that they find, by slot."""
        found: dict[int, list[_Span]] = {}
        if not self._may_find(text):
            return found
        for number in sorted(self._compiled().Match(text) or ()):
            slot, source = self._sources[number]
            engine = self._filter.re(number)
            spans = [match.span(1 if engine.groups else 0) for match in engine.finditer(text)]
            if spans := [span for span in spans if span[1] > span[0] >= 0]:
                found.setdefault(slot, []).extend([(*span, source) for span in spans])
        return found

    def _may_find(self, text: str) -> bool:
        return any(all(any(map(text.__contains__, one)) for one in sets) for sets in self._needles)

    def _compiled(self) -> Any:
        if self._filter is None:
            import re2  # rulesets without regular expressions never load it

            self._filter = re2.Filter()
            for _, source in self._sources:
                self._filter.Add(source)
            self._filter.Compile()
        return self._filter


def check_regex(source: str) -> str:
    """Return what is wrong with a regular expression, or nothing.

    RE2 runs in linear time and so knows no look-around and no back-references.
    """
    import re2

    try:
        compiled = re2.compile(source)
    except re2.error as error:
        return error.args[0].decode() if isinstance(error.args[0], bytes) else str(error)
    return "it matches the empty text" if compiled.search("") else ""
