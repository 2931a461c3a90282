"""Ctrl-C in the middle of a write would leave half a scorecard: it waits until the write is through."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Interrupts:
    """Raises ``KeyboardInterrupt`` as ever, but for what is done ``undisturbed``; a second Ctrl-C does not wait."""

    def __init__(self) -> None:
        self._busy = self._asked = False

    @contextmanager
    def handled(self) -> Iterator[None]:
        """Take over Ctrl-C (in the main thread, which alone may)."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = signal.signal(signal.SIGINT, self._interrupt)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)

    def _interrupt(self, _number: int, _frame: FrameType | None) -> None:
        if self._busy and not self._asked:
            self._asked = True
        else:
            raise KeyboardInterrupt

    @contextmanager
    def undisturbed(self) -> Iterator[None]:
        """Do something that must not be left half done.

        Raises:
            KeyboardInterrupt: at the end, if it was asked for meanwhile.
        """
        self._busy = True
        try:
            yield
        finally:
            self._busy = False
        if self._asked:
            raise KeyboardInterrupt
