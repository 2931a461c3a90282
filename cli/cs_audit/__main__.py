"""The program: ``cs-audit``, or ``python -m cs_audit``."""

import gc


def collect_rarely() -> None:
    """Let the garbage collector rest: little of what an audit makes is garbage in circles."""
    gc.set_threshold(50_000, 20, 100)


def main() -> None:
    """Load the command line and run it."""
    collect_rarely()
    from cs_audit.app import main as run

    try:
        run()
    finally:
        gc.freeze()  # nor need it be looked for at the very end


if __name__ == "__main__":
    main()
