"""Ask jieba where the words are. Loaded on the first question only: most conversations never ask."""

from __future__ import annotations

import sys
import warnings
from functools import cache, lru_cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from cs_audit import wordlist

if TYPE_CHECKING:
    from collections.abc import Iterator

# What jieba imports without need: pkg_resources, only to find its dictionary, takes 0.3 s; the table of
# probabilities 5 ms, and most of it stays unread.
_INSTEAD = {"pkg_resources": None, "jieba.finalseg.prob_emit": SimpleNamespace(P={})}


def _jieba() -> Any:
    instead = {name: module for name, module in _INSTEAD.items() if name not in sys.modules}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own invalid escapes
        sys.modules.update(instead)  # type: ignore[arg-type]
        try:
            import jieba
        finally:
            for name in instead:
                del sys.modules[name]
    jieba.setLogLevel(60)
    return jieba


@cache
def _tokenizer() -> Any:
    """jieba with what was kept of its words, or with all of them.

    Its own cache file is not used: that lies in the shared temporary folder, where somebody else's file fails
    every run, and a planted one changes the segmentation unseen.
    """
    jieba = _jieba()
    known = wordlist.kept(wordlist.key_of(jieba))
    if known is None:
        return _reading_all()
    jieba.finalseg.emit_P = {place: wordlist.Emission(known, place) for place in "BMES"}
    return _of(jieba, wordlist.Words(known), known.total)


@cache
def _reading_all() -> Any:
    """jieba with all of its words, which are kept for the next run."""
    jieba = _jieba()
    from jieba.finalseg.prob_emit import P

    with jieba.Tokenizer().get_dict_file() as lines:
        words, total = jieba.Tokenizer.gen_pfdict(lines)
    jieba.finalseg.emit_P = P
    wordlist.keep(wordlist.key_of(jieba), words, total, P)
    return _of(jieba, words, total)


def _of(jieba: Any, words: wordlist.Words | wordlist.Frequencies, total: int) -> Any:
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total, tokenizer.initialized = words, total, True
    return tokenizer


@lru_cache(maxsize=4096)
def words(sentence: str) -> tuple[tuple[str, int, int], ...]:
    """Cut ``sentence`` into words: (word, start, end) each, covering it without a gap."""
    try:
        return tuple(_cut(sentence, _tokenizer()))
    except wordlist.DamagedError:
        return tuple(_cut(sentence, _reading_all()))


def _cut(sentence: str, tokenizer: Any) -> Iterator[tuple[str, int, int]]:
    at = 0
    for word in tokenizer.cut(sentence):
        yield word, at, at + len(word)
        at += len(word)


def belongs_to_word(sentence: str, start: int, end: int, listed: frozenset[str]) -> bool:
    """Tell whether ``[start, end)`` is cut as a part of one of the ``listed`` words (or of a word that holds one)."""
    return any(
        left <= start and end <= right and any(word in cut for word in listed)
        for cut, left, right in words(sentence)
    )
