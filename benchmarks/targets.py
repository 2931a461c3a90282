"""The measurements, a function each; ``run.py`` calls them in order and prints what they return."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from material import HOUSES, ODD, Sizes
from timing import Broken, Command, Took, in_turn

STANDARDS = ("catv-hotline", "ecommerce-chat", "online-chat", "etiquette", "telecom-10000")


class Row(NamedTuple):
    """A line of the table. ``limit`` is the most that ``ratio`` may be (or the least, if ``at_least``)."""

    what: str
    measured: str
    ratio: float
    limit: float
    unit: str = "×"
    at_least: bool = False

    @property
    def is_met(self) -> bool:
        """Whether the target is met."""
        return self.ratio >= self.limit if self.at_least else self.ratio <= self.limit


@dataclass(frozen=True)
class Bench:
    """Where everything is. ``installed``: the Python of an environment in which only the wheel is installed."""

    folder: Path
    peers: Path
    sizes: Sizes
    env: dict[str, str]
    installed: Path

    def check(self, data: str, *options: str | Path) -> Command:
        """The command that audits a file of the folder."""
        command = [
            sys.executable,
            "-m",
            "cs_audit",
            "check",
            self.folder / data,
            "--format",
            "jsonl",
            "--no-cache",
        ]
        return [*command, *(options if "--jobs" in options else (*options, "--jobs", "1"))]

    def peer(self, name: str, count: int, *more: Path) -> Command:
        """The command that runs another program on so many conversations."""
        files = (self.folder / f"{count}.jsonl", self.folder / "rules.json", *more)
        return [sys.executable, self.peers / f"{name}.py", *files]

    def took(self, repeat: int = 0, **commands: Command) -> dict[str, Took]:
        """Run the commands in turn."""
        return in_turn(commands, repeat or self.sizes.repeat, self.env)


def batch(bench: Bench) -> Iterator[Row]:
    count = bench.sizes.growing[1]
    data = f"{count}.jsonl"
    took = bench.took(
        limit=bench.peer("limit", count), one=bench.check(data), two=bench.check(data, "--jobs", "2")
    )
    _whole(took["one"], count)
    if took["one"].digest != took["two"].digest:
        raise Broken("one process and two give different scorecards")
    for name, processes, limit in (("one", "1 core", 5.0), ("two", "2 cores", 3.0)):
        what = f"{count:,} conversations, {processes}, against `limit.py`"
        yield _against(what, took[name], took["limit"], limit)


def naive(bench: Bench) -> Iterator[Row]:
    count = bench.sizes.naive
    peer = bench.peer("naive", count, bench.folder / "naive-out.jsonl")
    took = bench.took(min(bench.sizes.repeat, 3), naive=peer, ours=bench.check(f"{count}.jsonl"))
    _whole(took["ours"], count)
    row = _against(f"`naive.py` on {count:,} conversations, against ours", took["naive"], took["ours"], 20)
    yield row._replace(at_least=True)


def growing(bench: Bench) -> Iterator[Row]:
    few, some, many = bench.sizes.growing
    took = bench.took(
        min(bench.sizes.repeat, 3), **{str(n): bench.check(f"{n}.jsonl") for n in (few, some, many)}
    )
    for count in (few, some, many):
        _whole(took[str(count)], count)
    first, second, third = (took[str(n)] for n in (few, some, many))
    seconds = ", ".join(f"{took[str(n)].seconds:.1f} s" for n in (few, some, many))
    early = (second.seconds - first.seconds) / (some - few)
    late = (third.seconds - second.seconds) / (many - some)
    what = f"a further conversation after {some:,}, against one before ({few:,} → {some:,} → {many:,})"
    yield Row(what, seconds, late / max(early, 1e-9), 1.15)
    yield Row(f"largest process, {some:,} conversations", f"{second.peak:.0f} MB", second.peak, 64, "MB")
    yield Row(f"largest process, {many:,} conversations", f"{third.peak:.0f} MB", third.peak, 64, "MB")
    speed = 1 / max(late, 1e-9)
    print(f"one process audits {speed:,.0f} conversations a second (start-up taken out)", file=sys.stderr)


def phrases(bench: Bench) -> Iterator[Row]:
    count = bench.sizes.growing[1]
    houses = {
        f"of{n}": bench.check(f"{count}.jsonl", "--ruleset", bench.folder / f"house-{n}.yaml") for n in HOUSES
    }
    took = bench.took(0, **houses)
    few, many = (took[f"of{n}"] for n in HOUSES)
    _whole(many, count)
    yield _against(f"{HOUSES[1]:,} phrases against {HOUSES[0]}, {count:,} conversations", many, few, 1.3)


def long_conversation(bench: Bench) -> Iterator[Row]:
    files = {"nothing": "plain.txt", "short": "short.jsonl", "half": "half.jsonl", "long": "long.jsonl"}
    commands = {name: bench.check(file) for name, file in files.items()}
    took = bench.took(min(bench.sizes.repeat, 3), **commands)
    _whole(took["long"], 1)
    turns = bench.sizes.turns
    yield _against(
        f"one conversation of {turns:,} turns against {turns // 20:,} of 20", took["long"], took["short"], 3
    )
    yield _doubling(f"… against one of {turns // 2:,}", took["half"], took["long"], took["nothing"])


def several_standards(bench: Bench) -> Iterator[Row]:
    count, each = bench.sizes.naive, {name: ("--ruleset", name) for name in STANDARDS}
    every = [word for options in each.values() for word in options]
    singles = {name: bench.check(f"{count}.jsonl", *options) for name, options in each.items()}
    took = bench.took(min(bench.sizes.repeat, 3), together=bench.check(f"{count}.jsonl", *every), **singles)
    _whole(took["together"], count * len(STANDARDS))
    mean = sum(took[name].seconds for name in STANDARDS) / len(STANDARDS)
    together = took["together"].seconds
    what = f"five standards at once against one (their mean), {count:,} conversations"
    yield Row(what, f"{together:.2f} s / {mean:.2f} s", together / mean, 2.5)


def start_up(bench: Bench) -> Iterator[Row]:
    def check(name: str) -> Command:
        script = bench.installed.with_name("cs-audit")
        return [script, "check", bench.folder / name, "--format", "json"]

    click: Command = [bench.installed, "-c", "import click"]
    bench.took(1, plain=check("plain.txt"), unsure=check("unsure.txt"), click=click)  # compiles what is kept
    repeat = bench.sizes.repeat * 3
    took = bench.took(repeat, plain=check("plain.txt"), unsure=check("unsure.txt"), click=click)
    for name, words, limit in (("plain", "no jieba needed", 1.5), ("unsure", "jieba needed", 2.5)):
        what = f'`check one.txt --format json`, {words}, against `python -c "import click"`'
        yield _against(what, took[name], took["click"], limit)


def pathological(bench: Bench) -> Iterator[Row]:
    pattern = ("--ruleset", bench.folder / "pattern.yaml")
    cases = [(name, name, ()) for name in ODD] + [("pattern (a+)+$", "a", pattern)]
    for label, name, options in cases:
        start = bench.check("plain.txt", *options)
        half, whole = (bench.check(f"{name}-{part}.jsonl", *options) for part in ("half", "whole"))
        took = bench.took(0, start=start, half=half, whole=whole)
        _whole(took["whole"], 1)
        what = f"{bench.sizes.text:,} characters of {label}, against half as many"
        yield _doubling(what, took["half"], took["whole"], took["start"])


def _against(what: str, ours: Took, other: Took, limit: float) -> Row:
    return Row(what, f"{ours.seconds:.2f} s / {other.seconds:.2f} s", ours.seconds / other.seconds, limit)


def _doubling(what: str, half: Took, whole: Took, start: Took) -> Row:
    """Twice as much may take twice as long, once the start is taken out; what took no time has taken no time."""
    noise = 0.2 * start.seconds
    once, twice = (max(took.seconds - start.seconds, 0) for took in (half, whole))
    measured = f"{whole.seconds:.2f} s / {half.seconds:.2f} s (start {start.seconds:.2f} s)"
    return Row(what, measured, twice / once if twice > noise and once else 1.0, 2.5)


def _whole(took: Took, lines: int) -> None:
    if took.lines != lines:
        raise Broken(f"{took.lines} scorecards where there should be {lines}")


MEASUREMENTS: dict[str, Callable[[Bench], Iterator[Row]]] = {
    "batch": batch,
    "naive": naive,
    "growing": growing,
    "phrases": phrases,
    "long": long_conversation,
    "standards": several_standards,
    "start-up": start_up,
    "pathological": pathological,
}
