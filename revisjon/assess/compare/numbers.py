"""Numbers and tables in two states of a project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from revisjon.assess.compare.change import Endring
from revisjon.assess.compare.state import Tabellen, Tallet, Tilstand
from revisjon.diagnostics import ramset_opp

_FLEST = 5
"""As many rows are named."""


def tallene(a: Tilstand, b: Tilstand) -> Iterator[Endring]:
    """Yield the numbers that differ, and then the tables."""
    gamle, nye = ({t.id: t for t in s.tall} for s in (a, b))
    for id_, t in gamle.items():
        if id_ not in nye:
            setning = f"Tallet «{id_}» er tatt bort. Det var {t.vist}."
            yield Endring("tall", id_, setning, plass_før=t.plass)
    for id_, t in nye.items():
        if id_ not in gamle:
            yield Endring("tall", id_, f"Tallet «{id_}» er nytt: {t.vist}.", plass=t.plass)
        else:
            yield from _tall(gamle[id_], t)
    før = {t.id: t for t in a.tabeller}
    yield from (e for t in b.tabeller if t.id in før for e in _tabell(før[t.id], t))


def _tall(a: Tallet, b: Tallet) -> Iterator[Endring]:
    if a.vist != b.vist:
        setning = f"Tallet «{b.id}» gikk fra {a.vist} til {b.vist}."
        yield Endring("tall", b.id, setning, plass=b.plass, plass_før=a.plass)
    elif a.eksakt != b.eksakt:
        setning = f"Tallet «{b.id}» er endret bak desimalene som trykkes: fortsatt {b.vist}."
        yield Endring("tall", b.id, setning, plass=b.plass, plass_før=a.plass)
    if a.kilde != b.kilde:
        nå = f"nå kilden «{b.kilde}»" if b.kilde else "ikke lenger noen kilde"
        setning = f"Tallet «{b.id}» har {nå}."
        yield Endring("tall", b.id, setning, svakere=not b.kilde, plass=b.plass, plass_før=a.plass)


def _tabell(a: Tabellen, b: Tabellen) -> Iterator[Endring]:
    borte, nye = ([r for r in x.celler if r not in y.celler] for x, y in ((a, b), (b, a)))
    ulike = {r: n for r in b.celler if r in a.celler and (n := _antall_ulike(a.celler[r], b.celler[r]))}
    deler = [_rader(borte, "tatt bort", "tatt bort"), _rader(nye, "ny", "nye")]
    if ulike:
        alle = sum(ulike.values())
        antall = "1 celle" if alle == 1 else f"{alle} celler"
        deler.append(f"{antall} endret, i {_nevnt([*ulike])}")
    if hva := [d for d in deler if d]:
        setning = f"I tabellen «{b.id}» er {ramset_opp(hva)}."
        yield Endring("tall", b.id, setning, plass=b.plass, plass_før=a.plass)


def _rader(navn: Sequence[str], en: str, flere: str) -> str:
    if not navn:
        return ""
    return f"raden {_nevnt(navn)} {en}" if len(navn) == 1 else f"radene {_nevnt(navn)} {flere}"


def _nevnt(navn: Sequence[str]) -> str:
    flere = f" og {len(navn) - _FLEST} til" if len(navn) > _FLEST else ""
    return ramset_opp(f"«{n}»" for n in navn[:_FLEST]) + flere


def _antall_ulike(a: Mapping[str, str], b: Mapping[str, str]) -> int:
    return sum(a.get(k, "") != b.get(k, "") for k in dict.fromkeys((*a, *b)))
