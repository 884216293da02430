"""The assessed project as sheets: the chain, criteria, findings, sources, numbers, recommendations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from revisjon.export.chain import Ledd, kjede
from revisjon.export.sheets_follow import anbefalinger
from revisjon.export.sheets_rows import (
    Funnrad,
    Kilderad,
    Kriterierad,
    Tallrad,
    funnrader,
    kilderader,
    kriterierader,
    tallrader,
)
from revisjon.export.shown import Eksport
from revisjon.export.values import anbefalt, dag, desimal, dom, grad
from revisjon.report.sheets import Ark, Kolonne, Verdi
from revisjon.words import dato_tekst
from revisjon.words.export import eksportord
from revisjon.words.export_lexicon import Eksportord

T = TypeVar("T")
Felt = tuple[str, int, Callable[[T], Verdi]]
"""A column: the name of its heading, its width, and what stands in it."""


def ark(e: Eksport, program: str) -> tuple[Ark, ...]:
    """Return the sheets. An edition without assessments has none of them that holds nothing else.

    `program` is what made the workbook, as «revisjon 0.1.0».
    """
    o = eksportord(e.prosjekt.oppdrag.målform)
    dømt = not e.utgave.bare_fakta
    alle = (
        _ark("sporbarhet", _om_kjeden(e), kjede(e), o) if dømt else None,
        _ark("kriterier", _om_kriteriet(e), kriterierader(e), o),
        _ark("funn", _om_funnet(e), funnrader(e), o),
        _ark("kilder", _om_kilden(e), kilderader(e), o),
        _ark("tall", _om_tallet(e), tallrader(e), o),
        anbefalinger(e, o) if dømt else None,
        _om_boken(e, o, program),
    )
    return tuple(a for a in alle if a is not None)


def _ark(navn: str, felt: Sequence[Felt[T]], poster: Iterable[T], o: Eksportord) -> Ark:
    kolonner = tuple(Kolonne(o.kolonner[tittel], bredde, bryt=True) for tittel, bredde, _ in felt)
    rader = (tuple(les(post) for *_, les in felt) for post in poster)
    return Ark(o.ark[navn], kolonner, rader, o.ja, o.nei)


def _flere(e: Eksport) -> bool:
    return len(e.prosjekt.oppdrag.reviderte) > 1


def _om_kjeden(e: Eksport) -> list[Felt[Ledd]]:
    virksomhet: list[Felt[Ledd]] = [("virksomhet", 18, lambda r: r.v.revidert)] if _flere(e) else []
    return [
        ("spørsmål_nr", 7, lambda r: r.v.problemstilling),
        ("spørsmål", 30, lambda r: r.spørsmål),
        *virksomhet,
        ("kriterium_nr", 7, lambda r: e.kriterienumre[r.v.kriterium.id]),
        ("kriterium", 30, lambda r: r.v.kriterium.kort or r.v.kriterium.krav),
        ("påstand_id", 9, lambda r: r.p.punkt.id),
        ("påstand", 34, lambda r: r.p.punkt.påstand),
        ("svar", 11, lambda r: e.ord_.verdier[r.p.verdi.value]),
        ("funn", 9, lambda r: r.støtte.funn if r.støtte else None),
        ("taler", 8, lambda r: r.støtte.taler if r.støtte else None),
        ("kilde", 7, lambda r: e.kilder.koder.get(r.kilde, r.kilde)),
        ("kildenavn", 28, lambda r: r.kildenavn),
        ("vurdering", 12, lambda r: dom(e, r.v.gjeldende)),
        ("sikkerhet", 11, lambda r: grad(e, r.v.sikkerhet)),
        ("anbefalinger", 13, lambda r: anbefalt(e, r.anbefalt)),
    ]


def _om_kriteriet(e: Eksport) -> list[Felt[Kriterierad]]:
    virksomhet: list[Felt[Kriterierad]] = [("virksomhet", 18, lambda r: r.revidert)] if _flere(e) else []
    felles: list[Felt[Kriterierad]] = [
        ("kriterium_nr", 7, lambda r: e.kriterienumre[r.k.id]),
        ("id", 16, lambda r: r.k.id),
        ("styrke", 8, lambda r: e.ord_.styrke[r.k.styrke]),
        ("kriterium", 36, lambda r: r.k.krav),
        ("hjemmel", 22, lambda r: r.hjemmel),
        ("spørsmål_nr", 8, lambda r: r.spørsmål),
    ]
    if e.utgave.bare_fakta:
        return [*felles, ("påstand", 60, lambda r: r.påstander)]
    return [
        *felles,
        *virksomhet,
        ("vurdering", 12, lambda r: r.vurdering),
        ("beregnet", 12, lambda r: r.beregnet),
        ("skjønn", 9, lambda r: r.skjønn),
        ("sikkerhet", 11, lambda r: r.sikkerhet),
        ("begrunnelse", 60, lambda r: r.begrunnelse),
        ("anbefalinger", 13, lambda r: r.anbefalt),
    ]


def _om_funnet(e: Eksport) -> list[Felt[Funnrad]]:
    belyser: list[Felt[Funnrad]] = [] if e.utgave.bare_fakta else [("belyser", 24, lambda r: r.belyser)]
    return [
        ("funn", 9, lambda r: r.f.id),
        ("kapittel", 24, lambda r: r.kapittel),
        ("overskrift", 24, lambda r: r.overskrift),
        ("tekst", 80, lambda r: r.tekst),
        ("kilder", 14, lambda r: r.kilder),
        *belyser,
        ("gjelder", 20, lambda r: r.gjelder),
    ]


def _om_kilden(e: Eksport) -> list[Felt[Kilderad]]:
    return [
        ("kode", 7, lambda r: e.kilder.koder.get(r.k.id)),
        ("id", 18, lambda r: r.k.id),
        ("gruppe", 24, lambda r: r.gruppe),
        ("referanse", 58, lambda r: r.referanse),
        ("kildedato", 12, lambda r: dag(r.dato)),
        ("antall_funn", 13, lambda r: r.antall_funn),
        ("nettsted", 30, lambda r: r.k.nettsted),
        ("fil", 26, lambda r: r.k.fil.sti if r.k.fil else None),
    ]


def _om_tallet(e: Eksport) -> list[Felt[Tallrad]]:
    return [
        ("id", 24, lambda r: r.t.id),
        ("skrevet", 24, lambda r: r.skrevet),
        ("verdi", 12, lambda r: desimal(r.verdi, r.desimaler)),
        ("enhet", 14, lambda r: r.enhet),
        ("omtrent", 10, lambda r: r.omtrent),
        ("lavest", 12, lambda r: desimal(r.lavest, r.grensedesimaler)),
        ("høyest", 12, lambda r: desimal(r.høyest, r.grensedesimaler)),
        ("periode", 14, lambda r: r.t.periode),
        ("populasjon", 26, lambda r: r.t.populasjon),
        ("ordlyd", 30, lambda r: r.t.ordlyd),
        ("kilde", 9, lambda r: e.kilder.koder.get(r.t.kilde, r.t.kilde)),
        ("merknad", 40, lambda r: r.t.merknad),
    ]


def _om_boken(e: Eksport, o: Eksportord, program: str) -> Ark:
    """Return the sheet that tells what the workbook is."""
    p = e.prosjekt
    linjer: list[tuple[str, Verdi]] = [
        (o.om["tittel"], p.oppdrag.tittel),
        (o.om["reviderte"], ", ".join(r.navn for r in p.oppdrag.reviderte)),
        (o.om["revisor"], p.revisor.navn if p.revisor else None),
        (o.om["rapport"], dato_tekst(p.oppdrag.dato, e.ord_)),
        (o.om["utgave"], e.ord_.utgaver[e.utgave.navn]),
        *(() if e.utgave.bare_fakta else ((o.om["vurdert"], dag(e.vurdert.dato)),)),
        *(((o.om["oppfølging"], dag(e.dag)),) if e.fulgt else ()),
        *((o.om["utelatt"], om) for om in e.om),
        (o.om["lest"], o.om["lest_tekst"]),
        (o.om["program"], program),
    ]
    kolonner = (Kolonne(o.kolonner["felt"], 30, bryt=True), Kolonne(o.kolonner["innhold"], 90, bryt=True))
    return Ark(o.ark["om"], kolonner, linjer, o.ja, o.nei)
