"""Measures how fast cs-audit is, side by side with what it is compared with, and prints a table.

    python benchmarks/run.py [--small] [--only NAME]... [--bench DIR] [--into FILE]

``--small`` runs in half a minute and shows that everything works; its figures mean nothing. ``--bench DIR`` holds
``corpus.py``, ``limit.py`` and ``naive.py`` to be used in place of those in ``benchmarks/peers``; ``../shared/bench``
is used if it is there. Exit code 1: a result is wrong. How long things take never changes the exit code.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from material import SIZES
from targets import MEASUREMENTS, Bench, Row
from timing import Broken

HERE = Path(__file__).resolve().parent
GIVEN = HERE.parent.parent / "shared" / "bench"
OWN = HERE / "peers"
BEGIN, END = "<!-- benchmarks/run.py -->", "<!-- end -->"


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--only", action="append", choices=MEASUREMENTS, metavar="NAME")
    parser.add_argument("--bench", type=Path, default=GIVEN if GIVEN.is_dir() else OWN)
    parser.add_argument("--repeat", type=int, default=0, help="runs of each command (default 5)")
    parser.add_argument("--into", type=Path, help="put the table between the marks in this file, too")
    return parser.parse_args()


def prepared(args: argparse.Namespace, folder: Path) -> Bench:
    """Make what is read, and an environment of the wheel."""
    size = "small" if args.small else "full"
    peers = args.bench.resolve()
    subprocess.run([sys.executable, HERE / "material.py", folder, peers, size], check=True)
    env = {k: v for k, v in os.environ.items() if k not in ("PYTHONDONTWRITEBYTECODE", "CS_AUDIT_LANG")}
    env["CS_AUDIT_CACHE_DIR"] = str(folder / "cache")
    with_wheel = not args.small and (not args.only or "start-up" in args.only)
    installed = _installed(folder) if with_wheel else Path(sys.executable)
    sizes = SIZES[size]._replace(**({"repeat": args.repeat} if args.repeat else {}))
    return Bench(folder, peers, sizes, env, installed)


def _installed(folder: Path) -> Path:
    """A fresh environment in which only the wheel is installed."""
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    wheel = [*pip, "wheel", "--quiet", "--no-deps", "--wheel-dir", folder / "wheel", HERE.parent]
    subprocess.run(wheel, check=True, stdout=sys.stderr)
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    python = folder / "venv" / "bin" / "python"
    install = [python, "-m", "pip", "install", "--quiet", *(folder / "wheel").glob("*.whl")]
    subprocess.run(install, check=True, stdout=sys.stderr)
    return python


def table(rows: Iterable[Row]) -> Iterator[str]:
    """The lines of the table."""
    yield "| what | measured | ratio | target | met |"
    yield "|---|---|---|---|---|"
    for row in rows:
        ratio = f"{row.ratio:.0f} MB" if row.unit == "MB" else f"{row.ratio:.2f}×"
        sign = "≥" if row.at_least else "≤"
        target = f"{sign} {row.limit:g}{' MB' if row.unit == 'MB' else '×'}"
        yield f"| {row.what} | {row.measured} | {ratio} | {target} | {'yes' if row.is_met else 'no'} |"


def measured(bench: Bench, names: Iterable[str]) -> Iterator[Row]:
    """Measure one after the other."""
    for name in names:
        print(f"{name} …", file=sys.stderr, flush=True)
        yield from MEASUREMENTS[name](bench)


def main() -> int:
    """Measure and print."""
    args = arguments()
    with tempfile.TemporaryDirectory(prefix="cs-audit-bench-") as folder:
        try:
            bench = prepared(args, Path(folder))
            bench.took(1, rules=bench.check("plain.txt"))  # compiles default, which is kept
            rows = list(measured(bench, args.only or MEASUREMENTS))
        except Broken as error:
            print(f"broken: {error}", file=sys.stderr)
            return 1
    whose = "our own corpus and programs (benchmarks/peers)" if bench.peers == OWN else str(args.bench)
    machine = f"Python {platform.python_version()}, {os.cpu_count()} processors, {platform.machine()}"
    head = f"Against {whose}; {machine}; medians of {bench.sizes.repeat} runs or more in turn (3 where long)."
    text = "\n".join([head, "", *table(rows), ""])
    print(text)
    if args.into:
        before, begin, rest = args.into.read_text("utf-8").partition(BEGIN)
        args.into.write_text(f"{before}{begin}\n{text}{END}{rest.partition(END)[2]}", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
