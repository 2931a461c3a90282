"""A whole run: items in, pieces out in the order of the items, by this process or by several."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from typing import TYPE_CHECKING

from cs_audit.batch.items import SPAN, Item
from cs_audit.batch.work import Piece, Work
from cs_audit.problems import Problem
from cs_audit.text import Text

if TYPE_CHECKING:
    from cs_audit.batch.pool import Died

WORTH_IT = 8 * SPAN  # bytes of transcripts below which starting processes costs more than it saves


def run(work: Work, items: Iterable[Item | Problem], jobs: int) -> Iterator[Piece]:
    """Yield what comes of the items, in their order; the same whatever ``jobs`` is."""
    gc.freeze()  # the rules stay: the garbage collector need not look at them again and again
    items = iter(items)
    while work.done and (item := next(items, None)) is not None:  # read, to see that they are the same
        yield from work.pieces(item)
    if work.done:
        from cs_audit.batch.resume import mismatch

        raise mismatch(work.done[0].path)
    first = list(_until_worth_it(items)) if jobs > 1 else []
    everything = chain(first, items)
    if sum(map(_size, first)) < WORTH_IT:
        for item in everything:
            yield from work.pieces(item)
        return
    from cs_audit.batch.pool import Pool  # multiprocessing, where there is enough to do

    with Pool(work.whole, jobs) as pool:
        for is_stream, group in groupby(everything, key=_is_stream):
            if is_stream:  # neither sent nor held: read, audited and written bit by bit
                for item in group:
                    yield from work.pieces(item)
            else:
                yield from map(_whole, pool.results(group))


def _until_worth_it(items: Iterator[Item | Problem]) -> Iterator[Item | Problem]:
    size = 0
    for item in items:
        yield item
        size += _size(item)
        if size >= WORTH_IT:
            return


def _size(item: Item | Problem) -> int:
    return 0 if isinstance(item, Problem) else item.size


def _is_stream(item: Item | Problem) -> bool:
    return not isinstance(item, Problem) and item.is_stream


def _whole(result: Piece | Died) -> Piece:
    return result if isinstance(result, Piece) else _lost(result.item)


def _lost(item: object) -> Piece:
    """What is left of an item whose process was killed."""
    assert isinstance(item, Item)  # noqa: S101  -- problems kill no process
    place = f"{item.path}:{item.line}" if item.is_stretch else item.path
    lines = (
        Text("从这一行起的一段", "the stretch from this line on")
        if item.is_stretch
        else Text("这个文件", "this file")
    )
    piece = Piece()
    piece.problems.append(
        Problem(
            item.path,
            place,
            Text(
                f"处理{lines.zh}的进程意外终止（可能内存不足或被杀掉），没有检查",
                f"the process that audited {lines.en} was killed (out of memory?); not audited",
            ),
        )
    )
    piece.tally.found(0 if item.start else 1)
    piece.tally.problem()
    return piece
