"""Open points of a working draft: claims that must be settled, and what changed since it was reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.assess import (
    KAN_IKKE_KONKLUDERES,
    Kriterievurdering,
    Punktvurdering,
    Verdi,
    Årsak,
)
from revisjon.assess.suspects import mistenkte
from revisjon.assess.units import Deler
from revisjon.model import Enhet, Problemstilling, Prosjekt, naturlig
from revisjon.report.basis import Grunnlag
from revisjon.report.context_front import (
    Endretvisning,
    Uavklartvisning,
    Åpentkriterium,
    Åpentspørsmål,
    Åpnepunkter,
)
from revisjon.report.editions import UTKAST
from revisjon.rules import sammenlikner
from revisjon.words import fyll, intervall_tekst, liste_tekst, stor
from revisjon.words.tests import test_tekst


def åpne_punkter(g: Grunnlag) -> Åpnepunkter | None:
    """Return the open points of a working draft; none in later editions, or where nothing is open."""
    if g.utgave != UTKAST:
        return None
    spørsmål = tuple(_spørsmål(g))
    endret = tuple(_endret(g))
    return Åpnepunkter(spørsmål, endret) if spørsmål or endret else None


def _spørsmål(g: Grunnlag) -> Iterator[Åpentspørsmål]:
    kapitler = {p: k.tittel for k in g.prosjekt.kapitler for p in k.problemstillinger}
    for p in g.prosjekt.alle_problemstillinger():
        åpne = [v for v in g.vurdert.for_problemstilling(p.id) if v.gjeldende == KAN_IKKE_KONKLUDERES]
        if åpne:
            kriterier = tuple(_kriterium(g, v) for v in åpne)
            yield Åpentspørsmål(g.spørsmål(p), _kapittel(p, kapitler), kriterier)


def _kapittel(p: Problemstilling, kapitler: dict[str, str]) -> str:
    """Return the title of the chapter that takes up a question; of the one above it for a part."""
    return kapitler.get(p.id) or kapitler.get(p.id.partition(".")[0], "")


def _kriterium(g: Grunnlag, v: Kriterievurdering) -> Åpentkriterium:
    ord_ = g.ord_.åpne
    return Åpentkriterium(
        kriterium=g.kriterium(v.kriterium),
        revidert=g.revidert(v),
        spenn=fyll(ord_.kriterium, lavest=g.dom(v.utfall.lavest), høyest=g.dom(v.utfall.høyest)),
        avgjøres=fyll(ord_.avgjøres, sett=liste_tekst(v.avklares, g.ord_)),
        påstander=tuple(_påstand(g, v, p) for p in v.punkter if p.verdi is Verdi.UAVKLART),
    )


def _påstand(g: Grunnlag, v: Kriterievurdering, p: Punktvurdering) -> Uavklartvisning:
    mangler = _uten_funn(g.prosjekt, v, p) if _spør_enhetene(p) else ()
    return Uavklartvisning(
        id=p.punkt.id,
        tekst=p.punkt.påstand,
        hvorfor=_hvorfor(g, p),
        mangler=fyll(g.ord_.åpne.mangler, enheter=liste_tekst(mangler, g.ord_)) if mangler else "",
    )


def _hvorfor(g: Grunnlag, p: Punktvurdering) -> str:
    ord_ = g.ord_.åpne
    match p.årsak:
        case Årsak.MOTSTRID:
            for_, mot = _taler(g, p, "for"), _taler(g, p, "mot")
            return stor(fyll(ord_.motstrid, for_=for_, mot=mot))
        case Årsak.BARE_DEL:
            return ord_.bare_del
        case Årsak.UAVGJORT_TEST:
            return test_tekst(p.test, g.ord_) if p.test else ord_.uavgjort_test
        case _:
            return ord_.ingen_funn


def _taler(g: Grunnlag, p: Punktvurdering, retning: str) -> str:
    """Return the findings that speak one way, or that the test does."""
    funn = sorted((s.funn for s in p.støtte if s.taler == retning and s.teller), key=naturlig)
    return intervall_tekst(funn, g.ord_) or g.ord_.åpne.testen


def _spør_enhetene(p: Punktvurdering) -> bool:
    """Tell whether a claim is open because units lack evidence."""
    if p.årsak is Årsak.BARE_DEL:
        return True
    test = p.punkt.test
    return p.årsak is Årsak.UAVGJORT_TEST and test is not None and sammenlikner(test).av_funn


def _uten_funn(prosjekt: Prosjekt, v: Kriterievurdering, p: Punktvurdering) -> tuple[str, ...]:
    """Return the units without units below them that no finding on the claim holds for, by name."""
    reviderte = prosjekt.oppdrag.reviderte
    revidert = next((r.id for r in reviderte if r.navn == v.revidert), "")
    deler = Deler.av(prosjekt.enheter, revidert, reviderte)
    dekket = {
        blad for s in p.støtte if s.funn in prosjekt.funn for blad in deler.dekket(prosjekt.funn[s.funn])
    }
    return tuple(e.navn for e in _blader(prosjekt.enheter) if e.id not in dekket)


def _blader(enheter: tuple[Enhet, ...]) -> Iterator[Enhet]:
    for enhet in enheter:
        if enhet.under:
            yield from _blader(enhet.under)
        else:
            yield enhet


def _endret(g: Grunnlag) -> Iterator[Endretvisning]:
    """Yield what leans on something that changed since it was reviewed, lapsed judgements with the rest."""
    for m in mistenkte(g.prosjekt):
        selv = [g.ord_.åpne.selv] if m.selv_endret else []
        andre = sorted({*m.endret, *m.nye, *m.borte}, key=naturlig)
        yield Endretvisning(stor(f"{m.slag} {m.id}"), liste_tekst([*selv, *andre], g.ord_))
