"""Text with a speaker before a colon: `[10:00:05] 客服：您好`; a line without one continues the turn before."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from cs_audit.errors import InputError
from cs_audit.lazy import pattern
from cs_audit.problems import warning
from cs_audit.readers.base import Draft, Utterance
from cs_audit.readers.document import LINE_END
from cs_audit.readers.stamps import STAMP
from cs_audit.roles import ROLES, fold_name, known_part, told_by_user
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cs_audit.model import Channel
    from cs_audit.problems import Problem
    from cs_audit.readers.base import ReadOptions
    from cs_audit.readers.document import Document
    from cs_audit.roles import Part

About = tuple[str, "Channel | None", dict[str, object]]
NOTHING: About = ("", None, {})
CONTINUES = "\t"  # a line that starts with it is text, whatever it looks like
MAX_NAME = 24

_DIGIT = pattern(r"\d")
_SECONDS = r"\d+(?:\.\d+)?s?"
_TIME = rf"(?:{STAMP}|(?<=[\[(]){_SECONDS})"
_SPAN = rf"(?P<start>{_TIME})(?:\s*(?:-->|[-–—~～至到,，])\s*(?P<end>{STAMP}|{_SECONDS}(?=\s*[\])])))?"
_STAMPED = pattern(rf"\s*[\[【(（<]?\s*{_SPAN}\s*[\]】)）>]?[\s:：,，|-]*")
NAMED = pattern(
    rf"[ 　]*(?P<name>[^\s:：，。？！,?!；;、][^:：，。？！,?!；;、]{{0,{MAX_NAME - 1}}}?)[ 　]*[:：][ 　]*(?P<text>.*)"
)
_NAMED_STAMP = pattern(
    rf"[ 　]*(?P<name>[^\s:：，。？！,?!；;、\d][^:：，。？！,?!；;、]{{0,{MAX_NAME - 1}}}?)[ 　]*[\[【(（]?\s*{_SPAN}\s*[\]】)）]?[ 　]*[:：][ 　]*(?P<text>.*)"
)
_BRACKETED = pattern(rf"[ 　]*[\[【](?P<name>[^\]】:：]{{1,{MAX_NAME}}})[\]】][ 　]*(?P<text>.*)")
_RULE = pattern(r"\s*(?:[=＝]{3,}|[-—]{3,}|\*{3,}|#{3,})\s*")
# What stands before a colon inside a message, and is nobody's name.
_FIELDS = pattern(
    r"https?|ftp|.*(?:时间|日期|地址|姓名|名称|电话|手机|手机号|号码|单号|编号|账号|卡号|工号|密码|金额|价格|数量|备注|注意|提示|说明|问题|原因|"
    r"回答|答案|链接|网址|邮箱|微信|型号|品牌|规格|颜色|尺码|套餐|内容|主题|状态|结果|方式|方法|步骤|流程|详情|公告|活动|优惠|费用|合计|总计|"
    r"如下|以下|例如|比如|另外|首先|其次|最后|其中|包括|您好|你好|亲爱的|是|为|第[一二三四五六七八九十\d]+.*)|[Qq]\d+.*|\d+.*|[（(].*|.*[）)]"
)


class _Line(NamedTuple):
    """A line, cut up: a stamp and a possible speaker may stand before the text."""

    number: int
    raw: str
    name: str = ""
    text: str = ""
    start: str | None = None
    end: str | None = None


class _Block:
    """What has been read of one conversation, which begins at a line."""

    def __init__(self, line: int = 1) -> None:
        self.line = line
        self.spoken: list[Utterance] = []
        self.headers: dict[str, object] = {}
        self.stray = 0


def read_txt(document: Document, options: ReadOptions) -> Iterator[Draft | Problem]:
    """Text lines with speakers; a line of `====` starts a new conversation."""
    yield from parse_txt(document.text, document.path, options)


def parse_txt(
    text: str, path: str, options: ReadOptions, place: str = "", about: About = NOTHING
) -> Iterator[Draft | Problem]:
    """As ``read_txt``, of a text; ``about`` is the id, channel and metadata that are known already.

    Raises:
        InputError: no line names a speaker.
    """
    lines = [_cut(number, raw) for number, raw in enumerate(LINE_END.split(text), 1)]
    speakers = _speakers(lines, told_by_user(options.roles))
    if not speakers:
        raise InputError(
            Text("找不到话轮；每行应写成“客服：您好”；若是别的格式，用 --input-format 指明",
                 "no turns found: lines should read “客服：您好” (speaker, colon, text); "
                 "if this is another format, name it with --input-format"),
            path)  # fmt: skip
    for block in _blocks(lines, speakers):
        yield from _draft(block, path, place or f"{path}:{block.line}", about)


def looks_like_txt(text: str, options: ReadOptions) -> bool:
    """Whether at least two lines name a known speaker; for transcripts inside a cell or a field."""
    lines = (_cut(number, raw) for number, raw in enumerate(LINE_END.split(text), 1))
    told = told_by_user(options.roles)
    return sum(_is_known(line.name, told) for line in lines if line.name) >= 2


def _cut(number: int, raw: str) -> _Line:
    if raw.startswith(CONTINUES):
        return _Line(number, raw[1:])
    if not raw.strip():
        return _Line(number, raw)
    rest, start, end = raw, None, None
    has_time = _DIGIT.search(raw) is not None  # most lines have none, and need not be looked at for one
    if has_time and (stamped := _STAMPED.match(raw)):
        rest, start, end = raw[stamped.end() :], stamped["start"], stamped["end"]
    elif has_time and (named := _NAMED_STAMP.fullmatch(raw)):
        return _Line(number, raw, _bare(named["name"]), named["text"], named["start"], named["end"])
    match = NAMED.fullmatch(rest) or _BRACKETED.fullmatch(rest)
    if not match:
        return _Line(number, raw, start=start, end=end)
    return _Line(number, raw, _bare(match["name"]), match["text"], start, end)


def _bare(name: str) -> str:
    """The name without brackets around it."""
    name = name.strip()
    return name[1:-1].strip() if name and name[0] in "[【" and name[-1] in "]】" else name


def _speakers(lines: Sequence[_Line], told: Mapping[str, Part]) -> set[str]:
    """The names that are speakers; where known ones have stamps, so must the others."""
    named = [line for line in lines if line.name]
    stamped = [line.name for line in named if line.start]
    are_stamped = any(_is_certain(name, told) for name in stamped)
    if not are_stamped:
        return speaker_names([line.name for line in named], told)
    return {line.name for line in named if _is_certain(line.name, told)} | set(stamped)


def speaker_names(names: Sequence[str], told: Mapping[str, Part]) -> set[str]:
    """Which names before a colon are speakers: known role words at once, others if they are used like them."""
    uses = Counter(filter(None, names))
    certain = {name for name in uses if _is_certain(name, told)}
    parts = {told.get(fold_name(name)) or known_part(name) for name in certain}
    needed = 2 if {"agent", "customer"} <= parts else 1
    unsure = (name for name, count in uses.items() if count >= needed and name not in certain)
    others = (name for name in unsure if not _FIELDS.fullmatch(name))
    return certain | {name for name in uses if _is_person(name)} | set(others)


def _is_known(name: str, told: Mapping[str, Part]) -> bool:
    return fold_name(name) in told or known_part(name) is not None


def _is_certain(name: str, told: Mapping[str, Part]) -> bool:
    folded = fold_name(name)
    return folded in told or folded in ROLES


def _is_person(name: str) -> bool:
    """A role word with a number or a person's name: a speaker even if it speaks once."""
    folded = fold_name(name)
    return known_part(name) is not None and any(folded.startswith(base) for base in ROLES if len(base) > 1)


def _blocks(lines: Sequence[_Line], speakers: set[str]) -> Iterator[_Block]:
    block = _Block()
    for line in lines:
        if _RULE.fullmatch(line.raw):
            if block.spoken:
                yield block
            block = _Block(line=line.number + 1)
        elif line.name in speakers:
            block.spoken.append(Utterance(line.name, line.text, line.start, line.end))
        elif block.spoken:
            _continue(block, line)
        else:
            _head(block, line)
    if block.spoken:
        yield block


def _head(block: _Block, line: _Line) -> None:
    """Lines before the first speaker: `工单号：123` is metadata, anything else nobody's."""
    if line.name and line.text:
        block.headers[line.name] = line.text.strip()
    elif line.raw.strip("\ufeff \t　"):
        block.stray = block.stray or line.number


def _continue(block: _Block, line: _Line) -> None:
    if line.raw.strip() or line.raw != line.raw.strip():
        last = block.spoken[-1]
        joined = f"{last.text}\n{line.raw.rstrip()}" if last.text else line.raw.strip()
        block.spoken[-1] = Utterance(last.label, joined, last.start, last.end)


def _draft(block: _Block, path: str, place: str, known: About) -> Iterator[Draft | Problem]:
    if block.stray:
        yield warning(path, f"{path}:{block.stray}", "第一个说话人之前的文字不属于任何人，已略去",
                      "text before the first speaker belongs to nobody and was left out")  # fmt: skip
    name, channel, metadata = _about(block.headers) if block.headers else NOTHING
    yield Draft(tuple(block.spoken), known[0] or name, known[1] or channel, {**known[2], **metadata}, place)


def _about(headers: Mapping[str, object]) -> About:
    from cs_audit.readers.drafts import about  # and with it what JSON may call things

    return about(headers)
