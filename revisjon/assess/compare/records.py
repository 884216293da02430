"""Criteria, findings, numbers, sources and recommendations in two states of a project."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from revisjon.assess.compare.change import Endring, Endringsslag
from revisjon.assess.compare.state import Funnet, Kilden, Krav, Rådet, Tilstand
from revisjon.assess.compare.words import ord_for_ord
from revisjon.diagnostics import Plass, ramset_opp


class _Post(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def plass(self) -> Plass | None: ...


T = TypeVar("T", bound=_Post)


def poster(a: Tilstand, b: Tilstand) -> Iterator[Endring]:
    """Yield what became of the records, but for numbers and running texts."""
    if a.skala != b.skala:
        setning = "Skalaen er endret, så ingen av vurderingene er sammenlignbare."
        yield Endring("regel", "skala", setning, "ikke sammenlignbar")
    yield from _to(a.krav, b.krav, "regel", "Kriteriet", _krav)
    yield from _to(a.funn, b.funn, "funn", "Funnet", _funn)
    yield from _to(a.kilder, b.kilder, "kilde", "Kilden", _kilde)
    yield from _to(a.råd, b.råd, "anbefaling", "Anbefalingen", _råd)


def _to(
    a: Iterable[T],
    b: Iterable[T],
    slag: Endringsslag,
    hva: str,
    sammenlikn: Callable[[T, T], Iterable[Endring]],
) -> Iterator[Endring]:
    """Yield what is gone, what is new, and what differs in each that is in both."""
    gamle, nye = ({post.id: post for post in side} for side in (a, b))
    for id_, post in gamle.items():
        if id_ not in nye:
            borte = f"{hva} «{id_}» er tatt bort."
            yield Endring(slag, id_, borte, svakere=slag == "kilde", plass_før=post.plass)
    for id_, post in nye.items():
        if id_ not in gamle:
            ny = "nytt" if hva.endswith("et") else "ny"
            yield Endring(slag, id_, f"{hva} «{id_}» er {ny}.", plass=post.plass)
        else:
            yield from sammenlikn(gamle[id_], post)


def _krav(a: Krav, b: Krav) -> Iterator[Endring]:
    def endret(setning: str, før: str = "", etter: str = "") -> Endring:
        ord_ = ord_for_ord(før, etter) if før or etter else ()
        return Endring("regel", b.id, setning, ord=ord_, plass=b.plass, plass_før=a.plass)

    if a.krav != b.krav:
        yield endret(f"Kravet i kriteriet «{b.id}» har fått en ny ordlyd.", a.krav, b.krav)
    if a.styrke != b.styrke:
        yield endret(f"Kriteriet «{b.id}» er nå et «{b.styrke}», ikke et «{a.styrke}».")
    if a.hjemmel != b.hjemmel:
        yield endret(f"Kriteriet «{b.id}» har fått en annen hjemmel.")
    if a.vilkår != b.vilkår:
        yield endret(f"Når kriteriet «{b.id}» gjelder, er endret.")
    if set(a.problemstillinger) != set(b.problemstillinger):
        yield endret(f"Kriteriet «{b.id}» gjelder nå {ramset_opp(b.problemstillinger)}.")
    yield from (endret(*deler) for deler in _påstander(a, b))


def _påstander(a: Krav, b: Krav) -> Iterator[tuple[str, ...]]:
    """Yield a sentence for each claim that differs, with both wordings where the wording does."""
    gamle, nye = a.påstander, b.påstander
    for id_ in dict.fromkeys((*gamle, *nye)):
        navn = f"Påstanden «{b.id}.{id_}»"
        if id_ not in nye:
            yield (f"{navn} er tatt bort: {gamle[id_]}.",)
        elif id_ not in gamle:
            yield (f"{navn} er ny: {nye[id_]}.",)
        else:
            ordlyd = (gamle[id_], nye[id_]) if gamle[id_] != nye[id_] else ()
            ulikt = [*(("ordlyden",) if ordlyd else ()), *_ulike(a.sider.get(id_, {}), b.sider.get(id_, {}))]
            if ulikt:
                yield (f"{navn} er endret: {ramset_opp(ulikt)}.", *ordlyd)


def _ulike(a: Mapping[str, str], b: Mapping[str, str]) -> list[str]:
    return [n for n in dict.fromkeys((*a, *b)) if a.get(n, "") != b.get(n, "")]


def _funn(a: Funnet, b: Funnet) -> Iterator[Endring]:
    if a.kapittel != b.kapittel:
        setning = f"Funnet «{b.id}» er flyttet fra kapittelet «{a.kapittel}» til «{b.kapittel}»."
        yield Endring("funn", b.id, setning, plass=b.plass, plass_før=a.plass)
    deler = [f"belyser ikke lenger {p}" for p in a.belyser if p not in b.belyser]
    for p, taler in b.belyser.items():
        if taler != a.belyser.get(p):
            deler.append(f"taler nå {taler} {p}{f' (før {a.belyser[p]})' if p in a.belyser else ''}")
    mistet, fått = ([k for k in x.kilder if k not in y.kilder] for x, y in ((a, b), (b, a)))
    deler += [f"bygger ikke lenger på {k}" for k in mistet]
    deler += [f"bygger nå også på {k}" for k in fått]
    if set(a.gjelder) != set(b.gjelder):
        deler.append(f"gjelder nå {ramset_opp(b.gjelder) if b.gjelder else 'hele virksomheten'}")
    if deler:
        setning = f"Funnet «{b.id}» {ramset_opp(deler)}."
        svakere = len(mistet) > len(fått)
        yield Endring("funn", b.id, setning, svakere=svakere, plass=b.plass, plass_før=a.plass)


def _kilde(a: Kilden, b: Kilden) -> Iterator[Endring]:
    ulike = [n for n in _ulike(a.felt, b.felt) if n != "verifisert" or a.verifisert == b.verifisert]
    if a.verifisert != b.verifisert:
        setning = f"Kilden «{b.id}» er {'nå' if b.verifisert else 'ikke lenger'} verifisert."
        yield Endring("kilde", b.id, setning, svakere=not b.verifisert, plass=b.plass, plass_før=a.plass)
    if ulike:
        setning = f"Kilden «{b.id}» er endret: {ramset_opp(ulike)}."
        yield Endring("kilde", b.id, setning, plass=b.plass, plass_før=a.plass)


def _råd(a: Rådet, b: Rådet) -> Iterator[Endring]:
    def endret(setning: str, før: str = "", etter: str = "") -> Endring:
        ord_ = ord_for_ord(før, etter) if før or etter else ()
        return Endring("anbefaling", b.id, setning, ord=ord_, plass=b.plass, plass_før=a.plass)

    navn = f"Anbefalingen «{b.id}»"
    if a.tekst != b.tekst:
        yield endret(f"{navn} har fått en ny ordlyd.", a.tekst, b.tekst)
    if a.kort != b.kort:
        yield endret(f"{navn} har fått en ny kortform.", a.kort, b.kort)
    if set(a.grunnlag) != set(b.grunnlag):
        yield endret(f"{navn} har fått et annet grunnlag: {ramset_opp(_inn_og_ut(a.grunnlag, b.grunnlag))}.")
    if a.mottaker != b.mottaker:
        yield endret(f"{navn} går nå til {b.mottaker}, ikke {a.mottaker}.")
    if a.styrke != b.styrke:
        yield endret(f"{navn} er nå av slaget «{b.styrke}», ikke «{a.styrke}».")
    if set(a.gjelder) != set(b.gjelder):
        yield endret(f"{navn} gjelder nå {ramset_opp(b.gjelder) if b.gjelder else 'alle'}.")


def _inn_og_ut(a: Sequence[str], b: Sequence[str]) -> list[str]:
    return [*(f"med {g}" for g in b if g not in a), *(f"uten {g}" for g in a if g not in b)]
