"""The command line. Its behaviour is a contract: arguments, output and exit status are what users build on."""

from __future__ import annotations

import sys
from typing import Any

import click

from conformance import __version__
from conformance.commands.adapter import adapter
from conformance.commands.assess import assess
from conformance.commands.attest import sign, verify
from conformance.commands.changes import diff as pack_diff
from conformance.commands.check import check
from conformance.commands.compare import compare
from conformance.commands.diff import diff
from conformance.commands.fitting import check as adapter_check
from conformance.commands.fitting import suggest as adapter_suggest
from conformance.commands.importing import import_pack
from conformance.commands.init import init
from conformance.commands.judging import judge
from conformance.commands.keys import keys
from conformance.commands.listing import list_packs, steps
from conformance.commands.mutate import mutate
from conformance.commands.pack import pack
from conformance.commands.reference import reference
from conformance.commands.repeat import repeat
from conformance.commands.report import report
from conformance.commands.run import demo, run
from conformance.commands.trial import try_specification
from conformance.exceptions import ConformanceError
from conformance.judge import STATUS_INTERRUPTED, STATUS_KIT_ERROR


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="govstack-conformance")
def commands() -> None:
    """Probe any candidate against GovStack Building Block specifications, and report what conforms."""


for _command in (run, demo, init, assess, list_packs, steps, pack, adapter, reference, report, keys):
    commands.add_command(_command)
for _command in (check, try_specification, pack_diff, mutate, import_pack):
    pack.add_command(_command)
for _command in (adapter_check, adapter_suggest):
    adapter.add_command(_command)
for _command in (judge, sign, verify, diff, repeat, compare):
    report.add_command(_command)


def main(arguments: list[str] | None = None) -> None:
    """Run one command and exit with its status. No error that a user can cause ends in a traceback."""
    try:
        status: Any = commands.main(arguments, prog_name="govstack-conformance", standalone_mode=False)
        sys.exit(status or 0)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except ConformanceError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(error.exit_status)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        sys.exit(STATUS_INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(STATUS_KIT_ERROR)
    except Exception as error:
        click.echo(
            f"Error of the kit: {type(error).__name__}: {error}. Please report it with the command you ran.", err=True
        )
        sys.exit(STATUS_KIT_ERROR)
