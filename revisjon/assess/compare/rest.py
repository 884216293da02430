"""What else differs between two states: records by the names of their fields, and their order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from revisjon.assess.compare.change import Endring, Endringsslag
from revisjon.assess.compare.state import Posten, Tilstand
from revisjon.diagnostics import ramset_opp

_NAVN: Mapping[str, tuple[str, Endringsslag]] = MappingProxyType(
    {
        "oppdrag": ("Oppdraget", "annet"),
        "problemstilling": ("Problemstillingen", "annet"),
        "kapittel": ("Kapittelet", "annet"),
        "metode": ("Metoden", "annet"),
        "enhet": ("Enheten", "annet"),
        "kriterium": ("Kriteriet", "regel"),
        "funn": ("Funnet", "funn"),
        "tall": ("Tallet", "tall"),
        "tabell": ("Tabellen", "tall"),
        "figur": ("Figuren", "tall"),
        "hendelse": ("Hendelsen", "tall"),
        "utvalg": ("Utvalget", "tall"),
        "skjønn": ("Skjønnet for", "vurdering"),
        "vurdering": ("Vurderingen i", "annet"),
        "konklusjon": ("Konklusjonen på", "annet"),
        "uttalelse": ("Uttalelsen fra", "annet"),
        "vedlagt": ("Vedlegget", "annet"),
        "skjerming": ("Skjermingen av", "annet"),
        "revisor": ("Revisor", "annet"),
        "oppfølging": ("Oppfølgingen", "annet"),
    }
)
"""By kind of record: how it is named in a sentence, and where the sentence belongs."""
_SOM_HELE = frozenset(
    (
        *("problemstilling", "kapittel", "enhet", "tabell", "figur", "hendelse", "utvalg", "skjønn"),
        *("uttalelse", "vedlagt", "skjerming", "revisor"),
    )
)
"""Kinds that are told of as new or gone here; of others that is told elsewhere, or by their texts."""


def resten(a: Tilstand, b: Tilstand) -> tuple[tuple[Endring, ...], frozenset[tuple[str, str]]]:
    """Return what differs, and the records, by kind and id, that were told of as new or gone.

    A built report holds no more of these than it shows, so where one of the two is one, nothing is told.
    """
    if not a.poster or not b.poster:
        return tuple(_rekkefølge(a, b)), frozenset()
    gamle, nye = ({(p.slag, p.id): p for p in s.poster} for s in (a, b))
    borte, kommet = ({n for n in x if n not in y} for x, y in ((gamle, nye), (nye, gamle)))
    hele = {n for n in borte | kommet if n[0] in _SOM_HELE}
    endringer = (
        *(_hel(gamle[n], "tatt bort", gammel=True) for n in gamle if n in borte & hele),
        *(_hel(nye[n], _ny(nye[n].slag), gammel=False) for n in nye if n in kommet & hele),
        *(e for n, p in nye.items() if n in gamle for e in _endret(gamle[n], p)),
        *_rekkefølge(a, b),
    )
    return endringer, frozenset(hele)


def _hel(p: Posten, hva: str, *, gammel: bool) -> Endring:
    navn, slag = _NAVN[p.slag]
    setning = f"{navn}{_id(p)} er {hva}."
    return Endring(
        slag, p.id, setning, plass=None if gammel else p.plass, plass_før=p.plass if gammel else None
    )


def _ny(slag: str) -> str:
    return "nytt" if _NAVN[slag][0].partition(" ")[0].endswith("et") else "ny"


def _id(p: Posten) -> str:
    return f" «{p.id}»" if p.id else ""


def _endret(a: Posten, b: Posten) -> Iterator[Endring]:
    ulike = [n for n in dict.fromkeys((*a.felt, *b.felt)) if a.felt.get(n) != b.felt.get(n)]
    if ulike:
        navn, slag = _NAVN[b.slag]
        setning = f"{navn}{_id(b)} er endret: {ramset_opp(ulike)}."
        yield Endring(slag, b.id, setning, plass=b.plass, plass_før=a.plass)


def _rekkefølge(a: Tilstand, b: Tilstand) -> Iterator[Endring]:
    felles = set(a.kapitler) & set(b.kapitler)
    før, nå = ([k for k in s.kapitler if k in felles] for s in (a, b))
    if før != nå:
        rekke = ramset_opp(f"«{k}»" for k in b.kapitler)
        yield Endring("annet", "kapitler", f"Kapitlene står i en annen rekkefølge: {rekke}.")
