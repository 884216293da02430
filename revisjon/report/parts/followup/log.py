"""What happened: the axes of one recommendation, and the timeline of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from revisjon.model import Anbefaling, Loggført
from revisjon.report.context import INTET
from revisjon.report.context_followup import Akse, Innførsel, Tidslinjerad
from revisjon.report.parts.followup.common import Oppfølgingsgrunnlag
from revisjon.words import fyll, liste_tekst, stor


def akser(o: Oppfølgingsgrunnlag, a: Anbefaling) -> tuple[Akse, ...]:
    """Return the last thing of each kind that happened to a recommendation, and to each of its parts."""
    ord_, vist = o.ord_, _vist(o, a)
    foreldet = _før_gjenåpning(o.statuser[a.id].hendelser)
    faste = (
        ("svar", ord_.svar, ord_.ikke_svart),
        ("vedtak", ord_.vedtak, ord_.ikke_behandlet),
        ("rapportert", ord_.meldt, ord_.ikke_meldt),
        ("verifisert", ord_.kontrollert, ord_.ikke_kontrollert),
    )
    mulige = (
        ("frist endret", ord_.ny_frist),
        ("lukket", ord_.avsluttet),
        ("gjenåpnet", ord_.gjenåpnet),
    )
    alle = [Akse(etikett, _innførsler(o, vist, hva, foreldet), tom) for hva, etikett, tom in faste]
    alle += [
        Akse(etikett, inn, "") for hva, etikett in mulige if (inn := _innførsler(o, vist, hva, foreldet))
    ]
    return tuple(alle)


def _vist(o: Oppfølgingsgrunnlag, a: Anbefaling) -> tuple[Loggført, ...]:
    """Return what is told below the recommendation: the last of each kind, for the whole and each part."""
    sist: dict[tuple[str, str], Loggført] = {}
    for i in o.statuser[a.id].hendelser:
        sist[i.hva, i.del_] = i
    return tuple(i for i in o.statuser[a.id].hendelser if any(i is s for s in sist.values()))


def _før_gjenåpning(hendelser: Sequence[Loggført]) -> frozenset[int]:
    """Return, by identity, what was said before it was reopened, and counts no more."""
    return frozenset(
        id(i)
        for nr, i in enumerate(hendelser)
        if i.hva in ("rapportert", "verifisert", "lukket")
        and any(g.hva == "gjenåpnet" and g.del_ in ("", i.del_) for g in hendelser[nr + 1 :])
    )


def _innførsler(
    o: Oppfølgingsgrunnlag, vist: tuple[Loggført, ...], hva: str, foreldet: frozenset[int]
) -> tuple[Innførsel, ...]:
    egne = sorted((i for i in vist if i.hva == hva), key=lambda i: i.del_)
    return tuple(_innførsel(o, i, foreldet=id(i) in foreldet) for i in egne)


def _innførsel(o: Oppfølgingsgrunnlag, i: Loggført, *, foreldet: bool) -> Innførsel:
    om = [stor(i.av), *([fyll(o.ord_.sak, nr=i.sak)] if i.sak else []), o.dato(i.dato)]
    mer = [o.ord_.før_gjenåpning] if foreldet else []
    mer += [o.ord_.avviker] if i.avviker else []
    mer += [f"{fyll(o.ord_.ansvarlig, hvem=i.ansvarlig)}."] if i.ansvarlig else []
    mer += [f"{fyll(o.ord_.frist, dato=o.dato(i.frist))}."] if i.frist else []
    return Innførsel(
        del_=fyll(o.ord_.for_del, del_=i.del_) if i.del_ else "",
        hva=sagt(o, i),
        om=", ".join(om),
        mer=tuple(mer),
        tekst=o.blokk(i.tekst),
    )


def sagt(o: Oppfølgingsgrunnlag, i: Loggført) -> str:
    """Return the word that an entry adds to what kind it is of; empty for a deadline and a reopening."""
    ord_ = o.ord_
    if i.holdning:
        return o.g.ord_.holdninger[i.holdning]
    for verdi, ordene in (
        (i.utfall, ord_.vedtaksord),
        (i.framdrift, ord_.framdrift),
        (i.vurdering, ord_.vurderinger),
    ):
        if verdi:
            return ordene[verdi]
    return stor(ord_.grunner[i.grunn]) if i.grunn else ""


# --- timeline -----------------------------------------------------------------------------------


def tidslinje(o: Oppfølgingsgrunnlag) -> tuple[Tidslinjerad, ...]:
    """Return all that happened, in order, the same thing about several recommendations in one row."""
    vist = {id(i) for a in o.anbefalinger for i in _vist(o, a)}
    rapport = Tidslinjerad(o.dato(o.g.prosjekt.oppdrag.dato), "", o.ord_.rapporten, _firma(o), INTET)
    før = [r for dag, r in _rader(o, vist) if dag < o.målt.rapport.toordinal()]
    etter = [r for dag, r in _rader(o, vist) if dag >= o.målt.rapport.toordinal()]
    return (*før, rapport, *etter)


def _firma(o: Oppfølgingsgrunnlag) -> str:
    revisor = o.g.prosjekt.revisor
    return revisor.navn if revisor else ""


def _rader(o: Oppfølgingsgrunnlag, vist: set[int]) -> Iterator[tuple[int, Tidslinjerad]]:
    samlet: dict[tuple[object, ...], list[Loggført]] = {}
    for i in sorted(o.hendelser, key=lambda i: (i.dato.siste, i.innført.siste)):
        tekst = i.tekst.verdi if i.tekst and id(i) not in vist else ""
        samlet.setdefault((i.dato, i.hva, i.av, sagt(o, i), i.sak, i.frist, tekst), []).append(i)
    for innførsler in samlet.values():
        i = innførsler[0]
        tekst = o.blokk(i.tekst) if id(i) not in vist else INTET
        yield (
            i.dato.siste.toordinal(),
            Tidslinjerad(o.dato(i.dato), _numre(o, innførsler), _hva(o, i), stor(i.av), tekst),
        )


def _numre(o: Oppfølgingsgrunnlag, innførsler: list[Loggført]) -> str:
    deler: dict[str, list[str]] = {}
    for i in innførsler:
        deler.setdefault(o.g.anbefalingsnumre[i.anbefaling], []).append(i.del_)
    return ", ".join(_nummer(o, nr, bokstaver) for nr, bokstaver in sorted(deler.items(), key=_etter_tall))


def _etter_tall(par: tuple[str, list[str]]) -> int:
    return int(par[0])


def _nummer(o: Oppfølgingsgrunnlag, nr: str, bokstaver: list[str]) -> str:
    navngitte = [b for b in dict.fromkeys(bokstaver) if b]
    return f"{nr} {liste_tekst(navngitte, o.g.ord_)}" if navngitte else nr


def _hva(o: Oppfølgingsgrunnlag, i: Loggført) -> str:
    hva, ordet = o.ord_.hendelser[i.hva], sagt(o, i)
    deler = [f"{hva}: {ordet[:1].lower()}{ordet[1:]}" if ordet else hva]
    deler += [fyll(o.ord_.sak, nr=i.sak)] if i.sak else []
    deler += [_liten(fyll(o.ord_.frist, dato=o.dato(i.frist)))] if i.frist else []
    return ", ".join(deler)


def _liten(tekst: str) -> str:
    return tekst[:1].lower() + tekst[1:]
