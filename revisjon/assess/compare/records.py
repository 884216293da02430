"""Criteria, findings, numbers, sources and recommendations in two states of a project."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, TypeVar

from revisjon.assess.compare.change import Endring, Endringsslag, ord_for_ord
from revisjon.assess.compare.verdicts import punktregel
from revisjon.assess.fingerprint import kanonisk
from revisjon.diagnostics import ramset_opp
from revisjon.model import Anbefaling, Funn, Kilde, Kriterium, Prosjekt, Punkt, Tekst
from revisjon.words import Ord, ordbok, utregnet_tekst

T = TypeVar("T")
_ORD: Ord = ordbok("bokmål")
"""What changed is told to the auditor, and so in bokmål, as all that the program says."""


def poster(a: Prosjekt, b: Prosjekt) -> Iterator[Endring]:
    """Yield what became of the records, but for running texts."""
    if a.skala != b.skala:
        setning = "Skalaen er endret, så ingen av vurderingene er sammenlignbare."
        yield Endring("regel", "skala", setning, "ikke sammenlignbar")
    yield from _to(a.kriterier, b.kriterier, "regel", "Kriteriet", _kriterium)
    yield from _to(a.funn, b.funn, "funn", "Funnet", _funn)
    yield from _tall(a, b)
    yield from _to(a.kilder, b.kilder, "kilde", "Kilden", _kilde)
    yield from _to(a.anbefalinger, b.anbefalinger, "anbefaling", "Anbefalingen", _anbefaling)


def _to(
    a: Mapping[str, T],
    b: Mapping[str, T],
    slag: Endringsslag,
    hva: str,
    sammenlikn: Callable[[T, T], Iterable[Endring]],
) -> Iterator[Endring]:
    """Yield what is gone, what is new, and what differs in each that is in both."""
    endelse = "t" if hva.endswith("et") else ""
    for id_, post in a.items():
        if id_ not in b:
            yield Endring(slag, id_, f"{hva} «{id_}» er tatt bort.", plass_før=_her(post))
    for id_, post in b.items():
        if id_ not in a:
            yield Endring(slag, id_, f"{hva} «{id_}» er ny{'tt' if endelse else ''}.", plass=_her(post))
        else:
            yield from sammenlikn(a[id_], post)


def _her(post: Any) -> Any:  # noqa: ANN401 - a record of any kind
    return post.sted.til("id")


def _kriterium(a: Kriterium, b: Kriterium) -> Iterator[Endring]:
    def endret(setning: str, før: str = "", etter: str = "") -> Endring:
        ord_ = ord_for_ord(før, etter) if før or etter else ()
        return Endring("regel", b.id, setning, "", ord_, _her(b), _her(a))

    if a.krav != b.krav:
        yield endret(f"Kravet i kriteriet «{b.id}» har fått en ny ordlyd.", a.krav, b.krav)
    if a.styrke != b.styrke:
        yield endret(f"Kriteriet «{b.id}» er nå et «{b.styrke}», ikke et «{a.styrke}».")
    if _kanonisk(a.hjemmel) != _kanonisk(b.hjemmel):
        yield endret(f"Kriteriet «{b.id}» har fått en annen hjemmel.")
    if _kanonisk(a.gjelder_når) != _kanonisk(b.gjelder_når):
        yield endret(f"Når kriteriet «{b.id}» gjelder, er endret.")
    if set(a.problemstillinger) != set(b.problemstillinger):
        yield endret(f"Kriteriet «{b.id}» gjelder nå {ramset_opp(b.problemstillinger)}.")
    yield from (endret(*deler) for deler in _påstander(a, b))


def _påstander(a: Kriterium, b: Kriterium) -> Iterator[tuple[str, ...]]:
    """Yield a sentence for each claim that differs, with both wordings where the wording does."""
    gamle, nye = ({p.id: p for p in k.punkter} for k in (a, b))
    for id_ in (*gamle, *(i for i in nye if i not in gamle)):
        navn = f"Påstanden «{b.id}.{id_}»"
        if id_ not in nye:
            yield (f"{navn} er tatt bort: {gamle[id_].påstand}.",)
        elif id_ not in gamle:
            yield (f"{navn} er ny: {nye[id_].påstand}.",)
        elif punktregel(gamle[id_]) != punktregel(nye[id_]):
            g, n = gamle[id_], nye[id_]
            ord_ = (g.påstand, n.påstand) if g.påstand != n.påstand else ()
            yield (f"{navn} er endret: {ramset_opp(_ulikt(g, n))}.", *ord_)


def _ulikt(g: Punkt, n: Punkt) -> Iterator[str]:
    if g.påstand != n.påstand:
        yield "ordlyden"
    if _kanonisk(g.test) != _kanonisk(n.test):
        yield "testen"
    if g.avgjørende != n.avgjørende:
        yield "om den er avgjørende"
    if _kanonisk(g.gjelder_når) != _kanonisk(n.gjelder_når):
        yield "når den gjelder"


def _kanonisk(post: object) -> str:
    """Return the canonical form of a record, or nothing where there is none."""
    return kanonisk(post) if post is not None else ""


def _funn(a: Funn, b: Funn) -> Iterator[Endring]:
    gamle, nye = ({t.punkt: (t.taler, t.omfang) for t in f.belyser} for f in (a, b))
    deler = [f"belyser ikke lenger {p}" for p in gamle if p not in nye]
    for p, taler in nye.items():
        if taler != gamle.get(p):
            deler.append(f"taler nå {_taler(taler)} {p}{f' (før {_taler(gamle[p])})' if p in gamle else ''}")
    deler += [f"bygger ikke lenger på {k}" for k in a.kilder if k not in b.kilder]
    deler += [f"bygger nå også på {k}" for k in b.kilder if k not in a.kilder]
    if set(a.gjelder) != set(b.gjelder):
        deler.append(f"gjelder nå {ramset_opp(b.gjelder) if b.gjelder else 'hele virksomheten'}")
    if deler:
        yield Endring("funn", b.id, f"Funnet «{b.id}» {ramset_opp(deler)}.", "", (), _her(b), _her(a))


def _taler(belysning: tuple[str, str | None]) -> str:
    taler, omfang = belysning
    ord_ = {"delvis": "delvis for"}.get(taler, taler)
    return f"{ord_}, {omfang}" if omfang else ord_


def _tall(a: Prosjekt, b: Prosjekt) -> Iterator[Endring]:
    gamle, nye = ({i: utregnet_tekst(v, "", _ORD) for i, v in p.verdier.items()} for p in (a, b))
    for id_, verdi in gamle.items():
        if id_ not in nye:
            setning = f"Tallet «{id_}» er tatt bort. Det var {verdi}."
            yield Endring("tall", id_, setning, plass_før=a.tall[id_].sted.plass)
    for id_, verdi in nye.items():
        her = b.tall[id_].sted.plass
        if id_ not in gamle:
            yield Endring("tall", id_, f"Tallet «{id_}» er nytt: {verdi}.", plass=her)
            continue
        der = a.tall[id_].sted.plass
        if gamle[id_] != verdi or a.verdier[id_] != b.verdier[id_]:
            setning = f"Tallet «{id_}» gikk fra {gamle[id_]} til {verdi}."
            if gamle[id_] == verdi:
                setning = f"Tallet «{id_}» er endret bak desimalene som trykkes: fortsatt {verdi}."
            yield Endring("tall", id_, setning, "", (), her, der)
        if a.tall[id_].kilde != b.tall[id_].kilde:
            kilde = b.tall[id_].kilde
            setning = f"Tallet «{id_}» har {f'nå kilden «{kilde}»' if kilde else 'ikke lenger noen kilde'}."
            yield Endring("tall", id_, setning, "", (), her, der)
    yield from _tabeller(a, b)


def _tabeller(a: Prosjekt, b: Prosjekt) -> Iterator[Endring]:
    for id_ in b.tabeller:
        if id_ not in a.tabeller:
            continue
        celler = [n for n in {**a.tabellverdier, **b.tabellverdier} if n[0] == id_]
        ulike = [n for n in celler if a.tabellverdier.get(n) != b.tabellverdier.get(n)]
        if ulike:
            navn = ramset_opp(dict.fromkeys(f"«{rad}»" for _, rad, _ in ulike[:5]))
            flere = f" og {len(ulike) - 5} til" if len(ulike) > 5 else ""  # noqa: PLR2004 - as many as are named
            antall = "1 tall" if len(ulike) == 1 else f"{len(ulike)} tall"
            setning = f"I tabellen «{id_}» er {antall} endret, i {navn}{flere}."
            yield Endring("tall", id_, setning, "", (), _her(b.tabeller[id_]), _her(a.tabeller[id_]))


def _kilde(a: Kilde, b: Kilde) -> Iterator[Endring]:
    ulike = [f.name for f in fields(Kilde) if f.name != "sted" and getattr(a, f.name) != getattr(b, f.name)]
    if ulike:
        setning = f"Kilden «{b.id}» er endret: {ramset_opp(n.rstrip('_') for n in ulike)}."
        if "verifisert" in ulike and b.verifisert and not a.verifisert:
            setning = f"Kilden «{b.id}» er nå verifisert."
        yield Endring("kilde", b.id, setning, "", (), b.sted.plass, a.sted.plass)


def _anbefaling(a: Anbefaling, b: Anbefaling) -> Iterator[Endring]:
    def endret(setning: str, før: str = "", etter: str = "") -> Endring:
        ord_ = ord_for_ord(før, etter) if før or etter else ()
        return Endring("anbefaling", b.id, setning, "", ord_, _her(b), _her(a))

    navn = f"Anbefalingen «{b.id}»"
    if (hel := _hel(a)) != (ny := _hel(b)):
        yield endret(f"{navn} har fått en ny ordlyd.", hel, ny)
    if set(a.grunnlag) != set(b.grunnlag):
        ut = [f"uten {g}" for g in a.grunnlag if g not in b.grunnlag]
        inn = [f"med {g}" for g in b.grunnlag if g not in a.grunnlag]
        yield endret(f"{navn} har fått et annet grunnlag: {ramset_opp([*inn, *ut])}.")
    if a.mottaker != b.mottaker:
        yield endret(f"{navn} går nå til {b.mottaker}, ikke {a.mottaker}.")
    if a.styrke != b.styrke:
        yield endret(f"{navn} er nå av slaget «{b.styrke}», ikke «{a.styrke}».")
    if set(a.gjelder) != set(b.gjelder):
        yield endret(f"{navn} gjelder nå {ramset_opp(b.gjelder) if b.gjelder else 'alle'}.")


def _hel(a: Anbefaling) -> str:
    """Return all words of a recommendation."""
    utdyping = a.utdyping.verdi if isinstance(a.utdyping, Tekst) else ""
    return "\n".join(t for t in (a.tekst, *(f"{d.id}) {d.tekst}" for d in a.deler), utdyping) if t)
