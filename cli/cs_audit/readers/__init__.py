"""Read transcripts of any known format as conversations. Nothing after this package knows formats."""

from __future__ import annotations

import io
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

from cs_audit import sources
from cs_audit.errors import InputError, nearest
from cs_audit.problems import Problem, problem_of
from cs_audit.readers import telling
from cs_audit.readers.base import ReadOptions
from cs_audit.readers.document import Document
from cs_audit.readers.finish import Finisher
from cs_audit.text import Text
from cs_audit.unpacking import READ_ERRORS, os_message, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cs_audit.model import Conversation
    from cs_audit.readers.base import Draft

__all__ = [
    "DEFAULTS",
    "READERS",
    "Problem",
    "ReadOptions",
    "Reader",
    "read",
    "read_bytes",
    "read_stretch",
    "read_text",
]

DEFAULTS = ReadOptions()
CASES = ReadOptions(one_sided=True)


class Reader(NamedTuple):
    """A format: ``suits`` tells it by its shape; ``where`` the function is that reads it (module:function)."""

    suits: Callable[[Document], bool]
    where: str

    def read(self, document: Document, options: ReadOptions) -> Iterator[Draft | Conversation | Problem]:
        """Read a document. The module is imported only now: a run needs one or two of them.

        Raises:
            InputError: it is not of this format, or holds no conversation.
        """
        module, _, function = self.where.partition(":")
        found: Iterator[Draft | Conversation | Problem] = getattr(
            import_module(f"cs_audit.readers.{module}"), function
        )(document, options)
        return found


READERS: dict[str, Reader] = {  # in the order in which their shape is looked for
    "xlsx": Reader(telling.is_xlsx, "sheets:read_xlsx"),
    "parquet": Reader(telling.is_parquet, "sheets:read_parquet"),
    "cs-audit": Reader(telling.is_own_txt, "own:read_own_txt"),
    "jsonl": Reader(telling.is_jsonl, "jsons:read_jsonl"),
    "json": Reader(telling.is_json, "jsons:read_json"),
    "python": Reader(telling.is_python, "jsons:read_python"),
    "vtt": Reader(telling.is_vtt, "subtitles:read_subtitles"),
    "srt": Reader(telling.is_srt, "subtitles:read_subtitles"),
    "html": Reader(telling.is_markup, "markup:read_markup"),
    "csv": Reader(telling.is_csv, "sheets:read_csv"),
    "chat": Reader(telling.is_chat, "chats:read_chat"),
    "txt": Reader(lambda document: True, "txt:read_txt"),
}


def read(path: str, options: ReadOptions = DEFAULTS) -> Iterator[Conversation | Problem]:
    """Yield the conversations of a file (``-`` is standard input) and what is wrong with it.

    Never raises for bad input.
    """
    yield from _read_all(lambda: sources.streams(path), path, options)


def read_bytes(data: bytes, path: str, options: ReadOptions = DEFAULTS) -> Iterator[Conversation | Problem]:
    """As ``read``, of a file's bytes; ``path`` names it in messages."""
    raw = cast("io.BufferedReader", io.BufferedReader(cast("io.RawIOBase", io.BytesIO(data))))
    yield from _read_all(lambda: unpacked(raw, path), path, options)


def read_stretch(
    path: str, start: int, end: int, line: int, options: ReadOptions = DEFAULTS
) -> Iterator[Conversation | Problem]:
    """As ``read``, of the bytes ``[start, end)`` of a JSONL file; the first line of them is line ``line``."""
    from cs_audit.readers.stretches import stretch

    try:
        document = stretch(path, start, end, line, options)
    except OSError as error:
        yield Problem(path, path, os_message(error))
        return
    yield from _read(document, options)


def _read_all(
    streams: Callable[[], Iterator[tuple[str, BinaryIO]]], path: str, options: ReadOptions
) -> Iterator[Conversation | Problem]:
    try:
        for name, stream in streams():
            yield from _read_stream(name, stream, options)
    except InputError as error:
        yield problem_of(error, path)
    except READ_ERRORS as error:
        yield Problem(path, path, os_message(error))


def _read_stream(name: str, stream: BinaryIO, options: ReadOptions) -> Iterator[Conversation | Problem]:
    """A damaged member of an archive leaves the others readable."""
    try:
        yield from _read(Document(name, stream, options.encoding), options)
    except READ_ERRORS as error:
        yield Problem(name, name, os_message(error))


def read_text(text: str, path: str, options: ReadOptions = CASES) -> Iterator[Conversation | Problem]:
    """As ``read``, of a text that is already decoded, such as the case of a rule; one side may be enough."""
    yield from _read(Document.of_text(text, path), options)


def _read(document: Document, options: ReadOptions) -> Iterator[Conversation | Problem]:
    try:
        finisher = Finisher(document.path, options, before=document.first_line - 1)
        yield from finisher.finish(_drafts(document, options))
        yield from document.warnings
    except InputError as error:
        yield from document.warnings
        yield problem_of(error, document.path)
    except RecursionError:
        yield Problem(document.path, document.path, Text("嵌套太深", "nested too deeply"))


def _drafts(document: Document, options: ReadOptions) -> Iterator[Draft | Conversation | Problem]:
    if not document.head.strip():
        raise InputError(Text("文件是空的", "the file is empty"), document.path)
    if options.input_format and options.input_format not in READERS:
        hint = nearest(options.input_format, READERS)
        raise InputError(Text(f"没有格式 {options.input_format}{hint.zh}",
                              f"there is no format {options.input_format!r}{hint.en}"), document.path)  # fmt: skip
    name = options.input_format or next(n for n, reader in READERS.items() if reader.suits(document))
    yield from READERS[name].read(document, options)
