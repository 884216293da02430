"""Remarks from readers: the open ones in a working draft, and all with their answers in an appendix."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from markupsafe import Markup, escape

from revisjon.load.placing import plasserte
from revisjon.markup.typography import typografi
from revisjon.model import Merknad, Prosjekt, åpne_merknader
from revisjon.report.basis import Grunnlag
from revisjon.report.context_appendices import Merknadsrad
from revisjon.report.context_front import Åpenmerknad
from revisjon.report.environment import kryss
from revisjon.words import dato_tekst, fyll

_LENGST = 300
"""Characters of a remark in the list of open points; the file has it all."""


def åpne(g: Grunnlag) -> tuple[Åpenmerknad, ...]:
    """Return the remarks that wait for an answer."""
    return tuple(
        Åpenmerknad(m.id, _fra(g, m), _om(g, m), _kort(m.tekst)) for m in åpne_merknader(g.prosjekt.merknader)
    )


def merknader(g: Grunnlag) -> tuple[Merknadsrad, ...]:
    """Return all remarks with their answers, for the edition that is sent for hearing, if asked for."""
    på_trykk = g.prosjekt.oppdrag.merknader_på_trykk and g.utgave.ubesvart
    return tuple(_rader(g)) if på_trykk else ()


def _rader(g: Grunnlag) -> Iterator[Merknadsrad]:
    alle = tuple(sorted(g.prosjekt.merknader, key=_rekke(g.prosjekt)))
    ider, åpne_ = {m.id for m in alle}, {m.id for m in åpne_merknader(alle)}
    etter = {m.id: [s for s in alle if s.svar_til == m.id] for m in alle}
    nr = 0
    sett: set[str] = set()
    for m in alle:
        if m.svar_til in ider:
            continue
        nr += 1
        yield _rad(g, m, str(nr), åpen=m.id in åpne_)
        under = [*etter[m.id]]
        while under:
            svar = under.pop(0)
            if svar.id not in sett:
                sett.add(svar.id)
                yield _rad(g, svar, "", åpen=svar.id in åpne_)
                under = [*etter[svar.id], *under]


def _rekke(p: Prosjekt) -> Callable[[Merknad], tuple[date, int]]:
    """Return the order of print: by day, and those of one day as they come in the report."""
    kapitler = (id_ for k in p.kapitler for id_ in (k.id, *(f.id for f in p.funn_i(k.id))))
    plass = {id_: nr for nr, id_ in enumerate((*p.kriterier, *kapitler, *p.anbefalinger))}

    def nøkkel(m: Merknad) -> tuple[date, int]:
        dag = m.dato.første if m.dato else date.max
        return dag, plass.get(m.om, plass.get(m.om.partition(".")[0], len(plass)))

    return nøkkel


def _rad(g: Grunnlag, m: Merknad, nr: str, *, åpen: bool) -> Merknadsrad:
    o = g.ord_.merknad
    return Merknadsrad(
        nr=nr,
        fra=_fra(g, m),
        om=_om(g, m),
        sitat=m.sitat,
        tekst=m.tekst,
        status=o.status.get(m.status or "", ""),
        svar=m.svar or (o.ikke_besvart if åpen else ""),
    )


def _fra(g: Grunnlag, m: Merknad) -> str:
    return f"{m.fra}, {dato_tekst(m.dato, g.ord_)}" if m.dato else m.fra


def _om(g: Grunnlag, m: Merknad) -> Markup:
    """Return where in the report a remark belongs: a link where the report says it by number."""
    p, kriterium = g.prosjekt, m.om.partition(".")[0]
    if m.om in p.kriterier or (kriterium in p.kriterier and m.om != kriterium):
        punkt = m.om.partition(".")[2]
        return escape(f"{g.kriterienumre[kriterium]} {punkt}".strip())
    if m.om in p.anbefalinger:
        return escape(fyll(g.ord_.åpne.ting["anbefaling"], id=g.anbefalingsnumre[m.om]))
    if m.om in p.funn:
        return Markup("{} ({})").format(kryss(m.om), m.om)
    if m.om in {k.id for k in p.kapitler} or m.om in plasserte(p):
        return kryss(m.om)
    return escape(typografi(m.om or m.overskrift or g.ord_.tabell.tom))


def _kort(tekst: str) -> str:
    tekst = " ".join(tekst.split())
    return tekst if len(tekst) <= _LENGST else f"{tekst[: _LENGST - 2].rstrip()} …"
