"""Which rulesets a file is held against: ``--ruleset``, else what ``cs-audit.yaml`` says, else default."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from cs_audit.config import config_for
from cs_audit.errors import UsageError, nearest
from cs_audit.loading import load
from cs_audit.model import Conversation
from cs_audit.rules import Rule, Ruleset
from cs_audit.text import Text


@dataclass(slots=True)
class Choice:
    """Loads each ruleset once; ``used`` are those loaded so far, in order of first use."""

    names: Sequence[str] = ()
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    used: list[Ruleset] = field(default_factory=list)
    _loaded: dict[tuple[str, str], Ruleset] = field(default_factory=dict)

    def rulesets_for(self, path: str, talk: Conversation | None = None) -> tuple[Ruleset, ...]:
        """Return the rulesets for a conversation of a file; for the file itself, those that it may need are loaded."""
        config = config_for(path)
        place = config.limits.place if config.limits else ""
        if talk is None and not self.names:
            for name in config.named_by_metadata:
                self._load(name, place, path)
        return tuple(self._load(name, place, path) for name in self.names or config.rulesets_for(path, talk))

    def _load(self, name: str, place: str, path: str) -> Ruleset:
        if (name, place) not in self._loaded:
            ruleset = narrowed(load(name, config_for(path).limits), self.select, self.ignore)
            self._loaded[name, place] = ruleset
            self.used.append(ruleset)
        return self._loaded[name, place]


def narrowed(ruleset: Ruleset, select: Sequence[str], ignore: Sequence[str]) -> Ruleset:
    """Return the ruleset with the rules that ``--select`` and ``--ignore`` leave.

    Raises:
        UsageError: a name is neither a rule nor a checker, or nothing is left.
    """
    wanted, unwanted = _names(select), _names(ignore)
    known = {r.id for r in ruleset.rules} | {r.checker for r in ruleset.rules}
    for name in (*wanted, *unwanted):
        if name not in known:
            hint = nearest(name, known)
            raise UsageError(
                Text(
                    f"规则集 {ruleset.name} 里没有规则或检查器 {name}{hint.zh}",
                    f"ruleset {ruleset.name} has no rule or checker {name}{hint.en}",
                )
            )
    rules = tuple(
        r for r in ruleset.rules if (not wanted or _is_named(r, wanted)) and not _is_named(r, unwanted)
    )
    if not rules:
        raise UsageError(
            Text("--select 与 --ignore 之后没有剩下任何规则", "--select and --ignore leave no rule")
        )
    return replace(ruleset, rules=rules)


def _names(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(name.strip() for text in given for name in text.split(",") if name.strip())


def _is_named(rule: Rule, names: tuple[str, ...]) -> bool:
    return rule.id in names or rule.checker in names
