"""Runs commands one after the other, in turn, and says how long each took and what it held in memory."""

from __future__ import annotations

import hashlib
import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import IO, NamedTuple

Command = Sequence[str | Path]


class Broken(Exception):  # noqa: N818
    """A result that is wrong; how long it took is of no interest."""


class Took(NamedTuple):
    """Medians of several runs of a command. ``peak``: MB of its largest process (but
    no less than this one's, for a child begins as a copy: so it must be small). ``lines``: of its output."""

    seconds: float
    peak: float
    lines: int
    digest: str


def in_turn(commands: Mapping[str, Command], repeat: int, env: Mapping[str, str]) -> dict[str, Took]:
    """Run the commands ``repeat`` times in turn, so that whatever else the machine does meets all of them."""
    runs: dict[str, list[Took]] = {name: [] for name in commands}
    for _ in range(repeat):
        for name, command in commands.items():
            runs[name].append(_run(command, env))
    return {name: _median(took) for name, took in runs.items()}


def _median(took: list[Took]) -> Took:
    if len({one.digest for one in took}) > 1:
        raise Broken("the same command printed different things")
    return took[0]._replace(seconds=median(one.seconds for one in took), peak=max(one.peak for one in took))


def _run(command: Command, env: Mapping[str, str]) -> Took:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as told:
        start = time.perf_counter()
        child = subprocess.Popen([str(word) for word in command], stdout=out, stderr=told, env=dict(env))
        _, status, used = os.wait4(child.pid, 0)  # which counts this child alone, with its own children
        seconds = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        told.seek(0)
        if child.returncode not in (0, 1) or b"Traceback" in (message := told.read()):
            told.seek(0)
            message = told.read()[-2000:]
            raise Broken(f"{' '.join(map(str, command))}: exit {child.returncode}\n{message.decode()}")
        return Took(seconds, used.ru_maxrss / 1024, *_digested(out))


def _digested(out: IO[bytes]) -> tuple[int, str]:
    """How many lines there are, and what tells them from others."""
    out.seek(0)
    lines, digest = 0, hashlib.sha256()
    while part := out.read(1 << 20):
        lines += part.count(b"\n")
        digest.update(part)
    return lines, digest.hexdigest()
