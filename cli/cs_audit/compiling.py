"""Compile a merged ruleset: check everything in it, report all its faults at once."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from cs_audit.checkers import CHECKERS, checker
from cs_audit.decoding import INVALID, Decoder
from cs_audit.errors import Fault, RulesetError, nearest
from cs_audit.model import AGENT, Role
from cs_audit.needs import needed
from cs_audit.patterns import At, Pattern, Place, Regex
from cs_audit.phrases import Phrase, PhraseError, parse_phrase
from cs_audit.recognition import Recogniser
from cs_audit.regexes import check_regex
from cs_audit.rules import Acts, Cases, Gap, Rule, Ruleset, Scoring, Uncovered
from cs_audit.sieves import Sieves
from cs_audit.text import Text
from cs_audit.yamlfile import Node

TOP_KEYS = {
    "name",
    "title",
    "description",
    "en",
    "extends",
    "limits",
    "settings",
    "words",
    "acts",
    "standard_phrases",
    "clauses",
    "coverage",
    "scoring",
    "rules",
}
ACT_KEYS = {"what", "who", "hear", "replace", "fault", "sounds_like", "not_in", "unless"}
_PATTERN_KEYS = {"unless", "having", "unless_turn", "having_turn", "not_in"}
_SAYING = {"say", "regex", "sounds_like"}
_RENAMED = {"pass": "pass_"}
_RULE_FIELDS = {*Rule._fields} - {"check", "place"}


@dataclasses.dataclass(frozen=True, slots=True)
class _Circumstances:
    """The keys of a pattern that hold no phrases."""

    who: Role = AGENT
    kind: str = ""
    at_least: int = 1
    not_word: tuple[str, ...] = ()
    after: Acts = ()
    since: Acts = ()
    beside: Acts = ()
    at: At = "anywhere"
    place: Place = "anywhere"
    question: bool | None = None
    quoted: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class _Shared:
    """What an act says of all its patterns."""

    who: Role = AGENT
    fault: bool = False
    sounds_like: bool = False


class Compiler:
    """Compiles one merged ruleset. The faults of every part are collected in ``decoder``."""

    def __init__(self, root: Node) -> None:
        self.root = root
        top = root.value if isinstance(root.value, dict) else {}
        self.top: dict[str, Node] = top
        self.limits = _dict(top.get("limits"))
        self.settings = _dict(top.get("settings"))
        self.acts = _dict(top.get("acts"))
        self.decoder = Decoder(self.acts, {**self.limits, **self.settings})
        self.words: dict[str, tuple[str, ...]] = {}

    def compile(
        self, name: str, digest: str, path: str, sieves: Sieves | None = None, *, needed_only: bool = False
    ) -> Ruleset:
        """Return the ruleset; with ``needed_only`` it listens for nothing that no rule looks at.

        Raises:
            RulesetError: with every fault found.
        """
        self._check_top()
        self.words = {key: self._texts(node) for key, node in _dict(self.top.get("words")).items()}
        patterns = tuple(p for act, node in self.acts.items() for p in self._act(act, node))
        standard = self._phrases(self.top.get("standard_phrases"))
        rules = tuple(r for node in _items(self.top.get("rules")) if (r := self._rule(node)) is not None)
        scoring = self.decoder.decode(self.top["scoring"], Scoring) if "scoring" in self.top else Scoring()
        limits = {key: self.decoder.decode(node, float) for key, node in self.limits.items()}
        self._check_rules(rules)
        clauses = {
            key: self.decoder.decode(node, int) for key, node in _dict(self.top.get("clauses")).items()
        }
        uncovered = self._uncovered()
        self._check_clauses(clauses, uncovered)
        self._check_unused()
        if self.decoder.faults:
            raise RulesetError(sorted(dict.fromkeys(self.decoder.faults), key=_by_place))
        title = self._text("title", self.top, name)
        about = self._text("description", self.top)
        settings = {key: _plain(node) for key, node in self.settings.items()}
        heard = needed(patterns, rules) if needed_only else patterns
        recogniser = Recogniser(heard, standard, sieves)
        return Ruleset(
            name=name,
            title=title,
            description=about,
            rules=rules,
            patterns=patterns,
            standard_phrases=standard,
            recogniser=recogniser,
            scoring=scoring,
            limits=limits,
            settings=settings,
            clauses=clauses,
            uncovered=uncovered,
            hash=digest,
            path=path,
        )

    def _check_top(self) -> None:
        if not isinstance(self.root.value, dict):
            raise RulesetError(
                [
                    Fault(
                        self.root.place,
                        Text("规则集应是“名称: 值”的形式", "a ruleset is a mapping of `name: value` pairs"),
                    )
                ]
            )
        self.decoder.known_keys(self.root, TOP_KEYS)

    def _text(self, key: str, fields: Mapping[str, Node], otherwise: str = "") -> Text:
        """The Chinese of ``key``, and its English under ``en:`` (the Chinese where there is none)."""
        zh = self.decoder.decode(fields[key], str) if key in fields else otherwise
        english = _dict(fields.get("en")).get(key)
        return Text(
            zh.strip() if zh is not INVALID else "", str(english.value).strip() if english else zh.strip()
        )

    def _texts(self, node: Node) -> tuple[str, ...]:
        inner = _dict(node).get("words", node)
        texts = self.decoder.decode(inner, tuple[str, ...])
        return () if texts is INVALID else texts

    # Acts -------------------------------------------------------------------------------------------------

    def _act(self, act: str, node: Node) -> Iterator[Pattern]:
        fields = _dict(node) or {"hear": node}
        if isinstance(node.value, dict):
            self.decoder.known_keys(node, ACT_KEYS)
        shared = {f.name: fields[f.name] for f in dataclasses.fields(_Shared) if f.name in fields}
        common = self.decoder.fields(Node(shared, node.place), _Shared)
        not_in, unless = (self._phrases(fields.get(key)) for key in ("not_in", "unless"))
        for item in _items(fields.get("hear")):
            pattern = self._pattern(act, _Shared() if common is INVALID else common, item)
            if pattern is not None and self._counts(item):
                yield pattern._replace(act_not_in=not_in, act_unless=unless)

    def _counts(self, item: Node) -> bool:
        """A pattern marked ``strict`` is a doubtful one: it counts only where the ruleset sets ``strict: true``."""
        doubtful = _dict(item).get("strict")
        if doubtful is None or self.decoder.decode(doubtful, bool) is not True:
            return True
        return "strict" in self.settings and self.decoder.decode(self.settings["strict"], bool) is True

    def _pattern(self, act: str, common: _Shared, node: Node) -> Pattern | None:
        fields = node.value if isinstance(node.value, dict) else {"say": node}
        plain = {f.name for f in dataclasses.fields(_Circumstances)}
        self.decoder.known_keys(
            Node(fields, node.place, node.key_places), plain | _PATTERN_KEYS | _SAYING | {"strict"}
        )
        if not _SAYING & fields.keys():
            self.decoder.fault(
                node.place, "缺少 say（要听到的说法）", "`say` (what to listen for) is missing"
            )
        said = {k: v for k, v in fields.items() if k in plain}
        around = self.decoder.fields(Node(said, node.place, node.key_places), _Circumstances)
        if around is INVALID:
            return None
        given: dict[str, Any] = {name: getattr(around, name) for name in plain}
        given |= {key: self._phrases(fields[key]) for key in _PATTERN_KEYS & fields.keys()}
        if "who" not in said:
            given["who"] = common.who
        say = self._phrases(fields.get("say"))
        given["sounds_like"] = self._sounds_like(fields.get("sounds_like"), common, say)
        return Pattern(act, (*say, *self._regexes(fields.get("regex"))), fault=common.fault, **given)

    def _sounds_like(self, node: Node | None, common: _Shared, say: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """What may be misheard: phrases of its own, or what is said (``true``)."""
        setting = self.settings.get("sounds_like")
        if setting is not None and self.decoder.decode(setting, bool) is False:
            return ()
        if node is not None and node.value not in ("true", "false"):
            return self._phrases(node)
        hears = common.sounds_like if node is None else node.value == "true"
        return say if hears else ()

    def _phrases(self, node: Node | None) -> tuple[Phrase, ...]:
        nodes = node.value if node and isinstance(node.value, tuple) else (node,) if node else ()
        return tuple(p for n in nodes if (p := self._phrase(n)) is not None)

    def _phrase(self, node: Node) -> Phrase | None:
        source = self.decoder.decode(node, str)
        if source is INVALID:
            return None
        try:
            return parse_phrase(source, self.words)
        except PhraseError as error:
            self.decoder.fault(
                node.place, f"说法“{source}”：{error.text.zh}", f"phrase {source!r}: {error.text.en}"
            )
            return None

    def _regexes(self, node: Node | None) -> tuple[Regex, ...]:
        nodes = node.value if node and isinstance(node.value, tuple) else (node,) if node else ()
        for n in nodes:
            problem = check_regex(str(n.value))
            if problem:
                self.decoder.fault(
                    n.place, f"正则表达式不对：{problem}", f"bad regular expression: {problem}"
                )
        return tuple(Regex(str(n.value)) for n in nodes)

    # Rules ------------------------------------------------------------------------------------------------

    def _rule(self, node: Node) -> Rule | None:
        fields = _dict(node)
        name = str(fields["checker"].value) if "checker" in fields else ""
        if name not in CHECKERS:
            hint = nearest(name, CHECKERS)
            place = fields["checker"].place if "checker" in fields else node.place
            self.decoder.fault(
                place,
                f"没有名为 {name or '（空）'} 的检查器{hint.zh}",
                f"no checker is named {name!r}{hint.en}",
            )
            return None
        check = self._checker(node, name, fields)
        common = self._common(node, fields)
        is_off = "off" in fields and self.decoder.decode(fields["off"], bool)
        if is_off or check is INVALID or common is INVALID:
            return None
        texts = {key: self._text(key, fields) for key in ("title", "why", "say")}
        return Rule(check=check, place=node.place, **{**common, **texts})

    def _checker(self, node: Node, name: str, fields: Mapping[str, Node]) -> Any:
        cls: Any = checker(name)
        mine = {*cls._fields}
        self.decoder.known_keys(node, _RULE_FIELDS | mine | {"en", "off"})
        return self.decoder.fields(Node({k: v for k, v in fields.items() if k in mine}, node.place), cls)

    def _common(self, node: Node, fields: Mapping[str, Node]) -> Any:
        decode = self.decoder
        hints = {"id": str, "checker": str, "clauses": tuple[str, ...], "points": float}
        values = {key: decode.decode(fields[key], kind) for key, kind in hints.items() if key in fields}
        for key, allowed in (
            ("severity", ("minor", "major", "critical")),
            ("per", ("once", "occurrence")),
            ("channel", ("call", "chat")),
        ):
            if key in fields:
                values[key] = decode._choice(fields[key], list(allowed))
        if "cases" in fields:
            values["cases"] = decode.fields(fields["cases"], Cases, _RENAMED)
        if "title" not in fields or "id" not in fields:
            decode.fault(node.place, "规则缺少 id 或 title", "a rule needs an id and a title")
        return INVALID if INVALID in values.values() else values

    def _check_rules(self, rules: tuple[Rule, ...]) -> None:
        for name, times in Counter(r.id for r in rules).items():
            if times > 1:
                places = [r.place for r in rules if r.id == name]
                self.decoder.fault(
                    places[-1],
                    f"规则编号 {name} 重复（另见 {places[0]}）",
                    f"rule id {name} is used twice (see {places[0]})",
                )

    def _check_clauses(self, last: Mapping[str, int], uncovered: Mapping[str, Uncovered]) -> None:
        """Each clause named has a number that its standard has, and is not both cited and listed as uncovered."""
        for rule in _items(self.top.get("rules")):
            for node in _items(_dict(rule).get("clauses")):
                self._check_clause(str(node.value), node.place, last)
                if str(node.value) in uncovered:
                    self.decoder.fault(
                        node.place,
                        f"条款 {node.value} 已有规则，却又列在 coverage 里",
                        f"clause {node.value} has a rule and is listed under `coverage` as well",
                    )
        for clause in uncovered:
            self._check_clause(clause, self.top["coverage"].key_place(clause), last)

    def _check_clause(self, clause: str, place: str, last: Mapping[str, int]) -> None:
        standard, _, number = clause.rpartition("-")
        if standard not in last:
            hint = nearest(standard, last)
            self.decoder.fault(
                place,
                f"条款 {clause}：clauses 里没有标准 {standard}{hint.zh}",
                f"clause {clause}: no standard {standard!r} under `clauses`{hint.en}",
            )
        elif not number.isdigit() or not 0 < int(number) <= last[standard]:
            self.decoder.fault(
                place,
                f"没有条款 {clause}（{standard} 共 {last[standard]} 条）",
                f"there is no clause {clause} ({standard} has {last[standard]})",
            )

    def _uncovered(self) -> dict[str, Uncovered]:
        listed = {clause: self._gap(node) for clause, node in _dict(self.top.get("coverage")).items()}
        return {clause: gap for clause, gap in listed.items() if gap is not INVALID}

    def _gap(self, node: Node) -> Any:
        """``not_in_transcript``, or ``{needs_metadata: rings}``."""
        if not isinstance(node.value, dict):
            gap = self.decoder.decode(node, Gap)
            return gap if gap is INVALID else Uncovered(gap)
        name, detail = next(iter(node.value.items()), ("", node))
        gap, text = self.decoder.decode(Node(name, node.place), Gap), self.decoder.decode(detail, str)
        return INVALID if INVALID in (gap, text) else Uncovered(gap, text)

    def _check_unused(self) -> None:
        for name, node in self.limits.items():
            if name not in self.decoder.used:
                hint = nearest(name, self.decoder.used & self.limits.keys())
                self.decoder.fault(
                    node.place, f"没有规则用到限值 {name}{hint.zh}", f"no rule uses the limit {name}{hint.en}"
                )


def _by_place(fault: Fault) -> tuple[str, int, int]:
    path, line, column = fault.place.rsplit(":", 2)
    return path, int(line), int(column)


def _dict(node: Node | None) -> dict[str, Node]:
    return node.value if node and isinstance(node.value, dict) else {}


def _items(node: Node | None) -> tuple[Node, ...]:
    return (
        node.value
        if node and isinstance(node.value, tuple)
        else (node,)
        if node and node.value is not None
        else ()
    )


def _plain(node: Node) -> object:
    if isinstance(node.value, tuple):
        return [_plain(n) for n in node.value]
    if isinstance(node.value, dict):
        return {key: _plain(n) for key, n in node.value.items()}
    return node.value
