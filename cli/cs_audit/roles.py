"""Who speaks: role names in Chinese (both scripts), English and the codes of vendors."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from cs_audit.folding import fold
from cs_audit.lazy import pattern
from cs_audit.model import AGENT, CUSTOMER, SYSTEM
from cs_audit.problems import Problem
from cs_audit.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cs_audit.model import Role

ROBOT: Literal["robot"] = "robot"  # `system` beside a human agent, `agent` where no human serves
Part = Literal["agent", "customer", "system", "robot"]

_NAMES: dict[Part, str] = {
    AGENT: """客服 坐席 座席 话务员 业务员 接线员 专员 人工 人工客服 在线客服 客服人员 客服代表 客服专员 客户代表 客服坐席
        客户经理 客户服务 客户服务代表 客服经理 客服主管 服务代表 服务员 服务人员 接待 接待员 接待人员 营业员 店员 店主 店家 卖家 商家 商户
        员工 工作人员 顾问 销售 导购 主管 班长 值班经理 物业 物业客服 管家 物业管家 席位 话务 座席员 坐席员 客服员 会员专员
        会员服务 会员中心 回访员 催收员 理财经理 售后 售前 小二 答 a agent staff operator representative rep seller shop merchant
        csr helpdesk support advisor clerk employee seat servicer waiter salesperson sales kf human_agent 坐席侧 客服侧""",
    CUSTOMER: """客户 用户 顾客 来电人 来电者 主叫 业主 住户 租户 买家 会员 游客 访客 乘客 旅客 患者 病人 家长 学员 学生 储户 市民 群众
        网友 粉丝 消费者 投诉人 咨询人 咨询者 报修人 机主 车主 户主 客人 客户侧 用户侧 问 c b q customer user client caller buyer
        visitor guest consumer member owner resident tenant passenger patient external human cust usr""",
    ROBOT: """机器人 智能客服 机器人客服 客服机器人 智能助手 语音机器人 ai bot robot chatbot assistant gpt ivr 智能语音 ai客服 数字人 虚拟客服
        智能机器人 virtual_agent virtualagent""",
    SYSTEM: "系统 系统消息 系统提示 系统通知 旁白 system sys notice notification event narrator",
}
ROLES: dict[str, Part] = {name: part for part, names in _NAMES.items() for name in names.split()}
ROLES |= {name.replace("_", " "): part for name, part in ROLES.items()}

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金"
    "石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷龙史陶贺顾毛郝龚邵万钱严武莫孔向汤欧司诸葛"
)
_NO_NAMES = frozenset(
    [
        "余额",
        "方便",
        "方式",
        "方案",
        "白金",
        "金额",
        "金卡",
        "高级",
        "万元",
        "江湖",
        "向导",
        "龙头",
        "毛利",
        "程序",
        "任务",
        "史料",
        "严重",
        "武器",
    ]
)
# What may follow a role name and still leave it one: a number, a person's name, anything set apart.
_NUMBER = r"[\s#_\-.:]*(?:no\.?|id)?[\s]*[a-z]?\d{1,12}号?"
_APART = r"\s*[(\[【（<《].{1,20}[)\]】）>》]|[\s\-_—–·|/@].{1,16}"
_PERSON = rf"[小老阿]\w{{1,2}}|[{_SURNAMES}]\w{{1,2}}|\w{{1,3}}(?:先生|女士|小姐|太太|经理|师傅|老师|主管)"
_LETTER = "[a-z甲乙丙丁]"
_BASES = sorted((name for name in ROLES if len(name) > 1), key=len, reverse=True)
_STAFF_NUMBER = pattern(r"(?:工号|no\.?|坐席号|座席号|staff ?id)[\s#_\-.:]*\w?\d{1,12}号?")
_SHOP = pattern(
    r"(?:cntaobao)?.*(?:旗舰店|专营店|专卖店|企业店|官方店|工厂店|自营店|(?:客服|店)[:：].+)(?:[:：].*)?"
)
_BASED = pattern(
    rf"(?P<base>{'|'.join(map(re.escape, _BASES))})(?:(?P<number>{_NUMBER})|(?P<apart>{_APART})"
    rf"|(?P<person>{_PERSON})|{_LETTER})"
)
_PREFIXED = pattern(
    rf"(?P<lead>[\w·\-]{{1,12}}?)(?P<base>{'|'.join(b for b in _BASES if b[0] > 'z')})(?:{_NUMBER})?"
)
_OPENING = "[【(（<《「\"'*"
_ENCLOSED = pattern(rf"[{re.escape(_OPENING)}]+([^\[\]【】()（）<>《》「」]+?)[\]】)）>》」\"'*]+[:：]?")


@lru_cache(maxsize=4096)
def fold_name(name: str) -> str:
    """Names as they are compared: simplified, half-width, small letters, no brackets around."""
    folded = " ".join(fold(name).text.split())
    enclosed = _ENCLOSED.fullmatch(folded) if folded[:1] in _OPENING else None
    return enclosed[1].strip() if enclosed else folded


@lru_cache(maxsize=4096)
def known_part(name: str) -> Part | None:
    """The part that a role name plays: 客服, 客服小王, 坐席01, Agent Li, 京东客服; None if it tells nothing."""
    folded = fold_name(name)
    if folded in ROLES:
        return ROLES[folded]
    if (based := _BASED.fullmatch(folded)) and based["person"] not in _NO_NAMES:
        return ROLES[based["base"]]
    if _STAFF_NUMBER.fullmatch(folded) or _SHOP.fullmatch(folded):
        return AGENT
    if prefixed := _PREFIXED.fullmatch(folded):
        return ROLES[prefixed["base"]]
    return None


@lru_cache(maxsize=4096)
def is_plain(name: str) -> bool:
    """Whether the name is a mere role word, which says nothing about the person."""
    return fold_name(name) in ROLES or not name.strip()


def part_of(name: str, told: Mapping[str, Part]) -> Part | None:
    """The part of a name; what the user or the format ``told`` (folded names) goes before what is known."""
    return told.get(fold_name(name)) or known_part(name)


def told_by_user(roles: Mapping[str, Role]) -> dict[str, Part]:
    """The ``--role`` options, by folded name."""
    return {fold_name(name): role for name, role in roles.items()}


def unknown_roles(
    path: str, place: str, name: str, unknown: Sequence[str], *, tried: bool = False
) -> Problem:
    """The error that nobody tells who these speakers are; ``tried``: nor could it be inferred."""
    listed = ", ".join(unknown[:10]) + (" …" if len(unknown) > 10 else "")
    example = f'"{unknown[0]}=agent"' if re.search(r"[^\w-]", unknown[0]) else f"{unknown[0]}=agent"
    way_out = Text("", "") if tried else Text("，或用 --infer-roles 推断", ", or try --infer-roles")
    how = "看不出这些说话人谁是客服" if tried else "不知道这些说话人的角色"
    what = "cannot tell who of these is the agent" if tried else "unknown roles"
    return Problem(
        path,
        place,
        Text(
            f"会话 {name}：{how}：{listed}；请指明，如 --role {example}（agent 客服，customer 客户，system 系统）{way_out.zh}",
            f"conversation {name}: {what}: {listed}; name them, for example --role {example} "
            f"(agent, customer or system){way_out.en}",
        ),
    )
