"""Messages in two languages, written side by side where they are needed."""

from __future__ import annotations

from typing import Literal, NamedTuple

Lang = Literal["zh", "en"]


class Text(NamedTuple):
    """A message in Chinese and in English."""

    zh: str
    en: str

    def of(self, lang: Lang) -> str:
        """Return the message in one language."""
        return self.en if lang == "en" else self.zh


NO_TEXT = Text("", "")
