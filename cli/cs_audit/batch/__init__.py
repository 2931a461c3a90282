"""Many conversations: cut into items, worked on by several processes, put together in order.

``audit_lines`` is the same for those who bring the processes and the rows themselves: a cluster, a queue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cs_audit.batch.lines import audit_lines

__all__ = ["audit_lines"]


def __getattr__(name: str) -> object:
    """Import ``audit_lines`` when it is asked for: the command line does without it."""
    if name != "audit_lines":
        raise AttributeError(name)
    from cs_audit.batch.lines import audit_lines

    return audit_lines
