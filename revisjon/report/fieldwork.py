"""Open points of a working draft: claims that must be settled, and what changed since it was reviewed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from revisjon.assess import (
    KAN_IKKE_KONKLUDERES,
    Kriterievurdering,
    Punktvurdering,
    Støtte,
    Verdi,
    Årsak,
)
from revisjon.assess.suspects import Mistanke
from revisjon.assess.units import Deler
from revisjon.model import Enhet, Problemstilling, naturlig
from revisjon.report.basis import Grunnlag
from revisjon.report.context_front import (
    Endretvisning,
    Uavklartvisning,
    Åpentkriterium,
    Åpentspørsmål,
    Åpnepunkter,
)
from revisjon.report.parts.remarks import åpne
from revisjon.report.verdict.judgement import endret_tekst
from revisjon.rules import sammenlikner
from revisjon.rules.comparators.dekning import Dekning
from revisjon.words import fyll, intervall_tekst, liste_tekst, stor
from revisjon.words.tests import test_tekst


def åpne_punkter(g: Grunnlag) -> Åpnepunkter | None:
    """Return the open points of a working draft; none in later editions, or where nothing is open."""
    if not g.utgave.utkast:
        return None
    spørsmål = tuple(_spørsmål(g))
    endret = tuple(_endret(g))
    merknader = åpne(g)
    return Åpnepunkter(spørsmål, endret, merknader) if spørsmål or endret or merknader else None


def _spørsmål(g: Grunnlag) -> Iterator[Åpentspørsmål]:
    kapitler = {p: k.tittel for k in g.prosjekt.kapitler for p in k.problemstillinger}
    for p in g.prosjekt.alle_problemstillinger():
        åpne = [v for v in g.vurdert.for_problemstilling(p.id) if _uavklarte(v)]
        if åpne:
            # What keeps us from a conclusion comes first.
            åpne.sort(key=lambda v: v.gjeldende != KAN_IKKE_KONKLUDERES)
            kriterier = tuple(_kriterium(g, v) for v in åpne)
            yield Åpentspørsmål(g.spørsmål(p), _kapittel(p, kapitler), kriterier)


def _uavklarte(v: Kriterievurdering) -> list[Punktvurdering]:
    return [p for p in v.punkter if p.verdi is Verdi.UAVKLART]


def _kapittel(p: Problemstilling, kapitler: dict[str, str]) -> str:
    """Return the title of the chapter that takes up a question; of the one above it for a part."""
    return kapitler.get(p.id) or kapitler.get(p.id.partition(".")[0], "")


def _kriterium(g: Grunnlag, v: Kriterievurdering) -> Åpentkriterium:
    ord_ = g.ord_.åpne
    åpen = v.gjeldende == KAN_IKKE_KONKLUDERES
    spenn = fyll(ord_.kriterium, lavest=g.dom(v.utfall.lavest), høyest=g.dom(v.utfall.høyest))
    return Åpentkriterium(
        kriterium=g.kriterium(v.kriterium, g.revidert(v)),
        revidert=g.revidert(v),
        spenn=spenn if åpen else fyll(ord_.avgjort, dom=g.dom(v.gjeldende)),
        avgjøres=fyll(ord_.avgjøres, sett=liste_tekst(v.avklares, g.ord_)) if åpen and v.avklares else "",
        påstander=tuple(_påstand(g, v, p) for p in _uavklarte(v)),
    )


def _påstand(g: Grunnlag, v: Kriterievurdering, p: Punktvurdering) -> Uavklartvisning:
    return Uavklartvisning(
        id=p.punkt.id,
        tekst=p.punkt.påstand,
        hvorfor=_hvorfor(g, p),
        mangler=" ".join(_i_enhetene(g, v, p)) if _spør_enhetene(p) else "",
    )


def _hvorfor(g: Grunnlag, p: Punktvurdering) -> str:
    ord_ = g.ord_.åpne
    match p.årsak:
        case Årsak.MOTSTRID:
            return stor(fyll(ord_.motstrid, for_=_taler(g, p.støtte, "for"), mot=_taler(g, p.støtte, "mot")))
        case Årsak.BARE_DEL:
            return ord_.bare_del
        case Årsak.ULIKE_ENHETER:
            sagt = {s.taler for s in p.støtte if s.teller}
            deler = [fyll(m, funn=_taler(g, p.støtte, r)) for r, m in ord_.taler.items() if r in sagt]
            return fyll(ord_.ulike_enheter, sagt=", ".join(deler))
        case Årsak.UAVGJORT_TEST:
            return test_tekst(p.test, g.ord_) if p.test else ord_.uavgjort_test
        case _:
            return ord_.ingen_funn


def _taler(g: Grunnlag, støtte: Iterable[Støtte], retning: str) -> str:
    """Return the findings that speak one way, those for a part with the part; or that the test does."""
    ider = sorted((s.funn for s in støtte if s.taler == retning and s.teller), key=naturlig)
    enheter = {e.id: e.navn for enhet in g.prosjekt.enheter for e in enhet.flatt()}
    etter_del: dict[tuple[str, ...], list[str]] = {}
    for id_ in ider:
        gjelder = g.prosjekt.funn[id_].gjelder if id_ in g.prosjekt.funn else ()
        etter_del.setdefault(tuple(enheter[e] for e in gjelder if e in enheter), []).append(id_)
    deler = []
    for navn, funn in etter_del.items():
        tekst = liste_tekst(intervall_tekst(funn, g.ord_).split(", "), g.ord_)
        deler.append(f"{tekst} ({liste_tekst(navn, g.ord_)})" if navn else tekst)
    return liste_tekst(deler, g.ord_) or g.ord_.åpne.testen


def _spør_enhetene(p: Punktvurdering) -> bool:
    """Tell whether a claim is open because units lack evidence."""
    if p.årsak is Årsak.BARE_DEL:
        return True
    test = p.punkt.test
    return p.årsak is Årsak.UAVGJORT_TEST and test is not None and sammenlikner(test).av_funn


def _i_enhetene(g: Grunnlag, v: Kriterievurdering, p: Punktvurdering) -> Iterator[str]:
    """Yield from which units findings are missing, and in which the findings contradict each other."""
    prosjekt, ord_ = g.prosjekt, g.ord_.åpne
    reviderte = prosjekt.oppdrag.reviderte
    revidert = next((r.id for r in reviderte if r.navn == v.revidert), "")
    deler = Deler.av(prosjekt.enheter, revidert, reviderte)
    i_blad: dict[str, list[Støtte]] = {}
    for s in p.støtte:
        for blad in deler.dekket(prosjekt.funn[s.funn]) if s.funn in prosjekt.funn else ():
            i_blad.setdefault(blad, []).append(s)
    valgte = _valgte(deler, p)
    if mangler := [e.navn for e in valgte if e.id not in i_blad]:
        yield fyll(ord_.mangler, enheter=liste_tekst(mangler, g.ord_))
    for enhet in valgte:
        støtte = i_blad.get(enhet.id, [])
        if {"for", "mot"} <= {s.taler for s in støtte}:
            for_, mot = (_ider(g, støtte, retning) for retning in ("for", "mot"))
            yield fyll(ord_.motstrid_i, enhet=enhet.navn, for_=for_, mot=mot)


def _ider(g: Grunnlag, støtte: Sequence[Støtte], retning: str) -> str:
    funn = sorted((s.funn for s in støtte if s.taler == retning), key=naturlig)
    return liste_tekst(intervall_tekst(funn, g.ord_).split(", "), g.ord_)


def _valgte(deler: Deler, p: Punktvurdering) -> list[Enhet]:
    """Return the lowest units of the body that a claim is about: all, or those that its test counts."""
    ider = p.punkt.test.enheter if isinstance(p.punkt.test, Dekning) else ()
    tatt = (e for enhet in deler.enheter for e in enhet.flatt() if not ider or e.id in ider)
    return [e for e in dict.fromkeys(under for e in tatt for under in e.flatt()) if not e.under]


def _endret(g: Grunnlag) -> Iterator[Endretvisning]:
    """Yield what leans on something that changed since it was reviewed, lapsed judgements with the rest."""
    for m in g.mistenkte:
        selv = [g.ord_.åpne.selv] if m.selv_endret else []
        andre = sorted({*m.endret, *m.nye, *m.borte}, key=naturlig)
        tekster = [*selv, *(endret_tekst(navn, g.ord_) for navn in andre)]
        yield Endretvisning(_ting(g, m), liste_tekst(tekster, g.ord_))


def _ting(g: Grunnlag, m: Mistanke) -> str:
    """Return what must be looked at again, a judgement by the criterion and question that it is about."""
    kriterium, _, resten = m.id.partition(":")
    reviderte = {r.id: r.navn for r in g.prosjekt.oppdrag.reviderte}
    if m.slag == "konklusjon" and resten:
        return fyll(g.ord_.åpne.ting[m.slag], id=f"{kriterium}, {reviderte.get(resten, resten)}")
    spørsmål, _, revidert = resten.partition(":")
    nr = g.kriterienumre.get(kriterium, kriterium)
    navn = reviderte.get(revidert, revidert)
    om = f"{spørsmål}, {navn}" if revidert else spørsmål
    return fyll(g.ord_.åpne.ting[m.slag], id=m.id, kriterium=nr, om=om)
