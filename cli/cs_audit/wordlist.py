"""jieba's dictionary, by first character: a question reads only what begins with the characters that it is about.

jieba reads all of its 349,046 words, which takes 0.4 s and 60 MB, before it can cut a single sentence. Here they are
read once, and kept in the user's cache directory as one file: a head that tells where the words of a character
stand, then the words themselves, with the probabilities by which jieba cuts what is no word. A file that is of another
jieba, damaged or somebody else's is made anew; without a cache directory jieba reads its dictionary as ever.
"""

from __future__ import annotations

import marshal
import mmap
import os
import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

from cs_audit.cachedir import is_believable, place_of, write_whole

SUFFIX = ".words"
KEPT = 2048  # characters whose words stay in memory
SIZE = 8  # bytes that tell how long the head is

Key = tuple[Any, ...]
Frequencies = dict[str, int]  # of the words, and 0 for what they begin with
Emissions = dict[str, float]  # of a character: log probabilities by its place in a word (B, M, E, S)


class DamagedError(Exception):
    """The file does not hold what was written."""


class Part(NamedTuple):
    """What belongs to one first character."""

    words: Frequencies
    emissions: Emissions


_NOTHING = Part({}, {})


class WordList:
    """A file of words by their first character."""

    def __init__(self, data: mmap.mmap, start: int, head: tuple[int, str, bytes, bytes]) -> None:
        self.total, self._chars, ends, sums = head
        self._ends, self._sums = array("I", ends), array("I", sums)
        self._data, self._start = data, start
        self.part = lru_cache(maxsize=KEPT)(self._part)

    def _part(self, char: str) -> Part:
        at = bisect_left(self._chars, char)
        if self._chars[at : at + 1] != char:
            return _NOTHING
        start, end = (self._start + n for n in (self._ends[at], self._ends[at + 1]))
        data = self._data[start:end]
        if zlib.crc32(data) != self._sums[at]:
            raise DamagedError
        return Part(*marshal.loads(data))  # noqa: S302  -- our own file, see is_believable


class Words:
    """The frequencies of all words, as far as jieba asks for them."""

    def __init__(self, words: WordList) -> None:
        self._part = words.part

    def __contains__(self, word: str) -> bool:
        return word in self._part(word[0]).words

    def __getitem__(self, word: str) -> int:
        return self._part(word[0]).words[word]

    def get(self, word: str) -> int | None:
        """Return the frequency of a word; None if nothing begins so."""
        return self._part(word[0]).words.get(word)


class Emission:
    """The probabilities of all characters at one place in a word, as far as jieba asks for them."""

    def __init__(self, words: WordList, place: str) -> None:
        self._part, self._place = words.part, place

    def get(self, char: str, otherwise: float) -> float:
        """Return the logarithm of a character's probability."""
        return self._part(char).emissions.get(self._place, otherwise)


def key_of(jieba: Any) -> Key:
    """What tells the words of this jieba from those of any other."""
    dictionary = os.stat(os.path.join(os.path.dirname(jieba.__file__), jieba.DEFAULT_DICT_NAME))
    return sys.version, jieba.__version__, dictionary.st_size, dictionary.st_mtime_ns


def kept(key: Key) -> WordList | None:
    """Return what was kept of this jieba; None if there is nothing, or nothing to be relied on."""
    path = place_of(key, SUFFIX)
    try:
        if path is None or not is_believable(path):
            return None
        with open(path, "rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        start = SIZE + int.from_bytes(data[:SIZE], "little")
        known, size, *head = marshal.loads(data[SIZE:start])  # noqa: S302
        return WordList(data, start, head) if (known, size) == (key, len(data) - start) else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def keep(key: Key, words: Frequencies, total: int, emissions: Mapping[str, Mapping[str, float]]) -> None:
    """Keep the words of this jieba, if there is a place for them."""
    path = place_of(key, SUFFIX)
    if path is None:
        return
    parts = dict(_parts(words, emissions))
    ends = array("I", accumulate(map(len, parts.values()), initial=0))
    sums = array("I", map(zlib.crc32, parts.values()))
    head = marshal.dumps((key, ends[-1], total, "".join(parts), ends.tobytes(), sums.tobytes()))
    write_whole(path, (len(head).to_bytes(SIZE, "little"), head, *parts.values()))


def _parts(words: Frequencies, emissions: Mapping[str, Mapping[str, float]]) -> Iterator[tuple[str, bytes]]:
    """What belongs to each character, in order, as it is written."""
    begun: dict[str, list[str]] = {char: [] for probable in emissions.values() for char in probable}
    for word in words:
        begun.setdefault(word[0], []).append(word)
    for char in sorted(begun):
        own = {place: probable[char] for place, probable in emissions.items() if char in probable}
        yield char, marshal.dumps(({word: words[word] for word in begun[char]}, own))
