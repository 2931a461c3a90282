"""The shipped service standards, as YAML; read through ``importlib.resources``."""
