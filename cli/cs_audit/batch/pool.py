"""Several processes that work on items; results come in the order of the items.

A process that dies (killed, out of memory) costs the item that it was at; what was waiting behind it goes to
another. Neither items nor results pile up: so many are under way at once, and no more are taken until the first
of them is out.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

AHEAD = 4  # items that wait at each process, so that it need not wait for the next
UNDER_WAY = 16  # items per process that are begun before the first of them is out

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


class Died(Exception):  # noqa: N818  -- what happened, not an error of ours
    """The process that worked on an item died; ``item`` is that item."""

    def __init__(self, item: object) -> None:
        super().__init__(str(item))
        self.item = item


class _Process(Generic[_Item, _Result]):
    """A process, and the items that were sent to it and are not back, oldest first."""

    def __init__(self, context: Any, work: Callable[[_Item], _Result]) -> None:
        self.connection, theirs = context.Pipe()
        self.sent: deque[tuple[int, _Item]] = deque()
        self.process = context.Process(target=_serve, args=(theirs, work, self.connection), daemon=True)
        self.process.start()
        theirs.close()

    def send(self, number: int, item: _Item) -> None:
        self.sent.append((number, item))
        with suppress(OSError):  # it died: its end of the pipe will say so
            self.connection.send(item)

    def stop(self) -> None:
        self.process.terminate()
        self.process.join()
        self.connection.close()


def _serve(connection: Connection, work: Callable[[Any], Any], others_end: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is asked, and stops us
    others_end.close()
    while True:
        try:
            item = connection.recv()
        except EOFError:  # the parent is gone
            return
        try:
            result: Any = work(item)
        except Exception as error:
            result = error
        connection.send(result)


class Pool(Generic[_Item, _Result]):
    """``jobs`` processes that call ``work`` on items."""

    def __init__(self, work: Callable[[_Item], _Result], jobs: int) -> None:
        # Where a process can be forked, the compiled rules are shared and need not be loaded again.
        self._context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
        self._work = work
        self._processes = [self._start() for _ in range(jobs)]
        self._again: deque[tuple[int, _Item]] = deque()
        self._done: dict[int, _Result | Exception] = {}
        self._numbered: Iterator[tuple[int, _Item]] = iter(())
        self._begun = 0

    def _start(self) -> _Process[_Item, _Result]:
        return _Process(self._context, self._work)

    def __enter__(self) -> Pool[_Item, _Result]:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._processes:
            process.stop()

    def results(self, items: Iterable[_Item]) -> Iterator[_Result | Died]:
        """Yield the result of each item, in order; ``Died`` where its process did.

        Raises:
            Exception: whatever ``work`` raised.
        """
        self._numbered, self._begun, out = enumerate(items), 0, 0
        while self._feed(out) or out < self._begun:
            while out in self._done:
                result = self._done.pop(out)
                out += 1
                if isinstance(result, Exception) and not isinstance(result, Died):
                    raise result
                yield result
            if out < self._begun:
                self._receive()

    def _feed(self, out: int) -> bool:
        """Give out as many items as there is room for; False where there are no more."""
        while self._has_room():
            if self._again:
                self._give(*self._again.popleft())
            elif self._begun - out >= UNDER_WAY * len(self._processes):
                return True
            elif (following := next(self._numbered, None)) is None:
                return False
            else:
                self._begun += 1
                self._give(*following)
        return True

    def _has_room(self) -> bool:
        return any(len(process.sent) < AHEAD for process in self._processes)

    def _give(self, number: int, item: _Item) -> None:
        min(self._processes, key=lambda process: len(process.sent)).send(number, item)

    def _receive(self) -> None:
        busy = {process.connection: process for process in self._processes if process.sent}
        for connection in wait(list(busy)):
            process = busy[connection]
            try:
                result = process.connection.recv()
            except (EOFError, OSError):
                self._replace(process)
                continue
            number, _ = process.sent.popleft()
            self._done[number] = result

    def _replace(self, process: _Process[_Item, _Result]) -> None:
        """The item that it was at is lost; the others are given to somebody else."""
        number, item = process.sent.popleft()
        self._done[number] = Died(item)
        self._again.extend(process.sent)
        process.stop()
        self._processes[self._processes.index(process)] = self._start()
