"""Many conversations: cut into items, worked on by several processes, put together in order.

``audit_lines`` is the same for those who bring the processes and the rows themselves: a cluster, a queue.
"""

from cs_audit.batch.lines import audit_lines

__all__ = ["audit_lines"]
