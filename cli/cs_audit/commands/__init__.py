"""The commands, a file each; ``cs_audit.app.COMMANDS`` names them."""
