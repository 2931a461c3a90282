"""What ways of writing cost: the agent's words are written differently, and F1 is counted again.

    python benchmarks/variants.py [GOLD.jsonl] [--ruleset NAME]

The words stay the same: without punctuation, in traditional characters, with spaces, faces or fillers between them …
"""

from __future__ import annotations

import argparse
import random
import re
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from f1 import DEV, Gold, macro, read_gold, recognised, scores

from cs_audit.loading import load
from cs_audit.segment import words

if TYPE_CHECKING:
    from collections.abc import Callable

SHARE = 0.03  # of the characters have something put after them, or are said twice
PUNCTUATION = re.compile(r"[，。！？,.!?、；;：:~～…\s]")


def traditional(text: str) -> str:
    """The text in traditional characters."""
    lines = resources.files("cs_audit").joinpath("traditional.txt").read_text("utf-8").splitlines()
    old = {new: char for char, new in reversed(list(zip(lines[1], lines[2], strict=True)))}
    return "".join(old.get(char, char) for char in text)


def full_width(text: str) -> str:
    """The text with letters, digits and marks in full width."""
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


def scattered(what: Callable[[str], str]) -> Callable[[str], str]:
    """Put something after a few Chinese characters, always the same ones."""

    def write(text: str) -> str:
        dice = random.Random(text)
        return "".join(
            char + what(char) if "一" <= char <= "龥" and dice.random() < SHARE else char for char in text
        )

    return write


VARIANTS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "no punctuation": lambda text: PUNCTUATION.sub("", text),
    "spaces for punctuation": lambda text: PUNCTUATION.sub(" ", text),
    "traditional characters": traditional,
    "full width": full_width,
    "a space after each character": lambda text: re.sub(r"(?<=[一-龥])(?=[一-龥])", " ", text),
    "cut into words": lambda text: " ".join(word for word, _, _ in words(text) if word.strip()),
    "zero-width characters": scattered(lambda char: "\u200b"),
    "faces (😊)": scattered(lambda char: "😊"),
    "faces ([微笑])": scattered(lambda char: "[微笑]"),
    "stammering": scattered(lambda char: char),
    "fillers at commas": lambda text: re.sub("[，,]", "，呃，", text),
    "fillers anywhere": scattered(lambda char: "呃"),
}


def written(golds: list[Gold], write: Callable[[str], str]) -> list[Gold]:
    """The conversations with the agent's turns written in this way."""
    return [
        {**g, "turns": [{**t, "text": write(t["text"])} if t["role"] == "agent" else t for t in g["turns"]]}
        for g in golds
    ]


def main() -> None:
    """Read, measure, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="?", type=Path, default=DEV)
    parser.add_argument("--ruleset", default="default")
    args = parser.parse_args()
    if not args.gold.exists():
        parser.error(f"{args.gold} is not there; give the path of a labelled set")
    recogniser, golds = load(args.ruleset).recogniser, read_gold(args.gold)
    for name, write in VARIANTS.items():
        f1 = macro(scores(golds, recognised(recogniser, written(golds, write))))
        print(f"{name:32}macro F1 {f1:.3f}")


if __name__ == "__main__":
    main()
