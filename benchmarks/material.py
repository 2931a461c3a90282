"""What the benchmarks read, made from a corpus.

    material.py FOLDER PEERS full|small

PEERS holds ``corpus.py``. A process of its own, so that what it holds in memory is not counted as anybody else's.
"""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import islice, product
from pathlib import Path
from typing import NamedTuple


class Sizes(NamedTuple):
    """How much is measured."""

    growing: tuple[int, int, int]  # conversations; the second is the usual batch
    naive: int  # conversations that the naive program gets
    turns: int  # of the long conversation
    text: int  # characters of a pathological text
    repeat: int


SIZES = {
    "full": Sizes((1_000, 20_000, 100_000), 2_000, 100_000, 100_000, 5),
    "small": Sizes((20, 60, 200), 20, 400, 2_000, 1),
}
HOUSES = (400, 4_000)  # phrases of the two house rulesets
ODD = {"请": "请", "a": "a", "nested": "（【《", "谢谢。再见！": "谢谢。再见！"}
PLAIN = "客服：您好，请问有什么可以帮您？\n客户：我想查一下话费。\n客服：您的话费是五十元，再见！\n"
UNSURE = "客服：您好，您可以申请客服帮您办理，疑问请联系我们。\n客户：好的。\n客服：申请请提交，再见！\n"  # is 请 polite?
VERBS = [
    "查询",
    "登记",
    "退款",
    "核实",
    "处理",
    "联系",
    "反馈",
    "更换",
    "安排",
    "取消",
    "补发",
    "开通",
    "关闭",
    "升级",
    "转接",
    "回复",
    "确认",
    "提交",
    "修改",
    "催促",
]
NOUNS = [
    "订单",
    "电话",
    "地址",
    "金额",
    "发票",
    "快递",
    "物流",
    "套餐",
    "合同",
    "账户",
    "会员",
    "积分",
    "优惠",
    "押金",
    "保险",
    "配件",
    "颜色",
    "尺寸",
    "型号",
    "密码",
]
TAILS = ["", "一下", "信息", "情况", "问题", "记录", "进度", "结果", "时间", "单号"]


def main() -> None:
    """Make all of it."""
    folder, peers, sizes = Path(sys.argv[1]), Path(sys.argv[2]), SIZES[sys.argv[3]]
    corpus = [sys.executable, peers / "corpus.py", str(sizes.growing[-1]), folder, ""]  # "": all.jsonl alone
    subprocess.run(corpus, check=True, stdout=subprocess.DEVNULL)
    for count in {*sizes.growing[:2], sizes.naive}:
        with (folder / "all.jsonl").open("rb") as every, (folder / f"{count}.jsonl").open("wb") as file:
            file.writelines(islice(every, count))
    (folder / "all.jsonl").rename(folder / f"{sizes.growing[-1]}.jsonl")
    _long(folder, folder / f"{sizes.growing[-1]}.jsonl", sizes.turns)
    for part, name in ((1, "half"), (2, "whole")):
        for kind, text in ODD.items():
            _odd(folder / f"{kind}-{name}.jsonl", (text * sizes.text)[: sizes.text * part // 2])
    for count in HOUSES:
        (folder / f"house-{count}.yaml").write_text(house(count), "utf-8")
    (folder / "pattern.yaml").write_text(ruleset([{"regex": "(a+)+$"}]), "utf-8")
    (folder / "plain.txt").write_text(PLAIN, "utf-8")
    (folder / "unsure.txt").write_text(UNSURE, "utf-8")


def house(count: int) -> str:
    """A ruleset of so many phrases; the small one is a sample of the large one."""
    phrases = ["".join(parts) for parts in product(VERBS, NOUNS, TAILS)]
    return ruleset(phrases[:: HOUSES[-1] // count])


def ruleset(phrases: list[object]) -> str:
    """A ruleset of one rule, as YAML (of which JSON is a part)."""
    rule = {"id": "BENCH-01", "checker": "wording", "title": "基准", "avoid": ["bench_words"]}
    acts = {"bench_words": {"what": "基准用语", "hear": phrases}}
    return json.dumps({"title": "基准", "acts": acts, "rules": [rule]}, ensure_ascii=False)


def _long(folder: Path, corpus: Path, turns: int) -> None:
    """The same turns as conversations of 20, as one, and half of them as one."""
    with corpus.open("rb") as lines:
        every = list(islice((turn for line in lines for turn in json.loads(line)["turns"]), turns))
    for turn in every:
        turn.pop("start", None)
    chunks = [every[start : start + 20] for start in range(0, len(every), 20)]
    for name, talks in (("short", chunks), ("half", [every[: turns // 2]]), ("long", [every])):
        rows = [{"id": f"{name}{i}", "turns": talk} for i, talk in enumerate(talks)]
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(text, "utf-8")


def _odd(path: Path, text: str) -> None:
    turns = [{"role": "agent", "text": text}, {"role": "customer", "text": "好"}]
    path.write_text(json.dumps({"id": "odd", "turns": turns}, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
