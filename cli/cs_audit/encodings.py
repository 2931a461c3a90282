"""Decide by evidence how text is encoded: byte-order mark, strict decoding, and how plausible the Chinese is.

A GB18030 file decodes without an error as Big5 and as UTF-16, so that no error is no evidence. What tells the
right reading is that running Chinese is made of a few hundred characters; a wrong one is made of rare ones.
"""

from __future__ import annotations

import codecs
from collections import Counter
from typing import NamedTuple

from cs_audit.errors import InputError
from cs_audit.lazy import pattern
from cs_audit.text import NO_TEXT, Text

SAMPLE = 1 << 18  # bytes that are judged; the rest only has to decode

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"ID3", "MP3"),
    (b"\xff\xfb", "MP3"),
    (b"RIFF", "WAV/AVI"),
    (b"OggS", "Ogg"),
    (b"fLaC", "FLAC"),
    (b"#!AMR", "AMR"),
    (b"PK\x03\x04", "ZIP/DOCX"),
    (b"\xd0\xcf\x11\xe0", "XLS/DOC"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"\x7fELF", "ELF"),
    (b"SQLite format 3", "SQLite"),
)
_CONTROLS = pattern("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CANDIDATES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_SIMPLIFIED = (
    "的一是了我不人在他有这上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心"
    "么之都好看起发当没成只如事把还用第样道想作开美总从无情己面最但现前些所同日手又行意动方期它经长回位分爱老因很给名"
    "间世什两次使身者被高已其进此话常与活正感您请客服户问单订号款退货电谢等帮查稍费用吗吧呢啊嗯哦亲快递申核实业务办理"
    "需麻烦抱歉久让见祝欢迎光临收付钱元姓先女士随再"
)
_TRADITIONAL = (
    "這們來時為國說著會過對於後裡麼發當沒還樣開總從無現間兩進與話給長動經問單訂號貨電謝幫費嗎親遞實業務辦"
    "煩見歡臨錢隨請戶麥點難應該機報線網處關係買賣讓確認"
)
_COMMON = frozenset(_SIMPLIFIED + _TRADITIONAL + "，。？！、：；（）“”《》…～「」　０１２３４５６７８９")


class Decoded(NamedTuple):
    """A text, the encoding that was used, and what to tell the user if that is not certain."""

    text: str
    encoding: str
    doubt: Text = NO_TEXT


def decode(data: bytes, forced: str = "", *, is_part: bool = False) -> Decoded:
    """Decode ``data``; ``is_part`` says that it may stop in the middle of a character.

    Raises:
        InputError: it is no text, or no encoding fits.
    """
    if forced:
        return _forced(data, forced)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data, encoding, is_part)
    if (utf8 := _strict(data, "utf-8", is_part)) is not None:
        return Decoded(_no_binary(utf8, data), "utf-8")
    _no_magic(data)
    if _is_mostly_utf8(data):
        return _broken_utf8(data, is_part)
    return _most_plausible(data, is_part)


def _forced(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except LookupError:
        raise InputError(Text(f"没有编码 {encoding}；可用 utf-8、gb18030、big5、utf-16",
                              f"there is no encoding {encoding!r}; try utf-8, gb18030, big5, utf-16")) from None  # fmt: skip
    except (UnicodeError, ValueError):
        raise InputError(Text(f"不是 {encoding} 编码；去掉 --encoding 让程序自行判断",
                              f"this is not {encoding}; leave out --encoding to have it found out")) from None  # fmt: skip
    return Decoded(text.removeprefix("\ufeff"), encoding)


def _marked(data: bytes, encoding: str, is_part: bool) -> Decoded:
    text = _strict(data, encoding, is_part)
    if text is not None:
        return Decoded(text, encoding)
    if encoding == "utf-8-sig":
        return _broken_utf8(data.removeprefix(codecs.BOM_UTF8), is_part)
    return Decoded(data.decode(encoding, "replace"), encoding, _damaged(encoding))


def _strict(data: bytes, encoding: str, is_part: bool) -> str | None:
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data, final=not is_part)
    except UnicodeError:
        return None


def _no_binary(text: str, data: bytes) -> str:
    sample = text[:SAMPLE]
    controls = len(_CONTROLS.findall(sample))
    if controls > 8 and controls * 10 > len(sample):
        raise _binary_error("")
    _no_magic(data)
    return text


def _no_magic(data: bytes) -> None:
    for magic, kind in _BINARY:
        if data.startswith(magic):
            raise _binary_error(kind)


def _binary_error(kind: str) -> InputError:
    named = f"（{kind}）" if kind else ""
    return InputError(Text(f"不是文本，而是二进制数据{named}；请先转成文字稿",
                           f"this is binary data{f' ({kind})' if kind else ''}, no text; export a transcript first"))  # fmt: skip


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether multi-byte UTF-8 sequences abound, with only a few bytes broken."""
    text = data[:SAMPLE].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    foreign = len(text) - len(text.encode("ascii", "ignore"))
    return foreign > 0 and broken * 10 < foreign


def _damaged(encoding: str) -> Text:
    return Text(f"有几处不是有效的 {encoding}，已用 \ufffd 代替；请检查文件是否损坏",
                f"some bytes are not valid {encoding} and were replaced by \ufffd; check the file for damage")  # fmt: skip


def _broken_utf8(data: bytes, is_part: bool) -> Decoded:
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    return Decoded(decoder.decode(data, final=not is_part), "utf-8", _damaged("UTF-8"))


def plausibility(text: str) -> float:
    """The share of the non-ASCII characters that are everyday Chinese ones, less what text never holds."""
    counts = Counter(text)
    foreign = sum(count for char, count in counts.items() if char > "\x7f")
    odd = sum(count for char, count in counts.items() if char < " " and char not in "\t\n\r")
    common = sum(count for char, count in counts.items() if char in _COMMON)
    return (common - odd) / foreign if foreign else 0.0


def _most_plausible(data: bytes, is_part: bool) -> Decoded:
    sample = data[:SAMPLE]
    read = {c: _strict(sample, c, is_part or len(data) > SAMPLE) for c in _CANDIDATES}
    scores = {c: plausibility(text) for c, text in read.items() if text is not None}
    best, *others = sorted(scores, key=lambda c: -scores[c]) or [""]
    if not best or scores[best] < 0.3:
        raise InputError(Text("认不出编码；请用 --encoding 指明，如 --encoding gb18030",
                              "cannot tell the encoding; name it, for example --encoding gb18030"))  # fmt: skip
    whole = _strict(data, best, is_part)
    doubt = Text(f"按 {best} 读取，但不能确定；可用 --encoding 指明",
                 f"read as {best}, which is not certain; --encoding settles it")  # fmt: skip
    if whole is None:
        return Decoded(data.decode(best, "replace"), best, _damaged(best))
    sure = scores[best] >= 0.4 and all(scores[best] - scores[c] >= 0.2 for c in others)
    return Decoded(whole, best, NO_TEXT if sure else doubt)
