"""Chapters: free text, and themes with question, criteria, data and assessment."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.model import Funn, Kapittel
from revisjon.report.basis import Grunnlag
from revisjon.report.context_chapters import (
    Funnvisning,
    Kapittelvisning,
    Kriteriegruppe,
)
from revisjon.report.fit import TOPP_KAPITTEL, på_linje
from revisjon.report.parts.assessment import vurdering
from revisjon.words import stor

_NIVÅ_I_TEMA = 3
"""Sections of the data stand below «Datagrunnlag», which is of level 2."""


def kapitler(g: Grunnlag) -> tuple[Kapittelvisning, ...]:
    """Return all chapters, in order."""
    return tuple(_kapittel(g, kapittel) for kapittel in g.prosjekt.kapitler)


def _kapittel(g: Grunnlag, kapittel: Kapittel) -> Kapittelvisning:
    tema = bool(kapittel.problemstillinger)
    # Texts are read in the order they are printed, so that what goes wrong is told in that order too.
    tekst = g.tekster.blokk(kapittel.tekst)
    funn = tuple(_funn(g, kapittel, _NIVÅ_I_TEMA if tema else _NIVÅ_I_TEMA - 1))
    return Kapittelvisning(
        id=kapittel.id,
        tittel=kapittel.tittel,
        topp_tittel=på_linje(kapittel.tittel, TOPP_KAPITTEL),
        tekst=tekst,
        tema=tema,
        funn=funn,
        spørsmål=tuple(g.spørsmål(p) for p in g.spørsmål_i(kapittel)),
        kriterier=tuple(_kriterier(g, kapittel)),
        vurdering=vurdering(g, kapittel) if tema else None,
        ikke_skrevet="" if funn or (tekst and not tema) else g.ikke_skrevet,
    )


def _funn(g: Grunnlag, kapittel: Kapittel, nivå: int) -> Iterator[Funnvisning]:
    """Yield the findings; a sub-heading is one level below its section, so that no level is skipped."""
    i_seksjon = False
    for funn in g.prosjekt.funn_i(kapittel.id):
        i_seksjon = i_seksjon or bool(funn.overskrift)
        yield Funnvisning(
            id=funn.id,
            tekst=g.tekster.blokk(funn.tekst),
            overskrift=funn.overskrift,
            nivå=nivå,
            underoverskrift=funn.underoverskrift,
            undernivå=nivå + 1 if i_seksjon else nivå,
            gjelder=_gjelder(g, funn),
        )


def _gjelder(g: Grunnlag, funn: Funn) -> tuple[str, ...]:
    """Return which bodies or units a finding is about, where there are several bodies to tell apart."""
    if len(g.prosjekt.oppdrag.reviderte) == 1:
        return ()
    navn = {r.id: r.navn for r in g.prosjekt.oppdrag.reviderte if r.id}
    navn |= {e.id: e.navn for enhet in g.prosjekt.enheter for e in enhet.flatt()}
    return tuple(navn[id_] for id_ in funn.gjelder if id_ in navn)


def _kriterier(g: Grunnlag, kapittel: Kapittel) -> Iterator[Kriteriegruppe]:
    brukt = [
        k for k in g.prosjekt.kriterier.values() if set(k.problemstillinger) & set(kapittel.problemstillinger)
    ]
    for styrke in g.ord_.styrke:
        visninger = tuple(g.kriterium(k) for k in brukt if k.styrke == styrke)
        if visninger:
            yield Kriteriegruppe(stor(g.virksomheten), styrke, visninger)
