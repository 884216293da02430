"""Everything that can be said of a project before it is built, less what the auditor has silenced."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain

from revisjon.assess import VurdertProsjekt
from revisjon.checks import (
    FAMILIER,
    SJEKKER,
    Sjekk,
    Sortert,
    Tillatt,
    grunnlag,
    koder,
    sjekk_prosjekt,
    tillat,
)
from revisjon.diagnostics import Alvor, Diagnose, sortert
from revisjon.law import KODER as OM_LOVENE
from revisjon.law import LesteRettskilder
from revisjon.load import KODER as FRA_LESINGEN
from revisjon.load import Lastet
from revisjon.load.locating import stedfester
from revisjon.output.codes import KODER as OM_FILENE
from revisjon.preview.codes import KODER as OM_VISNINGEN
from revisjon.report.codes import KODER as OM_RAPPORTEN
from revisjon.schema import KODER as OM_FORMEN
from revisjon.sharing import i_to, kan_dele
from revisjon.source import KODER as OM_YAML
from revisjon.source import Merknad, merknader

STORT = 100
"""A project of fewer texts is checked before a copy of the process would have got under way."""
Oppgave = Callable[[], Sequence[Diagnose]]

TYNGST = (
    *("Sammenheng", "Dekning og henvisninger", "Tall i teksten", "Lov", "Tabeller og regnestykker"),
    *("Personvern", "Språk"),
)
"""The families that take longest in a large project, those first: two processes then end together."""


def alle_koder() -> dict[str, str]:
    """Return every code of the program with what it means."""
    from revisjon.followup import KODER as OM_OPPFØLGINGEN  # noqa: PLC0415 - takes time, and is seldom needed

    return {
        **OM_YAML,
        **OM_FORMEN,
        **FRA_LESINGEN,
        **OM_LOVENE,
        **OM_OPPFØLGINGEN,
        **koder(),
        **OM_RAPPORTEN,
        **OM_FILENE,
        **OM_VISNINGEN,
    }


def kontroller(
    lastet: Lastet,
    lover: LesteRettskilder,
    vurdert: VurdertProsjekt,
    utgave: str = "",
    *,
    dokument: str = "rapport",
    mer: Iterable[Diagnose] = (),
    arbeid: Sequence[Oppgave] = (),
) -> Sortert:
    """Run the checks, and set aside what is silenced.

    `mer` is what else has been found, `arbeid` what else is to be looked for, beside the checks. With an
    empty `utgave` no edition is to be built.
    """
    finn = stedfester(lastet.kilder)
    g = grunnlag(vurdert, lover.rettskilder)

    def kjør(sjekker: Sequence[Sjekk]) -> list[Diagnose]:
        return list(sjekk_prosjekt(g, utgave, dokument=dokument, finn=finn, sjekker=sjekker))

    familier = sorted(FAMILIER, key=lambda f: TYNGST.index(f[0]) if f[0] in TYNGST else len(TYNGST))
    oppgaver: list[Oppgave] = [*arbeid, *(partial(kjør, sjekker) for _, sjekker in familier)]
    deles = len(g.prosa) >= STORT and kan_dele()
    funnet = i_to(oppgaver) if deles else [oppgave() for oppgave in oppgaver]
    alle = sortert(chain(lastet.diagnoser, lover.diagnoser, mer, *funnet))
    merket = tuple(merknader_i(lastet))
    if not merket:
        return Sortert(alle, ())
    stille = {kode for kode, s in SJEKKER.items() if s.alvor_i(utgave) is None or dokument in s.uten}
    utenfor = {*OM_YAML, *OM_FORMEN, *OM_LOVENE, *OM_RAPPORTEN, *OM_FILENE}
    fast = {kode for kode, s in SJEKKER.items() if not s.tillates}
    delt = tillat(alle, merket, alle_koder(), stille=stille | utenfor, ufravikelige=fast)
    return Sortert(sortert(delt.igjen), delt.tillatt)


def uten_faste_hint(funnet: Sortert) -> tuple[Diagnose, ...]:
    """Return what matters when a document is built.

    What `revisjon sjekk` hints at all the time is not said again for each build.
    """
    return tuple(d for d in funnet.igjen if d.alvor is not Alvor.HINT or not _sagt_før(d.kode))


def _sagt_før(kode: str) -> bool:
    return kode in SJEKKER and SJEKKER[kode].alvor is Alvor.HINT


def merknader_i(lastet: Lastet) -> Iterator[Merknad]:
    """Yield the comments that silence messages, in all files."""
    for kilde in lastet.kilder:
        yield from merknader(kilde)


def om_tillatte(tillatte: Iterable[Tillatt]) -> str:
    """Return the silenced messages as text, each with its reason."""
    return "\n".join(
        f"tillatt {t.diagnose.kode}: {t.diagnose.melding}\n  --> {t.diagnose.plass}\n  grunn: {t.grunn}\n"
        for t in tillatte
    )
