"""No pushing: an offer that was refused is not made again and again."""

from __future__ import annotations

from typing import NamedTuple

from cs_audit.heard import Heard
from cs_audit.rules import Act, Acts
from cs_audit.text import Text
from cs_audit.verdicts import Outcome, at_hit, failed, not_applicable, passed


class Upsell(NamedTuple):
    """After the customer's first refusal the agent makes at most ``max_offers`` further offers.

    ``unless``: not in conversations in which one of these acts is performed (a wish to cancel: there, keeping the
    customer is asked for).
    """

    offers: Acts = (Act("offer"),)
    refusals: Acts = (Act("refusal"),)
    max_offers: int = 1
    unless: Acts = ()

    def check(self, heard: Heard) -> Outcome:
        """Fail at each offer too many."""
        offers = heard.all(*self.offers)
        refused = [h.turn for h in heard.all(*self.refusals) if offers and offers[0].turn < h.turn]
        if not refused or heard.has(*self.unless):
            return not_applicable("没有被拒绝的推荐", "no offer is refused")
        further = {h.turn: h for h in offers if h.turn > refused[0]}
        if len(further) <= self.max_offers:
            return passed("被拒绝后没有纠缠", "no pushing after a refusal")
        return failed(
            [
                at_hit(heard, h, Text("客户已拒绝，仍继续推销", "goes on selling after a refusal"))
                for h in list(further.values())[self.max_offers :]
            ]
        )
