"""jieba with its dictionary by first character cuts as jieba does, whatever is in the cache."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cs_audit import segment, wordlist
from cs_audit.cachedir import place_of

SENTENCES = (
    "您可以申请客服帮您办理，疑问请联系我们",
    "请稍等，我帮您查询一下韦小宝先生的订单号20260301",
    "亲，咱家的沙雕图不是废物利用，iPhone15 Pro-Max 也有 C++ 版",
    "乡亲们聘请了一位神经病学专家，宴请于嫏嬛福地𠮷野家",
    "",
    "。。。  \t\n ok 3.5%",
)
FORGET = (segment._tokenizer, segment._reading_all, segment.words)


@pytest.fixture(scope="module", name="made")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Any, wordlist.WordList]]:
    """A cache with the words in it, jieba with all of them, and jieba's words as they are kept."""
    directory = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CS_AUDIT_CACHE_DIR", str(directory))
        _forget()
        whole = segment._reading_all()
        kept = wordlist.kept(wordlist.key_of(segment._jieba()))
        assert kept is not None
        yield directory, whole, kept
    _forget()


@pytest.fixture(name="cache")
def _cache(made: tuple[Path, Any, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that cache, and a process that has asked nothing yet."""
    directory = tmp_path / "cache"
    directory.mkdir(mode=0o700)
    for path in made[0].iterdir():
        (directory / path.name).write_bytes(path.read_bytes())
    monkeypatch.setenv("CS_AUDIT_CACHE_DIR", str(directory))
    _forget()
    return directory


def _forget() -> None:
    for function in FORGET:
        function.cache_clear()


def _cuts(tokenizer: Any) -> list[list[str]]:
    return [list(tokenizer.cut(sentence)) for sentence in SENTENCES]


def _words_of_sentences() -> list[list[str]]:
    return [[word for word, _, _ in segment.words(sentence)] for sentence in SENTENCES]


def test_every_word_and_every_probability_is_kept(made: tuple[Path, Any, wordlist.WordList]) -> None:
    from jieba.finalseg.prob_emit import P

    _, whole, kept = made
    words = wordlist.Words(kept)
    assert kept.total == whole.total
    assert all(words.get(word) == frequency for word, frequency in whole.FREQ.items())
    for place in "BMES":
        emission = wordlist.Emission(kept, place)
        assert all(emission.get(char, 1.0) == probability for char, probability in P[place].items())


CHINESE = st.text(st.sampled_from("请申客服帮您办理的一不是亲戚乡父母韦小宝沙雕图神经病学院"), max_size=12)


@given(st.one_of(st.text(min_size=1, max_size=8), CHINESE.filter(bool)))
def test_what_is_no_word_is_none(made: tuple[Path, Any, wordlist.WordList], text: str) -> None:
    _, whole, kept = made
    words = wordlist.Words(kept)
    assert words.get(text) == whole.FREQ.get(text)
    assert (text in words) == (text in whole.FREQ)


@given(st.lists(st.one_of(CHINESE, st.text(max_size=6)), max_size=6).map("".join))
def test_cuts_are_those_of_jieba(made: tuple[Path, Any, wordlist.WordList], text: str) -> None:
    _, whole, kept = made
    lean = segment._of(segment._jieba(), wordlist.Words(kept), kept.total)
    assert list(lean.cut(text)) == list(whole.cut(text))


def test_a_question_reads_only_what_it_is_about(
    made: tuple[Path, Any, Any], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wordlist, "keep", None)
    monkeypatch.setattr(segment._jieba().Tokenizer, "gen_pfdict", None)
    assert [word for word, _, _ in segment.words("申请")] == ["申请"]
    assert segment._tokenizer().FREQ._part.cache_info().currsize == 2
    assert _words_of_sentences() == _cuts(made[1])


def _flipped(data: bytes) -> bytes:
    """The last byte of every word list is wrong: the head is sound, the words of some character are not."""
    middle = len(data) // 2
    return data[:middle] + bytes(byte ^ 255 for byte in data[middle:])


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: b"no words",
        lambda data: data[:5],
        lambda data: data[:1000],
        lambda data: data[:-1],
        lambda data: bytes(100) + data[100:],
        _flipped,
    ],
)
def test_a_damaged_file_costs_nothing_but_time(
    made: tuple[Path, Any, Any], cache: Path, damage: Callable[[bytes], bytes]
) -> None:
    (path,) = cache.glob("*.words")
    sound = path.read_bytes()
    path.write_bytes(damage(sound))
    assert _words_of_sentences() == _cuts(made[1])
    assert path.read_bytes() == sound
    assert list(cache.glob("*.new")) == []


def test_the_words_of_another_jieba_are_not_used(
    made: tuple[Path, Any, Any], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = cache.glob("*.words")
    key = wordlist.key_of(segment._jieba())
    other = (*key, "other")
    Path(place_of(other, wordlist.SUFFIX) or "").write_bytes(path.read_bytes())
    assert wordlist.kept(key) is not None
    assert wordlist.kept(other) is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs file permissions")
def test_what_others_may_write_is_not_believed(made: tuple[Path, Any, Any], cache: Path) -> None:
    (path,) = cache.glob("*.words")
    path.chmod(0o666)
    assert wordlist.kept(wordlist.key_of(segment._jieba())) is None


def test_without_a_cache_jieba_reads_its_dictionary(
    made: tuple[Path, Any, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CS_AUDIT_CACHE_DIR", "")
    _forget()
    assert _words_of_sentences() == _cuts(made[1])
    assert isinstance(segment._tokenizer().FREQ, dict)
