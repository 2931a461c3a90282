"""Finding files, opening them, and deciding their encoding."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest

from cs_audit.encodings import decode
from cs_audit.errors import InputError
from cs_audit.model import Conversation
from cs_audit.readers import Problem, ReadOptions, read
from cs_audit.sources import find

SIMPLIFIED = "客服：您好，请问有什么可以帮您？\n客户：我的订单还没有发货，什么时候能到？\n客服：请稍等，我帮您查一下。\n"
TRADITIONAL = "客服：您好，請問有什麼可以幫您？\n客戶：我的訂單還沒有發貨，什麼時候能到？\n客服：請稍等，我幫您查一下。\n"


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8-sig"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (TRADITIONAL, "big5", "big5hkscs"),
        (TRADITIONAL, "utf-16-be", "utf-16-be"),
        ("agent: hello", "ascii", "utf-8"),
    ],
)
def test_encodings(text: str, encoding: str, expected: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.doubt.en) == (text, expected, "")


@pytest.mark.parametrize(
    ("data", "forced", "words"),
    [
        (bytes(range(256)) * 4, "", "binary|cannot tell"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "", "PNG"),
        (b"%PDF-1.4 abc", "", "PDF"),
        (SIMPLIFIED.encode(), "no-such", "no encoding"),
        (SIMPLIFIED.encode("gb18030"), "utf-8", "leave out --encoding"),
        ("สวัสดีครับ".encode("tis-620"), "", "cannot tell the encoding"),
    ],
)
def test_no_text(data: bytes, forced: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        decode(data, forced)


def test_damage_is_told() -> None:
    decoded = decode(SIMPLIFIED.encode()[:-3] + b"\xff\n")
    assert "客服：请稍等" in decoded.text
    assert "not valid UTF-8" in decoded.doubt.en


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_files_in_any_encoding(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SIMPLIFIED.encode(encoding))
    (one,) = read(str(path))
    assert isinstance(one, Conversation)
    assert (one.id, one.turns[0].text) == ("a", "您好，请问有什么可以帮您？")


def test_gzip_and_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(SIMPLIFIED.encode()))
    (packed,) = read(str(path))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SIMPLIFIED.encode())))
    (piped,) = read("-")
    assert isinstance(packed, Conversation)
    assert isinstance(piped, Conversation)
    assert packed.turns == piped.turns
    assert (packed.id, piped.id) == ("a", "-")


@pytest.mark.parametrize(
    ("name", "words"), [("missing.txt", "no such file"), ("folder", "directory"), ("short.gz", "truncated")]
)
def test_what_cannot_be_opened(name: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "short.gz").write_bytes(gzip.compress(SIMPLIFIED.encode())[:-20])
    (problem,) = read(str(tmp_path / name), ReadOptions())
    assert isinstance(problem, Problem)
    assert words in problem.text.en.lower()


def test_find(tmp_path: Path) -> None:
    for name in ("b.txt", "a.json", "sub/c.jsonl", "sub/.hidden.txt", ".git/d.txt", "e.png", "empty/x.doc"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    found = list(
        find([str(tmp_path), "-", str(tmp_path / "e.png"), str(tmp_path / "none"), str(tmp_path / "empty")])
    )
    names = [str(Path(f).relative_to(tmp_path)) if isinstance(f, str) and f != "-" else f for f in found[:5]]
    assert names == ["a.json", "b.txt", "sub/c.jsonl", "-", "e.png"]
    assert [p.text.en[:14] for p in found[5:] if isinstance(p, Problem)] == [
        "no such file o",
        "no transcripts",
    ]
