"""``python -m cs_audit`` is ``cs-audit``."""

from cs_audit.app import main

main()
