"""The keys under which files keep what belongs to a turn or a conversation. More is better here."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cs_audit.lazy import pattern

if TYPE_CHECKING:
    from cs_audit.model import Channel

_NAMES = {
    # Which key decides the role; the first that is there. `opercode` and `origin` are WeChat's.
    "role": """role speakerrole participantrole sendertype sendtype fromtype speakertype usertype roletype speakerrolename senderrole
        opercode origin waitersend identity isagent 角色 说话角色 身份 发送方 发送者类型 发言方 说话方""",
    "name": """speaker rl sender from speakername speakerid speakerlabel spk spkid participantid channelid channel channeltag author
        sendername fromname fromuser senderid nick nickname name user username worker servicer servicerid talker who side
        displayname agentname track 说话人 发送人 发送者 发言人 昵称 姓名 客服 坐席 声道""",
    "text": """text content message msg sentence onebest finalsentence transcript utterance utterances words body sendcontent
        originaltext partialcontent transcripttext messagetext msgcontent value speech asr asrtext txt line 内容 文本 消息 消息内容
        文字 话术 说话内容 对话内容 聊天内容 发言内容 发送内容 识别结果 转写文本""",
    "start": """start starttime begin begintime bg startms beginms beginoffsetmillis starttimems begintimems startmillis startat
        startsec starttimesec starts time ts timestamp sendtime sentat msgtime createtime createdat createtimestamp datetime date
        absolutetime offset hourminsec starttimestamp 时间 开始时间 起始时间 发送时间 消息时间 开始 时刻 发言时间""",
    "end": """end endtime ed endms endoffsetmillis endtimems endmillis endat endsec endtimesec ends stop stoptime finish
        endtimestamp 结束时间 终止时间 结束""",
    "id": """id conversationid conversation sessionid session sid callid dialogid dialogueid chatid contactid tid taskid audioid
        externalvisitid key jobname recordid calluuid uuid msgid orderid requestid 会话id 会话编号 会话 通话编号 通话id 对话id 流水号 编号 录音编号
        录音id 工单号 通话流水号 会话标识""",
    "channel": "channel channeltype media mediatype 渠道 通道 类型",
}
KEYS: dict[str, dict[str, int]] = {
    part: {name: rank for rank, name in enumerate(names.split())} for part, names in _NAMES.items()
}
# Lists that hold the turns where a conversation has several lists; the first wins.
TURN_LISTS = {
    name: rank
    for rank, name in enumerate(
        [
            "turns",
            "dialogue",
            "dialogues",
            "dialog",
            "dialogs",
            "messages",
            "message",
            "msglist",
            "msgs",
            "utterances",
            "sentences",
            "sentenceinfo",
            "resultdetail",
            "transcript",
            "segments",
            "recordlist",
            "records",
            "lattice",
            "conversation",
            "chat",
            "items",
            "content",
            "result",
            "data",
        ]
    )
}
NOT_TURNS = frozenset({"words", "word", "tokens", "timestamp", "labels", "lattice2", "alternatives"})
MS_KEYS = pattern(r"ms$|millis$|^bg$|^ed$")

CHANNELS: dict[Channel, list[str]] = {
    "call": [
        "call",
        "电话",
        "通话",
        "语音",
        "呼入",
        "呼出",
        "热线",
        "voice",
        "phone",
        "telephone",
        "audio",
        "tel",
        "inbound",
        "outbound",
    ],
    "chat": [
        "chat",
        "在线",
        "聊天",
        "文本",
        "im",
        "微信",
        "wechat",
        "webchat",
        "text",
        "online",
        "message",
        "网页",
        "app",
        "千牛",
        "淘宝",
    ],
}


@lru_cache(maxsize=8192)
def fold_key(key: str) -> str:
    """Keys as they are compared: `sender_type`, `senderType` and `Sender-Type` are one."""
    return re.sub(r"[\s_\-.]", "", key).lower()


@lru_cache(maxsize=8192)
def plan(keys: tuple[str, ...]) -> dict[str, str]:
    """Which of these keys holds which part: `{"text": "content", …}`; each key serves once."""
    chosen: dict[str, str] = {}
    for part, ranks in KEYS.items():
        there = [key for key in keys if fold_key(key) in ranks and key not in chosen.values()]
        if there:
            chosen[part] = min(there, key=lambda key: ranks[fold_key(key)])
    return chosen
