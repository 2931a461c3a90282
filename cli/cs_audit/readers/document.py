"""One input: its bytes are read only as far as a reader asks, and never without a bound."""

from __future__ import annotations

import io
from functools import cached_property
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import orjson

from cs_audit.encodings import SAMPLE, Decoded, decode
from cs_audit.errors import InputError
from cs_audit.lazy import pattern
from cs_audit.problems import Problem
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DOCUMENT = 128 << 20  # bytes of a file that must be held whole
MAX_LINE = 32 << 20  # bytes of a JSONL line
LINE_END = pattern(r"\r\n|\r|\n")
_ASCII_COMPATIBLE: Final = frozenset(
    {"utf-8", "utf-8-sig", "gb18030", "gbk", "gb2312", "big5", "big5hkscs", "ascii"}
)


class Document:
    """A file's bytes and, on demand, its text, lines or JSON. ``warnings`` gathers doubts on the way."""

    def __init__(self, path: str, stream: BinaryIO, encoding: str = "", first_line: int = 1) -> None:
        self.path, self.forced, self.first_line = path, encoding.lower(), first_line
        self.warnings: list[Problem] = []
        self.head = _read(stream, SAMPLE)
        self._stream: BinaryIO = io.BufferedReader(_Chain(self.head, stream), 1 << 16)

    @classmethod
    def of_text(cls, text: str, path: str) -> Document:
        """A document whose text is already decoded."""
        document = cls(path, io.BytesIO(text[: SAMPLE // 4].encode("utf-8", "surrogatepass")), "")
        document.__dict__["text"] = text
        return document

    @cached_property
    def data(self) -> bytes:
        """All bytes.

        Raises:
            InputError: there are more than ``MAX_DOCUMENT``.
        """
        data = _read(self._stream, MAX_DOCUMENT + 1)
        if len(data) > MAX_DOCUMENT:
            limit = MAX_DOCUMENT >> 20
            raise InputError(Text(f"超过 {limit} MB；请拆分，或改用每行一个会话的 JSONL（大小不限）",
                                  f"larger than {limit} MB; split it, or use JSONL (a conversation a line), "
                                  f"which has no limit"), self.path)  # fmt: skip
        return data

    @cached_property
    def text(self) -> str:
        """All text, with line ends as they are."""
        decoded = decode(self.data, self.forced)
        self._note(decoded.doubt)
        return decoded.text

    @cached_property
    def start(self) -> str:
        """The text of the first ``SAMPLE`` bytes, enough to tell a format by."""
        if "text" in self.__dict__:
            return self.text[:SAMPLE]
        return self._start.text

    @cached_property
    def opening(self) -> str:
        """The first character that is no space, which rules out most formats."""
        return self.start.lstrip("\ufeff").lstrip()[:1]

    @property
    def encoding(self) -> str:
        """The encoding that the beginning shows."""
        return self._start.encoding

    @cached_property
    def _start(self) -> Decoded:
        return decode(self.head, self.forced, is_part=len(self.head) >= SAMPLE)

    @cached_property
    def json(self) -> Any:
        """The whole text as JSON; ``INVALID`` raises what is wrong with it and where."""
        return parse_json(self.text, self.path)

    def lines(self) -> Iterator[tuple[int, bytes | str | None]]:
        """Numbered lines, one by one; None stands for a line longer than ``MAX_LINE``."""
        if "text" in self.__dict__ or self.encoding not in _ASCII_COMPATIBLE:
            yield from enumerate(LINE_END.split(self.text), self.first_line)
            return
        number = self.first_line - 1
        while line := self._stream.readline(MAX_LINE):
            number += 1
            is_whole = len(line) < MAX_LINE or line.endswith(b"\n")
            yield number, line if is_whole else None
            while not is_whole and line and not line.endswith(b"\n"):
                line = self._stream.readline(MAX_LINE)

    def _note(self, doubt: Text) -> None:
        if doubt.en:
            self.warnings.append(Problem(self.path, self.path, doubt, is_error=False))


class _Chain(io.RawIOBase):
    """What was read ahead, then the rest of the stream."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self.head, self.stream = memoryview(head), stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = bytes(self.head[: len(buffer)]) or self.stream.read(len(buffer))
        self.head = self.head[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


def _read(stream: BinaryIO, limit: int) -> bytes:
    """Up to ``limit`` bytes; pipes give them piecemeal."""
    parts, left = list[bytes](), limit
    while left > 0 and (part := stream.read(min(left, 1 << 20))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def parse_json(text: str | bytes, path: str, line: int = 1) -> Any:
    """Parse JSON: fast first, then leniently (NaN, lone surrogates), which also finds the place of an error.

    Raises:
        InputError: with ``path:line:column``.
    """
    try:
        return orjson.loads(text)
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        pass
    import json

    try:
        return json.loads(text if isinstance(text, str) else text.decode("utf-8"), strict=False)
    except json.JSONDecodeError as error:
        place = f"{path}:{line + error.lineno - 1}:{error.colno}"
        raise InputError(Text(f"JSON 格式不对：{error.msg}", f"invalid JSON: {error.msg}"), place) from None
    except UnicodeDecodeError as error:
        raise InputError(
            Text("编码有误，不是 UTF-8", "not valid UTF-8"), f"{path}:{line}:{error.start + 1}"
        ) from None
    except (RecursionError, ValueError):  # too deep; or an integer of thousands of digits
        raise InputError(Text("JSON 嵌套太深或数字太长", "JSON nested too deeply, or a number too long"),
                         f"{path}:{line}") from None  # fmt: skip
