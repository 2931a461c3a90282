"""Whole calls against catv-hotline: a good one breaks no rule, a bad one breaks just those that it should."""

from __future__ import annotations

import pytest

from cs_audit.audit import audit
from cs_audit.loading import load
from cs_audit.readers import ReadOptions, read_text
from cs_audit.rules import Ruleset
from cs_audit.verdicts import Verdict

CALLS = {
    "a good call": (
        """
        客服：您好，滨江有线客服中心，请问您需要什么帮助？
        客户：你好，我想问问你们那个互动点播怎么收费的。
        客服：好的，请问先生您贵姓？
        客户：我姓尤。
        客服：尤先生您好，互动点播每个月二十块钱，包年两百块，开通以后所有点播影片都可以看。请问我刚才的解释您是否清楚？
        客户：清楚。那我要开怎么开呢？
        客服：我现在就可以帮您办理，麻烦您提供一下您的智能卡号，好吗？
        客户：8510 0032 1177。
        客服：8510 0032 1177，对吗，尤先生？
        客户：对的。
        客服：我需要在系统里为您核对一下账户，对不起，麻烦您稍等片刻，好吗？
        客户：没事，你弄吧。
        客服：对不起，尤先生，让您久等了。已经为您开通，请您把机顶盒重启一下就可以看了。
        客户：行，谢谢啊。
        客服：不客气。请问您还有什么需要帮助？
        客户：没了，就这个。
        客服：感谢您的来电，欢迎再次拨打，再见。
        """,
        set(),
    ),
    "an angry customer, well handled": (
        """
        客服：您好，这里是安平广电网络，很高兴为您服务，请问有什么可以帮您？
        客户：你们到底怎么搞的！说好今天上午来修，我在家等了一上午，人影都没有！
        客服：非常抱歉，请您别着急，慢慢讲，我们会尽力帮您解决。请问您怎么称呼？
        客户：姓沙！都三天了电视看不了！
        客服：沙女士，您的心情我非常理解。请您报一下报修时留的电话，好吗？
        客户：13612340097。
        客服：13612340097，我马上查一下派工记录，请您稍等一下，可以吗？
        客户：快点。
        客服：沙女士，不好意思，让您久等了。师傅今天下午两点前一定到您家，您看这样可以吗？
        客户：那行吧。
        客服：请问您还有其他问题吗？
        客户：没有了。
        客服：再次向您致歉，感谢您的来电，欢迎您再次拨打，沙女士再见。
        """,
        set(),
    ),
    "nobody on the line": (
        """
        客服：您好，滨江有线，请问有什么可以帮您？
        客服：您好，您的电话已接通，请讲。
        客服：您好，您的电话已接通，请讲。
        客服：对不起，听不到您的声音，请您再拨一次，好吗？
        """,
        set(),
    ),
    "a wait without ceremony, an ending without thanks": (
        """
        客服：您好，滨江有线，请问有什么可以帮您？
        客户：我姓岑，查一下上个月扣费。
        客服：岑先生，稍等。
        客户：好。
        客服：岑先生，上月扣了三十六元。请问您还有什么需要帮助？
        客户：没有了，谢谢。
        客服：感谢您的来电，拜拜。
        """,
        {
            "WAIT-01",
            "WAIT-02",
            "WAIT-03",
            "CATV-WAIT-06",
            "CATV-CLOSE-04",
            "CATV-CLOSE-05",
            "CATV-THANKS-01",
        },
    ),
}


@pytest.fixture(name="ruleset", scope="module")
def _ruleset() -> Ruleset:
    return load("catv-hotline")


@pytest.mark.parametrize("name", CALLS)
def test_a_whole_call(name: str, ruleset: Ruleset) -> None:
    transcript, expected = CALLS[name]
    lines = "\n".join(line.strip() for line in transcript.strip().splitlines())
    conversation = next(iter(read_text(lines, name, ReadOptions(one_sided=True))))
    card = audit(conversation._replace(channel="call"), ruleset)
    failed = {v.rule.id for v in card.verdicts if v.outcome.verdict is Verdict.FAIL}
    assert failed == expected
