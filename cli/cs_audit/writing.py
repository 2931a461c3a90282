"""Tables of how people write in chats: spelling in fun, and what stands for a face.

Chat spelling and the plain words have the same length, so that places stay. It is no part of folding: a standard may
well forbid 木有, and has to see it.
"""

from __future__ import annotations

# As pronounced in fun or in haste, and the plain word.
from cs_audit.lazy import pattern

_CHAT = """
    灰常=非常 有木有=有没有 木有=没有 木事=没事 木关系=没关系 木问题=没问题 木办法=没办法 肿么=怎么 酱紫=这样 神马=什么 介个=这个 偶们=我们 表急=别急 表着急=别着急
    表担心=别担心 表生气=别生气 蟹蟹=谢谢 盆友=朋友 妹纸=妹子 帅锅=帅哥 亲爱哒=亲爱的 亲爱滴=亲爱的 亲爱嗒=亲爱的 好哒=好的 好滴=好的 好嗒=好的 好叭=好吧 是滴=是的 是哒=是的
    素滴=是的 素的=是的 不素=不是 就素=就是 可以滴=可以的 可以哒=可以的 应该滴=应该的 应该哒=应该的 对滴=对的 行滴=行的 抱欠=抱歉 对吥起=对不起 泥嚎=你好
    晓得伐=晓得吗 好伐=好吗 可以伐=可以吗 是伐=是吗 行伐=行吗 对伐=对吗 好咩=好吗 可以咩=可以吗 是咩=是吗 有咩=有吗
"""
CHAT = dict(pair.split("=") for pair in _CHAT.split())
# Plain words that hold the same characters, or begin with the last of them.
_PLAIN = """实木 原木 红木 松木 积木 树木 土木 楠木 木有限 中介 简介 媒介 代表 电表 水表 气表 图表 手表 仪表 列表 报表 发表 填表 酱紫色 神马搜索 神马专车 元素 要素 因素 像素 色素 毒素
    激素 生素 吃素 荤素 朴素 平素 全素 就素材 不素质 是滴滴 好滴滴 对滴滴 行滴滴 素滴滴"""

_FACES = """微笑 撇嘴 色 发呆 得意 流泪 害羞 闭嘴 睡 大哭 尴尬 发怒 调皮 呲牙 惊讶 难过 酷 冷汗 抓狂 吐 偷笑 愉快 可爱 白眼 傲慢 饥饿 困 惊恐 流汗 憨笑 悠闲 奋斗 咒骂 疑问 嘘 晕
    疯了 衰 骷髅 敲打 再见 擦汗 抠鼻 鼓掌 糗大了 坏笑 左哼哼 右哼哼 哈欠 鄙视 委屈 快哭了 阴险 亲亲 吓 可怜 菜刀 西瓜 啤酒 篮球 乒乓 咖啡 饭 猪头 玫瑰 凋谢 示爱 嘴唇 爱心 心碎 蛋糕
    闪电 炸弹 刀 足球 瓢虫 便便 月亮 太阳 礼物 拥抱 强 弱 握手 胜利 抱拳 勾引 拳头 差劲 爱你 no ok 爱情 飞吻 跳跳 发抖 怄火 转圈 磕头 回头 跳绳 挥手 激动 街舞 献吻 左太极 右太极 嘿哈
    捂脸 奸笑 机智 皱眉 耶 红包 发 福 笑脸 生病 脸红 破涕为笑 恐惧 失望 无语 吃瓜 加油 天啊 社会社会 旺柴 好的 打脸 翻白眼 让我看看 叹气 苦涩 裂开 庆祝 合十 呵呵 哈哈 嘻嘻 泪 花心
    赞 作揖 给力 威武 鲜花 笑 笑cry 汗 怒 黑线 爱 心 兔子 熊猫 围观 话筒 蜡烛 二哈 摊手 并不简单 费解 跪了 悲伤 思考 感冒 打哈欠 伤心 互粉 萌 囧 织 神马 浮云 good 来 害怕 抱抱 可怜 图片
    表情 动画表情 动态表情 表情包 花 玫瑰花 鞠躬 祈祷 比心 大笑 眨眼 吐舌 送花 流口水 害怕 飘过 无聊 忙 礼盒 财源滚滚 炸 生气 悲哀 皱眉"""
_CODES = (
    rf"\[(?:{'|'.join(sorted(_FACES.split(), key=len, reverse=True))})\]"
    r"|#e-[a-z]\d*\[[^\[\]]{0,12}\]|#e-[a-z]\d{1,4}|/:[a-z0-9~!@$%^&*()_+|{}:?><,.;'\\=-]{1,8}"
)
_SYMBOLS = "[\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\u200d\u20e3\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]"
FACES = pattern(rf"(?:{_SYMBOLS}|{_CODES})+")
_SPELLING = pattern("|".join(sorted((*CHAT, *_PLAIN.split()), key=len, reverse=True)))
_RARE = frozenset("灰木肿酱马介偶表蟹盆纸锅哒滴嗒叭素欠吥泥伐咩")  # every spelling holds one of these


def plainly(text: str) -> str:
    """The text with its chat spelling written out."""
    return _SPELLING.sub(lambda m: CHAT.get(m[0], m[0]), text) if not _RARE.isdisjoint(text) else text
