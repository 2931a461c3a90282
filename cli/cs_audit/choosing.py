"""Which rulesets a file is held against: ``--ruleset``, else what ``cs-audit.yaml`` says, else default."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from cs_audit.audit import Auditor
from cs_audit.compiled import load_compiled
from cs_audit.config import config_for
from cs_audit.errors import UsageError, nearest
from cs_audit.model import Conversation
from cs_audit.problems import Problem
from cs_audit.rules import Rule, Ruleset
from cs_audit.text import Text

if TYPE_CHECKING:
    from cs_audit.yamlfile import Node


class Choice:
    """Loads each set of rulesets once; ``used`` are those loaded so far, in order of first use."""

    def __init__(
        self, names: Sequence[str] = (), select: Sequence[str] = (), ignore: Sequence[str] = ()
    ) -> None:
        self.names, self.select, self.ignore = names, select, ignore
        self.used: list[Ruleset] = []
        self.doubts: list[Problem] = []  # about the cache
        self._loaded: dict[tuple[tuple[str, ...], str], Auditor] = {}

    def auditor_for(self, path: str, talk: Conversation | None = None) -> Auditor:
        """Return what audits a conversation of a file; for the file itself, all that it may need is loaded.

        Raises:
            RulesetError, UsageError: a ruleset is faulty, or there is none of that name.
        """
        config = config_for(path)
        if talk is None and not self.names:
            for name in config.named_by_metadata:
                self._load((name,), config.limits)
        return self._load(tuple(self.names) or config.rulesets_for(path, talk), config.limits)

    def _load(self, names: tuple[str, ...], limits: Node | None) -> Auditor:
        key = (names, limits.place if limits else "")
        if key not in self._loaded:
            loaded, doubt = load_compiled(names, limits)
            if doubt:
                self.doubts.append(doubt)
            auditor = Auditor([narrowed(ruleset, self.select, self.ignore) for ruleset in loaded])
            self.used += auditor.rulesets
            self._loaded[key] = auditor
        return self._loaded[key]

    def rules_of(self, name: str, path: str) -> tuple[Rule, ...]:
        """The rules of a ruleset that a file was held against in another process."""
        self.auditor_for(path)
        return next(ruleset.rules for ruleset in self.used if ruleset.name == name)


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
    return ruleset._replace(rules=rules)


def _names(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(name.strip() for text in given for name in text.split(",") if name.strip())


def _is_named(rule: Rule, names: tuple[str, ...]) -> bool:
    return rule.id in names or rule.checker in names
