"""How well acts and forbidden language are recognised in labelled conversations.

    python benchmarks/recognition.py [GOLD.jsonl] [--taboo TABOO.jsonl] [--ruleset NAME] [--errors ACT]

Prints precision, recall and F1 of each act and their macro average, once for all conversations and once for either
half of them (parted by a hash of their id: work on one, report the other), then what of the forbidden utterances is
found. ``--errors`` lists the turns in which an act was missed or imagined.
"""

from __future__ import annotations

import argparse
from hashlib import md5
from pathlib import Path
from typing import TYPE_CHECKING

from f1 import DEV, MIN_SUPPORT, Gold, comparisons, macro, read_gold, recognised, scores

from cs_audit.loading import load

if TYPE_CHECKING:
    from cs_audit.recognition import Recogniser

TABOO = DEV.with_name("taboo_dev.jsonl")


def half(gold: Gold) -> int:
    """The half that a conversation belongs to, 0 or 1."""
    return int(md5(gold["id"].encode(), usedforsecurity=False).hexdigest(), 16) % 2


def show_acts(recogniser: Recogniser, golds: list[Gold]) -> None:
    """Print the table of acts."""
    parts = [golds, [g for g in golds if half(g) == 0], [g for g in golds if half(g) == 1]]
    found = [scores(part, recognised(recogniser, part)) for part in parts]
    print(f"{'act':30}{'support':>8}{'precision':>11}{'recall':>8}{'F1':>8}{'one half':>10}{'the other':>10}")
    for name, score in found[0].items():
        halves = "".join(f"{part[name].f1:10.3f}" if name in part else f"{'-':>10}" for part in found[1:])
        rare = "" if score.support >= MIN_SUPPORT else "   (too few to count)"
        print(
            f"{name:30}{score.support:8}{score.precision:11.3f}{score.recall:8.3f}{score.f1:8.3f}{halves}{rare}"
        )
    print(f"{'macro F1':57}{macro(found[0]):8.3f}" + "".join(f"{macro(part):10.3f}" for part in found[1:]))


def show_errors(recogniser: Recogniser, golds: list[Gold], act: str) -> None:
    """Print the turns in which one act was missed or imagined."""
    for gold, turn, name, is_true, is_heard in comparisons(golds, recognised(recogniser, golds)):
        if act in (name, name.partition(".")[2]) and is_true != is_heard:
            print("missed  " if is_true else "imagined", f"{gold['id']}#{turn}", gold["turns"][turn]["text"])


def taboo_figures(recogniser: Recogniser, golds: list[Gold]) -> dict[str, tuple[int, int]]:
    """How many of each kind of utterance count as forbidden, and how many there are."""
    figures: dict[str, tuple[int, int]] = {}
    for gold, acts in zip(golds, recognised(recogniser, golds), strict=True):
        bad = any("taboo" in labels for labels in gold["labels"])
        kind = "near misses" if not bad else "subtle" if gold.get("subtle") else "plain"
        heard, total = figures.get(kind, (0, 0))
        figures[kind] = heard + any("taboo" in found for found in acts), total + 1
    return figures


def show_taboo(recogniser: Recogniser, utterances: list[Gold], golds: list[Gold]) -> None:
    """Print what is found of forbidden utterances, and false alarms."""
    for kind, (heard, total) in sorted(taboo_figures(recogniser, utterances).items()):
        what = "false alarms" if kind == "near misses" else "found"
        print(f"taboo, {kind:22} {heard:4} of {total} {what}")
    heard = sum("taboo" in acts for found in recognised(recogniser, golds) for acts in found)
    turns = sum(turn["role"] == "agent" for gold in golds for turn in gold["turns"])
    print(f"taboo, {'agent turns above':22} {heard:4} of {turns} false alarms")


def main() -> None:
    """Read, recognise, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="?", type=Path, default=DEV)
    parser.add_argument("--taboo", type=Path, default=TABOO)
    parser.add_argument("--ruleset", default="default")
    parser.add_argument("--errors", metavar="ACT")
    args = parser.parse_args()
    if not args.gold.exists():
        parser.error(f"{args.gold} is not there; give the path of a labelled set")
    recogniser, golds = load(args.ruleset).recogniser, read_gold(args.gold)
    if args.errors:
        show_errors(recogniser, golds, args.errors)
        return
    show_acts(recogniser, golds)
    if args.taboo.exists():
        show_taboo(recogniser, read_gold(args.taboo), golds)


if __name__ == "__main__":
    main()
