"""Regular expressions that are compiled when they are first used: a run needs few of them."""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands for a compiled pattern; each method is looked up once."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # asked for by copy and pickle
            raise AttributeError(name)
        value = self.__dict__[name] = getattr(re.compile(self._source, self._flags), name)
        return value


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile``, but later."""
    return cast("re.Pattern[str]", _Lazy(source, int(flags)))
