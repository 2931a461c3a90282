"""Read the inputs of a command: problems go to standard error and are counted, conversations come out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from cs_audit import sources
from cs_audit.infer_roles import with_roles
from cs_audit.model import Conversation
from cs_audit.readers import Problem, ReadOptions, read
from cs_audit.report import Tally
from cs_audit.text import Lang


def conversations(
    paths: Sequence[str], options: ReadOptions, tally: Tally, lang: Lang
) -> Iterator[Conversation]:
    """Yield every conversation of the paths, in order; a bad file never stops the others."""
    for found in sources.find(paths):
        if isinstance(found, Problem):
            report(found, lang)
            tally.problem()
            continue
        tally.found()
        items = read(found, options)
        for item in with_roles(items, keep=options.keep_unknown) if options.infer_roles else items:
            if isinstance(item, Conversation):
                yield item
                continue
            report(item, lang)
            if item.is_error:
                tally.problem()


def report(problem: Problem, lang: Lang) -> None:
    """Tell the user what is wrong with an input."""
    kind = ("错误", "error") if problem.is_error else ("警告", "warning")
    label = kind[1] if lang == "en" else kind[0]
    click.echo(f"{problem.place or problem.path}: {label}: {problem.text.of(lang)}", err=True)
