"""Ask jieba where the words are. Loaded on the first question only: most conversations never ask."""

from __future__ import annotations

import sys
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


@lru_cache(maxsize=1)
def _tokenizer() -> Any:
    blocked = "pkg_resources" not in sys.modules
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba's own invalid escapes, and pkg_resources' deprecation
        if blocked:  # jieba wants pkg_resources only to find its dictionary, and takes 0.3 s for it
            sys.modules["pkg_resources"] = None  # type: ignore[assignment]
        try:
            import jieba
        finally:
            if blocked:
                del sys.modules["pkg_resources"]
    jieba.setLogLevel(60)
    return _PrivateTokenizer(jieba).tokenizer


class _PrivateTokenizer:
    """jieba without its cache file.

    That file lies in the shared temporary folder: somebody else's file there fails every run, and a planted
    one changes the segmentation unseen. Reading the dictionary itself is slower and safe.
    """

    def __init__(self, jieba: Any) -> None:
        self.tokenizer = jieba.Tokenizer()
        with self.tokenizer.get_dict_file() as lines:
            self.tokenizer.FREQ, self.tokenizer.total = self.tokenizer.gen_pfdict(lines)
        self.tokenizer.initialized = True


@lru_cache(maxsize=4096)
def words(sentence: str) -> tuple[tuple[str, int, int], ...]:
    """Cut ``sentence`` into words: (word, start, end) each, covering it without a gap."""
    return tuple(_cut(sentence))


def _cut(sentence: str) -> Iterator[tuple[str, int, int]]:
    at = 0
    for word in _tokenizer().cut(sentence):
        yield word, at, at + len(word)
        at += len(word)


def belongs_to_word(sentence: str, start: int, end: int, listed: frozenset[str]) -> bool:
    """Tell whether ``[start, end)`` is cut as a part of one of the ``listed`` words (or of a word that holds one)."""
    return any(
        left <= start and end <= right and any(word in cut for word in listed)
        for cut, left, right in words(sentence)
    )
