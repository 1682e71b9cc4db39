"""``factlint rule``: read a rule's page, list the rules, or try their examples."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factlint.cli import options
from factlint.cli.console import Terminal

if TYPE_CHECKING:
    from factlint.rules import RulePage, Rules


def rule(
    name: Annotated[str, typer.Argument(metavar="[ID]", help="The rule. Without: a table of all rules.")] = "",
    test: Annotated[bool, typer.Option("--test", help="Try the examples of the page, or of all pages.")] = False,
    config: options.ConfigFile = None,
) -> int:
    """Show the page of a rule, or list all rules."""
    from factlint.cli.project import configuration, rule_pages
    from factlint.report.rules import write_page, write_table

    terminal = Terminal()
    rules = rule_pages(configuration(config, Path.cwd()), terminal)
    pages = [rules.page(name)] if name else list(rules.pages.values())
    if test:
        _test(pages, rules, terminal)
    elif name:
        write_page(pages[0], terminal.out)
    else:
        write_table(pages, terminal.out)
    return terminal.status()


def _test(pages: list[RulePage], rules: Rules, terminal: Terminal) -> None:
    """Run the examples of pages and say what did not come out as the page says."""
    from factlint.base_examples import run_examples
    from factlint.report.words import count

    for page in pages:
        for failure in run_examples(page, rules):
            terminal.problem(str(failure))
    if not terminal.failed:
        groups = sum(len(page.examples) for page in pages)
        terminal.out.print(f"{count(groups, 'example')} of {count(len(pages), 'page')}: all as they should be.")
