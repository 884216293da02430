"""All that the template of the follow-up report is given, by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from markupsafe import Markup

from revisjon.followup import Tilstand
from revisjon.followup.status import REKKE
from revisjon.model import Anbefaling
from revisjon.report.basis import Grunnlag
from revisjon.report.context import INTET, Dokumentvisning, Merke
from revisjon.report.context_documents import Besvartanbefaling
from revisjon.report.context_followup import (
    Fulgtdel,
    Fulgtvisning,
    Oppfølgingsrad,
    Oppfølgingsvisning,
)
from revisjon.report.figures import Diagram, Serie, liggende
from revisjon.report.followed import Målt
from revisjon.report.parts.documents import besvarte, dokument_med, folkevalgte
from revisjon.report.parts.followup.answers import kriteriesvar, oppfylt_nå, tiltak, tiltakene
from revisjon.report.parts.followup.common import Oppfølgingsgrunnlag
from revisjon.report.parts.followup.criteria import da_og_nå
from revisjon.report.parts.followup.evidence import bevis, kildene, nye_funn
from revisjon.report.parts.followup.log import akser, tidslinje
from revisjon.report.parts.followup.next_step import neste_steg
from revisjon.report.parts.front import med_dato
from revisjon.words import dato_tekst, fyll, stor, tall_i_ord, tall_tekst

_VISTE = tuple(
    sorted(REKKE, key=lambda t: (t is not Tilstand.FULGT_OPP, t is Tilstand.LUKKET, -REKKE.index(t)))
)
"""The states as the summary shows them: what is done, what is on its way, and what was closed."""


def oppfølgingsrapport(g: Grunnlag, målt: Målt) -> dict[str, object]:
    """Return the variables of the follow-up report."""
    o = Oppfølgingsgrunnlag(g, målt)
    return {"ord": g.ord_, "dokument": _dokument(o), "oppfølging": _visning(o)}


def _dokument(o: Oppfølgingsgrunnlag) -> Dokumentvisning:
    g, ord_ = o.g, o.ord_
    tittel = fyll(ord_.tittel, tittel=g.prosjekt.oppdrag.tittel)
    grunn = dokument_med(g, ord_.type, tittel)
    return replace(
        grunn,
        undertittel=fyll(ord_.undertittel, reviderte=g.reviderte),
        dato=o.dag,
        bunntekst=med_dato(grunn.bunntekst, o.dag),
    )


def _visning(o: Oppfølgingsgrunnlag) -> Oppfølgingsvisning:
    g, ord_ = o.g, o.ord_
    oppdrag = g.prosjekt.oppdrag
    alle = besvarte(g)
    return Oppfølgingsvisning(
        tittel=oppdrag.tittel,
        per=fyll(ord_.per, dato=o.dag),
        om=fyll(ord_.om, tittel=oppdrag.tittel, dato=dato_tekst(oppdrag.dato, g.ord_)),
        merknad=_merknad(o),
        ingress=" ".join(_ingress(o)),
        plikt=fyll(ord_.for_folk, folkevalgte=folkevalgte(g)),
        stolper=_stolper(o),
        stolpetittel=fyll(ord_.stolper, dato=o.dag),
        tabelltittel=fyll(ord_.tabell, dato=o.dag),
        rader=tuple(_rad(o, a) for a in o.anbefalinger),
        anbefalinger=tuple(_fulgt(o, b) for b in alle),
        tidslinje=tidslinje(o) if o.anbefalinger else (),
        funn=nye_funn(o),
        kilder=kildene(o),
    )


def _merknad(o: Oppfølgingsgrunnlag) -> str:
    if not o.anbefalinger:
        return o.ord_.uten_anbefalinger
    ført = any(i.innført.siste <= o.målt.dag for i in o.g.prosjekt.oppfølging.logg)
    return "" if ført else o.ord_.uten_logg


# --- how many stand where -----------------------------------------------------------------------


def _ingress(o: Oppfølgingsgrunnlag) -> Iterator[str]:
    t, alle = o.ord_.telling, list(o.statuser.values())
    if not alle:
        return
    yield t.ga_én if len(alle) == 1 else fyll(t.ga, antall=_antall_ord(o, len(alle)))
    telt = {
        t.fulgt_opp: sum(s.tilstand is Tilstand.FULGT_OPP for s in alle),
        t.følges: sum(not s.avsluttet for s in alle),
        t.lukket: sum(s.tilstand is Tilstand.LUKKET for s in alle),
    }
    ledd = [fyll(mønster, antall=_antall_ord(o, n)) for mønster, n in telt.items() if n]
    yield f"{stor(t.og.join([', '.join(ledd[:-1]), ledd[-1]]) if len(ledd) > 1 else ledd[0])}."
    if forfalt := sum(s.forfalt for s in alle):
        yield fyll(t.forfalt, antall=_antall_ord(o, forfalt))
    nå = {a.id: oppfylt_nå(o, a) for a in o.anbefalinger}
    yield from _om_kriteriet(o, [v for v in nå.values() if v is not None])
    if uoppfylt := sum(
        o.statuser[id_].tilstand is Tilstand.FULGT_OPP and v is False for id_, v in nå.items()
    ):
        én = uoppfylt == 1
        yield t.gjort_uoppfylt_én if én else fyll(t.gjort_uoppfylt, antall=_antall_ord(o, uoppfylt))


def _om_kriteriet(o: Oppfølgingsgrunnlag, svar: Sequence[bool]) -> Iterator[str]:
    """Yield how many criteria were looked at again, and how many of them are met; nothing where none was."""
    if not svar:
        return
    t, ja, alle = o.ord_.telling, sum(svar), len(o.anbefalinger)
    if len(svar) == alle:
        yield t.undersøkt_én if alle == 1 else t.undersøkt_alle
    else:
        yield fyll(t.undersøkt, antall=_antall_ord(o, len(svar)), alle=_antall_ord(o, alle))
    if 0 < ja < len(svar):
        yield fyll(t.oppfylt_noen, antall=_antall_ord(o, ja))
    else:
        yield t.oppfylt if ja else t.ikke_oppfylt


def _antall_ord(o: Oppfølgingsgrunnlag, antall: int) -> str:
    return o.ord_.telling.én if antall == 1 else tall_i_ord(antall, o.g.ord_)


def _antall(o: Oppfølgingsgrunnlag) -> tuple[tuple[Merke, int], ...]:
    """Return each state that some recommendation is in, and how many are."""
    merker = sorted((o.status(s) for s in o.statuser.values()), key=lambda m: _VISTE.index(Tilstand(m.navn)))
    telt = Counter(m.ord for m in merker)
    return tuple((m, telt[m.ord]) for m in dict.fromkeys(merker))


def _stolper(o: Oppfølgingsgrunnlag) -> Markup:
    antall = _antall(o)
    if not antall:
        return INTET
    serier = tuple(Serie(m.ord, (Decimal(n),), merket=m.navn == Tilstand.FULGT_OPP) for m, n in antall)
    alt = fyll(o.ord_.stolper_alt, ledd=", ".join(f"{m.ord} {n}" for m, n in antall))
    tegning = liggende(Diagram(("",), serier), alt, o.g.stil, partial(tall_tekst, ord_=o.g.ord_))
    return Markup(tegning)  # noqa: S704 - the drawing escapes its texts


# --- one by one ---------------------------------------------------------------------------------


def _rad(o: Oppfølgingsgrunnlag, a: Anbefaling) -> Oppfølgingsrad:
    s = o.statuser[a.id]
    return Oppfølgingsrad(
        id=a.id,
        nr=o.g.anbefalingsnumre[a.id],
        kort=a.kort or stor(a.tekst),
        status=o.status(s),
        om=o.om(s),
        tiltak=tiltak(o, s),
        kriterier=kriteriesvar(o, a),
    )


def _fulgt(o: Oppfølgingsgrunnlag, b: Besvartanbefaling) -> Fulgtvisning:
    a, s, ord_ = o.g.prosjekt.anbefalinger[b.id], o.statuser[b.id], o.ord_
    svar = kriteriesvar(o, a)
    deler = {d.del_: d for d in s.deler}
    return Fulgtvisning(
        id=b.id,
        nr=b.nr,
        overskrift=fyll(ord_.anbefaling, nr=b.nr, kort=b.kort),
        anbefalt=fyll(ord_.vi_anbefalte, virksomheten=b.til or o.g.virksomheten),
        tekst=b.tekst,
        deler=tuple(Fulgtdel(id_, t, o.status(deler[id_]), o.om(deler[id_])) for id_, t in b.deler),
        status=o.status(s),
        om=o.om(s),
        tiltak=tiltakene(o, s),
        kriterier=svar,
        uten_kriterium="" if svar else ord_.uten_kriterium,
        tabelltittel=fyll(ord_.da_og_nå, nr=b.nr),
        da_og_nå=da_og_nå(o, a),
        akser=akser(o, a),
        bevis=bevis(o, a),
        neste=neste_steg(o, a),
    )
