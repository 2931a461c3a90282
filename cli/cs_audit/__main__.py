"""The program: ``cs-audit``, or ``python -m cs_audit``."""

import gc


def main() -> None:
    """Load the command line and run it."""
    gc.set_threshold(50_000, 20, 100)  # little of what is loaded, or made later, is garbage in circles
    from cs_audit.app import main as run

    run()


if __name__ == "__main__":
    main()
