"""Read the inputs of a command: problems go to standard error and are counted, conversations come out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import click

from cs_audit import sources
from cs_audit.config import Config, config_for
from cs_audit.errors import UsageError
from cs_audit.infer_roles import with_roles
from cs_audit.model import Conversation
from cs_audit.readers import DEFAULTS, Problem, ReadOptions, read
from cs_audit.report import Tally
from cs_audit.text import Lang, Text


class Reading:
    """How to read: the options of the command line, and what each ``cs-audit.yaml`` sets where they leave it open.

    ``agents``: only these agents' turns count, and only conversations in which they speak.
    """

    def __init__(self, options: ReadOptions = DEFAULTS, agents: tuple[str, ...] = ()) -> None:
        self.options, self.agents = options, agents
        self._by_directory: dict[str, ReadOptions] = {}

    def options_for(self, path: str) -> ReadOptions:
        """The options for a file."""
        config = config_for(path)
        if config.directory not in self._by_directory:
            self._by_directory[config.directory] = _merged(self.options, config)
        return self._by_directory[config.directory]

    def wanted(self, conversation: Conversation) -> Conversation | None:
        """The conversation, narrowed to the agents that were asked for; None without them."""
        if not self.agents:
            return conversation
        from cs_audit.agents import narrowed

        return narrowed(conversation, self.agents)


def _merged(options: ReadOptions, config: Config) -> ReadOptions:
    told = config.fields
    return options._replace(
        roles={**told.roles, **options.roles},
        encoding=options.encoding or known_encoding(told.encoding),
        mapping=options.mapping or told.map,
        columns=options.columns or told.columns,
        fields=told.fields,
    )


def known_encoding(name: str) -> str:
    """The name, if Python knows such an encoding.

    Raises:
        UsageError: it does not.
    """
    try:
        "".encode(name or "utf-8")
    except LookupError:
        raise UsageError(Text(f"没有名为 {name} 的编码", f"no encoding is named {name}")) from None
    return name


def conversations(paths: Sequence[str], reading: Reading, tally: Tally, lang: Lang) -> Iterator[Conversation]:
    """Yield every conversation of the paths, in order; a bad file never stops the others."""
    for found in sources.find(paths):
        if isinstance(found, Problem):
            report(found, lang)
            tally.problem()
            continue
        tally.found()
        options = reading.options_for(found)
        for item in with_roles(read(found, options), options):
            if isinstance(item, Conversation):
                kept = reading.wanted(item)
                if kept is None:
                    tally.skip()
                else:
                    yield kept
                continue
            report(item, lang)
            if item.is_error:
                tally.problem()


def report(problem: Problem, lang: Lang) -> None:
    """Tell the user what is wrong with an input."""
    kind = ("错误", "error") if problem.is_error else ("警告", "warning")
    label = kind[1] if lang == "en" else kind[0]
    click.echo(f"{problem.place or problem.path}: {label}: {problem.text.of(lang)}", file=sys.stderr)
