"""The page to the reader in front: what to check or to answer, and how; and findings with their sources."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.model import Dato
from revisjon.report.basis import Grunnlag
from revisjon.report.context import INTET
from revisjon.report.context_front import Funnkilder, Leserliste, Tilleser
from revisjon.words import dato_tekst, fyll

HØRING = "høring"


def til_leseren(g: Grunnlag) -> Tilleser | None:
    """Return the page, in the editions that ask their reader for something."""
    if g.utgave.bare_fakta:
        return _verifisering(g)
    return _høring(g) if g.utgave.navn == HØRING and g.prosjekt.oppdrag.høring else None


def svarfrist(g: Grunnlag) -> str:
    """Return by when an answer is asked for, as a sentence; empty where nothing is said of it."""
    oppdrag = g.prosjekt.oppdrag
    if g.utgave.bare_fakta:
        v = oppdrag.verifisering
        return _frist(g, v.frist, v.svar_til or _epost(g)) if v else ""
    if g.utgave.navn == HØRING and oppdrag.høring:
        return _frist(g, oppdrag.høring.frist, _epost(g))
    return ""


def _verifisering(g: Grunnlag) -> Tilleser:
    u, v = g.ord_.utgave, g.prosjekt.oppdrag.verifisering
    return Tilleser(
        overskrift=u.til_leseren,
        avsnitt=u.verifisering,
        lister=(Leserliste(u.sjekk, u.sjekk_punkter), Leserliste(u.svar, u.svar_punkter)),
        frist=svarfrist(g),
        egne=g.tekster.blokk(v.veiledning) if v else INTET,
        til_slutt=(u.ikke_med, u.taushet_fakta),
    )


def _høring(g: Grunnlag) -> Tilleser:
    u = g.ord_.utgave
    avsnitt = tuple(fyll(a, reviderte=g.reviderte) for a in u.høring)
    return Tilleser(u.til_høring, avsnitt, (), svarfrist(g), INTET, (u.taushet,))


def _epost(g: Grunnlag) -> str:
    return g.prosjekt.revisor.epost if g.prosjekt.revisor else ""


def _frist(g: Grunnlag, frist: Dato | None, til: str) -> str:
    u = g.ord_.utgave
    dato = dato_tekst(frist, g.ord_) if frist else ""
    if dato and til:
        return fyll(u.frist_til, dato=dato, til=til)
    if dato:
        return fyll(u.frist, dato=dato)
    return fyll(u.svar_til, til=til) if til else ""


def funn_og_kilder(g: Grunnlag) -> tuple[Funnkilder, ...]:
    """Return each finding with its sources, where the edition is without the table on traceability."""
    return tuple(_rader(g)) if g.utgave.bare_fakta else ()


def _rader(g: Grunnlag) -> Iterator[Funnkilder]:
    titler = {k.id: k.tittel for k in g.prosjekt.kapitler}
    for funn in g.prosjekt.funn.values():
        yield Funnkilder(
            g.funn([funn.id]), titler[funn.kapittel], g.kildekoder(g.prosjekt.sitert.get(funn.id, ()))
        )
