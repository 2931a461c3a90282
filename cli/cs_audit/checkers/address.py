"""Forms of address: the surname once it is known, and always the same one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from cs_audit.details import details
from cs_audit.heard import Heard
from cs_audit.lazy import pattern
from cs_audit.model import AGENT
from cs_audit.remembering import of_conversation, of_text
from cs_audit.text import Text
from cs_audit.verdicts import Finding, Outcome, at_turn, failed, judged, not_applicable, passed

_TITLES = "先生|女士|小姐|太太|阿姨|叔叔|大爷|大妈|大叔|大姐|大哥|奶奶|爷爷|伯伯|同学|老师|师傅|经理|总"
_GIVEN = pattern(
    r"(?:免贵|我|是|[，,。！!、\s]|^)姓(?!什|啥|哪)([一-龥])(?:$|[，,。！!、\s啊呀的]|[^名氏])|我(?:叫|是)([一-龥])[一-龥]{1,2}(?:$|[，,。！!\s])"
)
_USED = pattern(
    r"(?:^|[，,。！!？?、；;：:\s]|好的|好|请问|您好|对不起)([一-龥])(先生|女士|小姐|太太)(?![的家们])"
)
_TITLE_TOLD = pattern(
    r"我(?:是|姓)(?:个)?([一-龥])?(先生|女士|小姐|女的|男的|女同志|男同志)(?:$|[，,。！!、\s啊呀])"
)
_BARE = pattern(r"(?:^|[，,。！!？?]|您好|好的|对不起)()(先生|女士|小姐)(?=您好|[，,。！!])")
_FEMALE = {"女士", "小姐", "太太", "女的", "女同志"}
_NOT_SURNAMES = set("的是和与跟这那位各个老好您你我他她们名氏啥谁哪对请了为给向问找叫让把被到在有没男女大小")


class Address(NamedTuple):
    """``of: surname``: once the customer has told it, at least ``at_least`` agent turns use surname and title.

    ``of: consistency``: the agent does not change the customer's surname, nor 先生 into 女士, nor use another surname
    than the customer told.
    """

    of: Literal["surname", "consistency"] = "surname"
    at_least: int = 1

    def check(self, heard: Heard) -> Outcome:
        """Audit the form of address."""
        return self._surname(heard) if self.of == "surname" else self._consistency(heard)

    def _surname(self, heard: Heard) -> Outcome:
        given = next(iter(_given(heard)), None)
        later = heard.between(given[0], len(heard.turns), AGENT) if given else ()
        if given is None or not later:
            return not_applicable("客户没有说姓名", "the customer tells no name")
        turns = [i for i in later if _calls_by(heard.text(i), given[1])]
        wanted = min(self.at_least, max(1, len(later) // 3))
        if len(turns) >= wanted:
            return passed(f"{len(turns)} 次称呼客户姓氏", f"the surname is used {len(turns)} times")
        return failed(
            [
                at_turn(
                    heard,
                    later[0],
                    Text(
                        f"知道客户姓{given[1]}后，称呼了 {len(turns)} 次（至少 {wanted} 次）",
                        f"the surname {given[1]} is used {len(turns)} times after it was told (at least {wanted})",
                    ),
                )
            ]
        )

    def _consistency(self, heard: Heard) -> Outcome:
        used = [(i, *call) for i in heard.agent_turns for call in _calls(heard.text(i))]
        if not used:
            return not_applicable("没有称呼客户姓氏", "no surname is used")
        return judged(_changes(heard, used), passed("对客户的称呼一致", "the form of address stays the same"))


@of_conversation
def _given(heard: Heard) -> tuple[tuple[int, str], ...]:
    """The turns in which the customer tells a surname, and the surname."""
    return tuple([(i, name) for i in heard.customer_turns for name in _surnames(heard.text(i))])


@of_text
def _surnames(text: str) -> tuple[str, ...]:
    """The surnames that somebody gives as their own."""
    names = [m[1] or m[2] for m in _GIVEN.finditer(text)] + [m[1] for m in _TITLE_TOLD.finditer(text)]
    return tuple(name for name in names if name and name not in _NOT_SURNAMES)


@of_text
def _calls(text: str) -> tuple[tuple[str, str, int], ...]:
    """The surnames and titles by which a text addresses somebody, and where."""
    found = [m for pattern in (_USED, _BARE) for m in pattern.finditer(text)]
    return tuple((m[1], m[2], m.start()) for m in found if m[1] not in _NOT_SURNAMES)


@of_text
def _calls_by(text: str, surname: str) -> bool:
    return re.search(rf"{surname}[一-龥]?(?:{_TITLES})", text) is not None


def _changes(heard: Heard, used: list[tuple[int, str, str, int]]) -> Iterator[Finding]:
    _, surname, title, _ = used[0]
    told = {name for _, name in _given(heard)} | {
        d.key[0] for i in heard.customer_turns for d in details(heard.text(i), ("name",))
    }
    women = {m[2] in _FEMALE for i in heard.customer_turns for m in _TITLE_TOLD.finditer(heard.text(i))}
    for turn, other, other_title, _ in used:
        if len(women) == 1 and (other_title in _FEMALE) not in women:
            yield at_turn(
                heard,
                turn,
                Text(f"客户不是{other_title}", f"the customer is no {other_title}"),
            )
            return
        if told and other and other not in told and not _is_mentioned(heard, other):
            yield at_turn(
                heard,
                turn,
                Text(
                    f"客户姓{_listed(told)}，这里称“{other}{other_title}”",
                    f"the customer is called {_listed(told)}, here {other}{other_title}",
                ),
            )
            return
        mixed = (title in _FEMALE) != (other_title in _FEMALE) and not women
        if mixed and (other == surname or not other or not surname):
            yield at_turn(
                heard,
                turn,
                Text(
                    f"前面称“{surname}{title}”，这里称“{other}{other_title}”",
                    f"{surname}{title} before, {other}{other_title} here",
                ),
            )
            return


@of_conversation
def _is_mentioned(heard: Heard, name: str) -> bool:
    return any(name in heard.text(i) for i in heard.customer_turns)


def _listed(names: set[str]) -> str:
    return "、".join(sorted(names))
