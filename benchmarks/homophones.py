"""What misheard characters cost: the agent's words are corrupted with homophones, and F1 is counted again.

    python benchmarks/homophones.py [GOLD.jsonl] [--ruleset NAME] [--seeds N]

Speech recognition and pinyin keyboards write a wrong character of the same sound, or nearly the same (n/l, in/ing,
z/zh …). Of every hundred Chinese characters of the agent 2, 5 or 10 are replaced so; the seed decides which, so that
the figures come out the same each time. Needs pypinyin (``pip install -e .[dev]``).
"""

from __future__ import annotations

import argparse
import random
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from f1 import DEV, MIN_SUPPORT, Gold, Score, macro, read_gold, recognised, scores
from pypinyin import Style, pinyin

from cs_audit.loading import load

if TYPE_CHECKING:
    from cs_audit.recognition import Recogniser

SHARES = (0.02, 0.05, 0.10)
ALIKE = 0.2  # of the wrong characters only sound alike; the others sound the same
CONFUSED_INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("l", "n"), ("f", "h"))
CONFUSED_FINALS = (("ing", "in"), ("eng", "en"), ("ang", "an"))


class Homophones:
    """Common characters by their sound; the commoner one is, the likelier it is written by mistake."""

    def __init__(self) -> None:
        self.sounds: dict[str, str] = {}
        self.by_sound: dict[str, list[str]] = {}
        self.weights = _frequencies()
        for char in self.weights:
            sound = pinyin(char, style=Style.NORMAL, errors="ignore")
            if sound:
                self.sounds[char] = sound[0][0]
                self.by_sound.setdefault(sound[0][0], []).append(char)

    def mistake(self, char: str, dice: random.Random) -> str:
        """A character that may be written for this one; itself where there is none."""
        sound = self.sounds[char]
        if dice.random() < ALIKE:
            sound = dice.choice(alike(sound, self.by_sound) or [sound])
        others = [c for c in self.by_sound[sound] if c != char]
        return dice.choices(others, [self.weights[c] for c in others])[0] if others else char

    def corrupted(self, golds: list[Gold], share: float, seed: int) -> list[Gold]:
        """Copies of the conversations in which this share of the agent's Chinese characters is wrong."""
        dice = random.Random(seed)
        return [
            {**gold, "turns": [self._turn(turn, share, dice) for turn in gold["turns"]]} for gold in golds
        ]

    def _turn(self, turn: dict[str, Any], share: float, dice: random.Random) -> dict[str, Any]:
        if turn["role"] != "agent":
            return turn
        chars = (
            self.mistake(c, dice) if c in self.sounds and dice.random() < share else c for c in turn["text"]
        )
        return {**turn, "text": "".join(chars)}


def _frequencies() -> dict[str, int]:
    """The characters of jieba's dictionary with the sums of the frequencies of their words."""
    import jieba

    counts: dict[str, int] = {}
    with jieba.get_dict_file() as lines:
        for line in lines:
            word, count, _ = line.decode().split(" ")
            for char in word:
                counts[char] = counts.get(char, 0) + int(count)
    common = sorted(counts, key=lambda c: -counts[c])[:3500]
    return {char: counts[char] for char in common}


def alike(sound: str, known: dict[str, Any]) -> list[str]:
    """The sounds that are commonly taken for this one."""
    initial, final = re.fullmatch("([zcs]h|[^aeiouv]?)(.*)", sound).groups()  # type: ignore[union-attr]
    changed = [other + final for pair in CONFUSED_INITIALS if initial in pair for other in pair]
    changed += [initial + other for pair in CONFUSED_FINALS if final in pair for other in pair]
    return [s for s in changed if s in known and s != sound]


def measure(recogniser: Recogniser, golds: list[Gold], seeds: int) -> dict[float, list[dict[str, Score]]]:
    """The scores for each share of wrong characters, once for each seed."""
    homophones = Homophones()
    table = {0.0: [scores(golds, recognised(recogniser, golds))]}
    for share in SHARES:
        wrong = (homophones.corrupted(golds, share, seed) for seed in range(seeds))
        table[share] = [scores(golds, recognised(recogniser, w)) for w in wrong]
    return table


def show(table: dict[float, list[dict[str, Score]]]) -> None:
    """Print F1 (mean of the seeds) of each act and the macro average."""
    clean = table[0.0][0]
    print(f"{'act':30}{'support':>8}" + "".join(f"{share:>8.0%}" for share in table))
    for name, score in clean.items():
        cells = (sum(s[name].f1 for s in found) / len(found) for found in table.values())
        rare = "" if score.support >= MIN_SUPPORT else "   (too few to count)"
        print(f"{name:30}{score.support:8}" + "".join(f"{f1:8.3f}" for f1 in cells) + rare)
    cells = [sum(map(macro, found)) / len(found) for found in table.values()]
    print(f"{'macro F1':38}" + "".join(f"{f1:8.3f}" for f1 in cells))
    print(f"{'fall in points':38}" + "".join(f"{100 * (cells[0] - f1):8.1f}" for f1 in cells))


def main() -> None:
    """Read, measure, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="?", type=Path, default=DEV)
    parser.add_argument("--ruleset", default="default")
    parser.add_argument("--seeds", type=int, default=3)
    args = parser.parse_args()
    if not args.gold.exists():
        parser.error(f"{args.gold} is not there; give the path of a labelled set")
    show(measure(load(args.ruleset).recogniser, read_gold(args.gold), args.seeds))


if __name__ == "__main__":
    main()
