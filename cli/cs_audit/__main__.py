"""The program: ``cs-audit``, or ``python -m cs_audit``."""

import gc


def main() -> None:
    """Load the command line and run it; little of what it makes is garbage in circles, which is looked for rarely."""
    gc.set_threshold(50_000, 20, 100)
    from cs_audit.app import main as run

    try:
        run()
    finally:
        gc.freeze()  # nor need it be looked for at the very end


if __name__ == "__main__":
    main()
