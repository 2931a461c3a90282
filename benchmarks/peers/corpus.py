"""A seeded corpus of made-up conversations, and what a mid-sized house would look for in them.

    corpus.py COUNT FOLDER

Writes FOLDER/all.jsonl (some 20 turns each) and FOLDER/rules.json (400 phrases, 20 regular expressions), for the
other programs of this folder.
"""

from __future__ import annotations

import json
import random
import sys
from itertools import product
from pathlib import Path

OPEN = ["您好，{shop}，请问有什么可以帮您？", "您好，很高兴为您服务。", "你好，请讲。", "喂，说。"]
AGENT = [
    "好的，请您稍等，我帮您查一下订单{number}。",
    "让您久等了，您的{thing}{day}就能送到。",
    "非常抱歉给您添麻烦了，我马上为您处理。",
    "麻烦您提供一下收货人的姓名和电话，好吗？",
    "您可以在订单页面申请退款，{day}到账。",
    "这个{thing}目前没有货，{day}才会补上。",
    "这个我不清楚，您自己看一下说明吧。",
    "您的意思是{thing}收到的时候就坏了，对吗？",
    "我已经为您登记，{day}会有同事联系您，请保持电话畅通。",
    "您看这样处理可以吗？",
]
CUSTOMER = [
    "我的{thing}怎么还没到？",
    "订单号是{number}。",
    "好的，谢谢。",
    "到底什么时候能解决，我都等了三天了！",
    "能不能给我换一个{thing}？",
    "那我再等等吧。",
    "嗯，知道了。",
]
CLOSE = ["请问还有其他可以帮您的吗？", "感谢您的来电，再见！", "祝您生活愉快，再见。", "没事我挂了。"]
SLOTS = {
    "shop": ["官方旗舰店", "售后服务热线", "客户服务中心"],
    "thing": ["电饭煲", "运动鞋", "蓝牙耳机", "行李箱", "保温杯", "台灯"],
    "day": ["今天", "明天", "三天内", "下周一"],
}
WHAT = ["帮您查询", "为您登记", "给您退款", "您自己看", "没有办法", "马上处理", "请您稍等", "请您提供", "我不清楚", "您先别急"]  # fmt: skip
WHOSE = ["订单", "电话", "地址", "金额", "发票", "快递", "物流", "套餐", "合同", "账户"]
HOW = ["", "一下", "信息", "的情况"]
REGEX = [f"{a}.{{0,{n}}}{b}" for a in ("请您?", "我们?", "您的?", "抱歉|对不起") for n, b in ((4, "好吗"), (6, "处理"), (8, "稍等"), (5, "了[。！]"), (9, "再见"))]  # fmt: skip


def main() -> None:
    """Write the two files."""
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    chance = random.Random(20260301)

    def said(role: str, texts: list[str]) -> dict[str, str]:
        slots = {name: chance.choice(words) for name, words in SLOTS.items()}
        number = str(chance.randrange(10**11, 10**12))
        return {"role": role, "text": chance.choice(texts).format(**slots, number=number)}

    with (folder / "all.jsonl").open("w", encoding="utf-8") as file:
        for i in range(count):
            middle = [
                said(*side)
                for _ in range(chance.randint(6, 11))
                for side in (("customer", CUSTOMER), ("agent", AGENT))
            ]
            turns = [said("agent", OPEN), *middle, said("agent", CLOSE)]
            file.write(json.dumps({"id": f"B{i:07}", "turns": turns}, ensure_ascii=False) + "\n")
    phrases = [what + whose + how for what, whose, how in product(WHAT, WHOSE, HOW)]
    rules = {"phrases": phrases, "regex": REGEX}
    (folder / "rules.json").write_text(json.dumps(rules, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main()
