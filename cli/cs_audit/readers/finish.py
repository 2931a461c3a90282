"""From drafts to conversations: roles, times, order and ids are settled here for every format alike."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from cs_audit.lazy import pattern
from cs_audit.model import AGENT, CUSTOMER, SYSTEM, Conversation, Turn
from cs_audit.problems import Problem, warning
from cs_audit.readers.base import NAMELESS, TIME_PRECISION, TIME_ZONE, UNKNOWN_SPEAKERS
from cs_audit.readers.stamps import timeline
from cs_audit.roles import ROBOT, fold_name, is_plain, known_part, told_by_user, unknown_roles
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cs_audit.model import Role
    from cs_audit.readers.base import Draft, ReadOptions, Utterance
    from cs_audit.roles import Part

_VOICES = {"a", "b"}  # beside each other they are two voices; beside q, a is the answer
_SURROGATES = pattern("[\ud800-\udfff]")


class Finisher:
    """Finishes the drafts of one file; it keeps no more of them than their ids."""

    def __init__(self, path: str, options: ReadOptions, before: int = 0) -> None:
        self.path, self.options, self.before = (
            path,
            options,
            before,
        )  # ``before``: drafts at most, in this file
        self.user = told_by_user(options.roles)
        self.seen: set[int] = set()
        self.again: Counter[str] = Counter()

    def finish(self, drafts: Iterable[Draft | Conversation | Problem]) -> Iterator[Conversation | Problem]:
        """Yield a conversation for every sound draft, in order, and what is wrong with the others."""
        first: Draft | None = None  # kept back until it is known whether it is the only one
        count, failed = self.before, False
        for draft in drafts:
            if isinstance(draft, Problem):
                failed = failed or draft.is_error
                yield draft
                continue
            count += 1
            if first:
                yield from self._finish_one(first, 1)
                first = None
            if isinstance(draft, Conversation):
                name = self._unique(draft.id)
                yield draft if name == draft.id else draft._replace(id=name)
            elif count == 1:
                first = draft
            else:
                yield from self._finish_one(draft, count)
        if first:
            yield from self._finish_one(first, 0)
        elif count == self.before == 0 and not failed:
            yield Problem(
                self.path, self.path, Text("文件里没有对话", "there is no conversation in this file")
            )

    def _finish_one(self, draft: Draft, number: int) -> Iterator[Conversation | Problem]:
        """Finish the ``number``th draft; 0 is the only one."""
        place, is_only = draft.place or self.path, not number
        name = self._id(draft, number)
        if not draft.utterances:
            yield Problem(
                self.path, place, Text(f"会话 {name} 里没有话轮", f"conversation {name} has no turns")
            )
            return
        if {fold_name(u.label or u.name) for u in draft.utterances} == _VOICES:
            draft = draft._replace(is_diarised=True)
        parts = [self._part(u, draft) for u in draft.utterances]
        if draft.others and AGENT in parts:
            parts = [part or draft.others for part in parts]
        unknown = tuple(
            dict.fromkeys(_shown(u) for u, part in zip(draft.utterances, parts, strict=True) if not part)
        )
        if unknown and not (self.options.keep_unknown or self.options.infer_roles):
            yield unknown_roles(self.path, place, name, unknown)
            return
        if (problem := self._one_sided(place, name, parts, is_only=is_only)) is not None:
            yield problem
            return
        yield from self._conversation(draft, name, parts, unknown)

    def _part(self, utterance: Utterance, draft: Draft) -> Part | None:
        """The user's word first, then what the format tells, then what names say."""
        names = [name for name in (utterance.label, utterance.name) if name] or [NAMELESS]
        folded = [fold_name(name) for name in names]
        if draft.is_exact:
            return next((self.user[f] for f in folded if f in self.user), draft.told.get(utterance.label))
        told = next((table[f] for table in (self.user, draft.told) for f in folded if f in table), None)
        if told or draft.is_diarised:
            return told
        return next((part for name in names if (part := known_part(name))), None)

    def _id(self, draft: Draft, number: int) -> str:
        stem = "-" if self.path == "-" else os.path.basename(self.path).split(".")[0]
        return self._unique(draft.id or (f"{stem}#{number}" if number else stem))

    def _unique(self, name: str) -> str:
        """The name, numbered if it was met before in this file; only hashes are kept, for files may be long."""
        key = hash(name)
        if key not in self.seen:
            self.seen.add(key)
            return name
        self.again[name] += 1
        return f"{name}#{self.again[name] + 1}"

    def _one_sided(self, place: str, name: str, parts: list[Part | None], *, is_only: bool) -> Problem | None:
        if self.options.one_sided or None in parts:
            return None
        if not {AGENT, ROBOT} & set(parts):
            return Problem(self.path, place, Text(
                f"会话 {name} 里没有客服的话，无从质检；若角色认错了，用 --role 名称=agent 指明",
                f"conversation {name} has no agent turn, so there is nothing to audit; if a role was taken "
                f"wrongly, say so with --role NAME=agent"))  # fmt: skip
        if is_only and CUSTOMER not in parts:
            return Problem(self.path, place, Text(
                f"会话 {name} 里只有客服一方的话；若角色认错了，用 --role 名称=customer 指明",
                f"conversation {name} has turns of the agent only; if a role was taken wrongly, say so with "
                f"--role NAME=customer"))  # fmt: skip
        return None

    def _conversation(
        self, draft: Draft, name: str, parts: list[Part | None], unknown: tuple[str, ...]
    ) -> Iterator[Conversation | Problem]:
        place = draft.place or self.path
        times = timeline(draft.utterances, draft.unit)
        if times.bad:
            yield warning(self.path, place, f"会话 {name}：看不懂的时间：{times.bad[0]}",
                          f"conversation {name}: cannot read the time {times.bad[0]!r}")  # fmt: skip
        roles = _roles(parts)
        rows = zip(draft.utterances, roles, parts, times.spans, strict=True)
        turns = [
            Turn(role, _clean(u.text), *span, _clean(_speaker(u, part, draft)))
            for u, role, part, span in rows
        ]
        if (ordered := _in_order(turns)) != turns:
            yield warning(self.path, place, f"会话 {name}：话轮未按时间排列，已重排",
                          f"conversation {name}: turns were out of order; sorted by time")  # fmt: skip
        renamed = self.options.fields
        metadata = {renamed.get(key, key): value for key, value in draft.metadata.items()}
        if times.is_minute:
            metadata[TIME_PRECISION] = "minute"
        if times.zone:
            metadata.setdefault(TIME_ZONE, times.zone)
        if unknown:
            nobody = {turn.speaker for turn, part in zip(turns, parts, strict=True) if not part}
            theirs = (turn.speaker for turn in ordered if turn.role == SYSTEM and turn.speaker in nobody)
            metadata[UNKNOWN_SPEAKERS] = tuple(dict.fromkeys(name or NAMELESS for name in theirs))
        yield Conversation(name, tuple(ordered), self.path, draft.channel, metadata)


def _roles(parts: list[Part | None]) -> list[Role]:
    """A robot is ``system`` beside a human agent; alone it is the agent, for it speaks for the company."""
    robot: Role = SYSTEM if AGENT in parts else AGENT
    return [robot if part == ROBOT else SYSTEM if part is None or part == SYSTEM else part for part in parts]


def _speaker(utterance: Utterance, part: Part | None, draft: Draft) -> str:
    """Who it is beyond the role; a code that the format explains, or a mere role word, is no name of anyone."""
    if draft.is_exact:
        return utterance.name
    name = utterance.name or ("" if fold_name(utterance.label) in draft.told else utterance.label)
    return "" if part in (AGENT, CUSTOMER) and is_plain(name) else name


def _clean(text: str) -> str:
    """Lone surrogates can't be written out again; one character stands for one, so that places stay."""
    return text if text.isprintable() else _SURROGATES.sub("\ufffd", text)


def _shown(utterance: Utterance) -> str:
    return utterance.label or utterance.name or NAMELESS


def _in_order(turns: list[Turn]) -> list[Turn]:
    """The turns sorted by start, if every one has a start."""
    if any(turn.start is None for turn in turns):
        return turns
    return sorted(turns, key=lambda turn: turn.start or 0.0)
