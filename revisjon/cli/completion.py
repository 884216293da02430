"""What the shell is told when it completes: ids of the project, and codes of messages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from revisjon.resources import finn_prosjekt

Fullføring = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


def fullfør_id(*slag: str) -> Fullføring:
    """Return what completes an id of these kinds: of a project with mistakes, those that can be read."""

    def mulige(ctx: click.Context, _: click.Parameter, begynnelse: str) -> list[CompletionItem]:
        # Loaded here: every command is imported with this file, and few are completed.
        from revisjon.load.discover import finn_filer  # noqa: PLC0415
        from revisjon.load.ids import registrer  # noqa: PLC0415
        from revisjon.source import les  # noqa: PLC0415

        mappe = ctx.find_root().params.get("mappe")
        rot = mappe or finn_prosjekt(Path.cwd())
        if rot is None or not Path(rot).is_dir():
            return []
        try:
            kilder = [les(fil, (Path(rot) / fil).read_bytes())[0] for fil in finn_filer(Path(rot))[0]]
        except OSError:
            return []
        ider = registrer(kilder).ider
        return [
            CompletionItem(id_, help=plass.fil)
            for navn in slag
            for id_, plass in ider.get(navn, {}).items()
            if id_.startswith(begynnelse)
        ]

    return mulige


def fullfør_kode(_: click.Context, __: click.Parameter, begynnelse: str) -> list[CompletionItem]:
    """Complete the code of a check."""
    from revisjon.checks import SJEKKER  # noqa: PLC0415

    store = begynnelse.upper()
    return [CompletionItem(s.kode, help=s.navn) for s in SJEKKER.values() if s.kode.startswith(store)]
