"""Write ``cli/cs_audit/sounds.txt``: how characters sound, so that a misheard word can be taken for what was said.

    python scripts/sounds.py        (needs pypinyin: pip install -e .[dev])

Line 2 holds the characters of GB 2312, line 3 for each the commonest character that sounds like it. Tones do not
count, nor what speech recognition, keyboards and dialects confuse: n/l, zh/z, ch/c, sh/s, h/f, and a final ng/n.
Line 4 holds the common words of two characters: a character that makes one with its neighbour was hardly misheard.
Line 5 holds the characters that commonly stand alone, which need no neighbour to make sense.
"""

from __future__ import annotations

import re
from pathlib import Path

import jieba
from pypinyin import Style, pinyin

TARGET = Path(__file__).parents[1] / "cli" / "cs_audit" / "sounds.txt"
CONFUSED = {"zh": "z", "ch": "c", "sh": "s", "n": "l", "h": "f"}
COMMON = 10  # how often a word stands in the corpus that jieba's dictionary was counted on
ALONE = 100  # how many characters commonly stand alone
# Words of the trade that general dictionaries lack.
TRADE = """稍等 稍候 稍后 久等 您好 您稍 请您 帮您 为您 给您 跟您 与您 请讲 请说 您讲 您说 祝您 谢谢 感谢 不谢 拜拜 是吗 对吗 好吗 行吗 可否 请稍
今早 别急 别挂 您先 您的 来电 致电 客服 工号 在线 有啥 亲亲 好评 打分 转接 报修 派单 回访 回电 再讲 再将 再减 再检 可厚 可付 收不 收到
微信 扫码 网购 包邮 下单 拍下 发货 补发 退款 差评 追评 秒杀 满减 红包 话费 流量 套餐 尾号 宽带 光猫 账号 登录 登陆 充值 缴费 销户 携号 靓号 号吗 新吗 宝贝 亲您 您将 公室"""


def characters() -> list[str]:
    """The Chinese characters of GB 2312."""
    codes = (bytes([row, cell]) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return [char for code in codes if (char := code.decode("gb2312", "ignore"))]


def sound(char: str) -> str:
    """The toneless syllable of a character, what is commonly confused made one."""
    syllable = pinyin(char, style=Style.NORMAL)[0][0]
    initial, final = re.fullmatch("([zcs]h|[bpmfdtnlgkhjqxrzcsyw]?)(.+)", syllable).groups()  # type: ignore[union-attr]
    return CONFUSED.get(initial, initial) + re.sub("(?<=[aei]n)g$", "", final)


def dictionary() -> dict[str, int]:
    """The words of jieba's dictionary and how often each was counted."""
    with jieba.get_dict_file() as lines:
        rows = (line.decode().split(" ") for line in lines)
        return {word: int(count) for word, count, _ in rows}


def main() -> None:
    """Write the table."""
    words = dictionary()
    counts = dict.fromkeys(characters(), 0)
    for word, count in words.items():
        for char in counts.keys() & set(word):
            counts[char] += count
    commonest: dict[str, str] = {}
    for char in sorted(counts, key=lambda c: -counts[c]):
        commonest.setdefault(sound(char), char)
    pairs = {w for w, n in words.items() if len(w) == 2 and n >= COMMON and set(w) <= counts.keys()} | {
        *TRADE.split()
    }
    alone = sorted(counts, key=lambda char: -words.get(char, 0))[:ALONE]
    lines = (
        "# How characters sound, and common words of two characters; written by scripts/sounds.py",
        "".join(counts),
        "".join(commonest[sound(char)] for char in counts),
        "".join(sorted(pairs)),
        "".join(alone),
    )
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(counts)} characters, {len(commonest)} sounds, {len(pairs)} words")


if __name__ == "__main__":
    main()
