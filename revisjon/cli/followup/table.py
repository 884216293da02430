"""The portfolio on a terminal: figures, a table as wide as the window, repeat findings, projects in error."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from types import MappingProxyType

from revisjon.cli.screen import Skjerm
from revisjon.followup.flags import merknader
from revisjon.followup.portfolio import Portefølje, tell
from revisjon.followup.records import Feilet, Rad
from revisjon.followup.repeats import Gjentakelse
from revisjon.words.portfolio import oversiktsord

_ORD = oversiktsord("bokmål")
"""Messages to those who work with the program are in bokmål."""
_MELLOM = "  "
_INNRYKK = "    "
_MINST_TEKST = 34
"""Letters that the recommendation itself must have; else other columns give way."""
_MEST = 10
"""Repeat findings that are told, and audits of each."""
_FEIL = 3
"""Errors that are told of each project."""


def _nå(r: Rad) -> str:
    """Return the verdicts of the criteria on new evidence, each once."""
    return " / ".join(dict.fromkeys(k.nå for k in r.kriterier if k.nå))


_FELT: Mapping[str, tuple[str, int, Callable[[Rad], str]]] = MappingProxyType(
    {
        "frist": ("Frist", 10, lambda r: "" if r.stilling.avsluttet else r.stilling.frist),
        "kommune": ("Kommune", 22, lambda r: r.kommune),
        "år": ("År", 4, lambda r: str(r.prosjekt.år)),
        "prosjekt": ("Revisjon", 28, lambda r: r.prosjekt.tittel),
        "nr": ("Nr.", 6, lambda r: r.id),
        "tekst": ("Anbefaling", 70, lambda r: r.kort or r.tekst),
        "tilstand": ("Tilstand", 30, lambda r: r.stilling.tilstand),
        "kriteriet": ("Kriteriet nå", 22, _nå),
    }
)
"""By name: heading, greatest width, and what stands there."""
_FASONGER = (
    ("frist", "kommune", "år", "prosjekt", "nr", "tekst", "tilstand", "kriteriet"),
    ("frist", "kommune", "år", "nr", "tekst", "tilstand", "kriteriet"),
    ("frist", "kommune", "år", "nr", "tekst", "tilstand"),
    ("frist", "kommune", "år", "nr", "tekst"),
    ("frist", "kommune", "nr", "tekst"),
)
"""Which columns there are, from the widest window to the narrowest."""


def linjer(p: Portefølje, skjerm: Skjerm) -> Iterator[str]:
    """Yield the lines, none wider than the screen."""
    yield from _hode(p, skjerm)
    if p.rader:
        yield ""
        yield from _tabell(p, skjerm)
    if p.gjentatte:
        yield ""
        yield skjerm.stil(_ORD.ark["gjentatte"], fet=True)
        for g in p.gjentatte[:_MEST]:
            yield from _gjentatt(g, skjerm)
        if (resten := len(p.gjentatte) - _MEST) > 0:
            yield f"… og {resten} til. Alle står i de andre formatene."
    for f in p.feilede:
        yield ""
        yield from _feilet(f, skjerm)


def _hode(p: Portefølje, skjerm: Skjerm) -> Iterator[str]:
    prosjekter = _antall(len(p.prosjekter), "prosjekt", "prosjekter")
    telt = asdict(tell(p.rader))
    yield skjerm.stil(f"Oppfølging per {p.dag:%d.%m.%Y}, {prosjekter}", fet=True)
    alle = _antall(telt.pop("alle"), "anbefaling", "anbefalinger")
    deler = [f"{n} {_ORD.antall[navn]}" for navn, n in telt.items() if n]
    yield skjerm.brekk(". ".join((alle, ", ".join(deler))).strip(". ") + ".")


def _tabell(p: Portefølje, skjerm: Skjerm) -> Iterator[str]:
    naturlig = {n: _bredde(n, p) for n in _FELT}
    if not any(_nå(r) for r in p.rader):
        naturlig["kriteriet"] = 0
    bredder = _passende(naturlig, skjerm.bredde)
    yield skjerm.stil(_linje({n: _FELT[n][0] for n in bredder}, bredder), fet=True)
    for r in p.rader:
        farge = "red" if r.stilling.forfalt else "green" if r.stilling.avsluttet else ""
        yield skjerm.stil(_linje({n: _FELT[n][2](r) for n in bredder}, bredder), farge)
        under = merknader(r, _ORD)
        if "tilstand" not in bredder:
            under = (r.stilling.tilstand, *under)
        if under:
            yield skjerm.brekk(", ".join(under), innrykk=_INNRYKK)


def _passende(naturlig: Mapping[str, int], plass: int) -> dict[str, int]:
    """Return the widths of the columns there is room for; the recommendation gets what is left."""
    bredder: dict[str, int] = {}
    for fasong in _FASONGER:
        bredder = {n: naturlig[n] for n in fasong if naturlig[n]}
        rest = plass - sum(b for n, b in bredder.items() if n != "tekst") - len(_MELLOM) * (len(bredder) - 1)
        bredder["tekst"] = max(1, min(rest, naturlig["tekst"]))
        if rest >= min(_MINST_TEKST, naturlig["tekst"]):
            return bredder
    return bredder


def _bredde(navn: str, p: Portefølje) -> int:
    tittel, mest, verdi = _FELT[navn]
    return max(len(tittel), min(mest, max(len(verdi(r)) for r in p.rader)))


def _linje(celler: Mapping[str, str], bredder: Mapping[str, int]) -> str:
    return _MELLOM.join(_kort(celler[n], b).ljust(b) for n, b in bredder.items()).rstrip()


def _kort(tekst: str, bredde: int) -> str:
    return tekst if len(tekst) <= bredde else f"{tekst[: bredde - 1]}…"


def _gjentatt(g: Gjentakelse, skjerm: Skjerm) -> Iterator[str]:
    hvor = ", ".join(f"{' og '.join(f.reviderte)} {f.dato[:4]} ({f.dom})" for f in g.forekomster[:_MEST])
    resten = len(g.forekomster) - _MEST
    hjemmel = f" ({'; '.join(g.hjemler)})" if g.hjemler else ""
    igjen = f" På nytt i {', '.join(g.samme_sted)}." if g.samme_sted else ""
    slag = sorted({f.likhet for f in g.forekomster[1:]})
    tekst = f"{g.navn}{hjemmel}: {hvor}{f' og {resten} til' if resten > 0 else ''}.{igjen} {_grunn(g, slag)}"
    yield skjerm.brekk(tekst, heng="  ")


def _grunn(g: Gjentakelse, slag: list[str]) -> str:
    felles = "Samme hjemmel, " if g.hjemler else ""
    tekst = f"{felles}{' eller '.join(slag)}."
    return tekst[0].upper() + tekst[1:]


def _feilet(f: Feilet, skjerm: Skjerm) -> Iterator[str]:
    yield skjerm.stil(f"Feil i {f.sti}", "red", fet=True)
    for m in f.meldinger[:_FEIL]:
        yield skjerm.brekk(
            f"{' '.join(filter(None, (m.sted, m.kode)))}: {m.tekst} {m.råd}", innrykk="  ", heng="  "
        )
    if (resten := len(f.meldinger) - _FEIL) > 0:
        yield f"  … og {resten} til. «revisjon -C {f.sti} sjekk» viser alle."


def _antall(n: int, én: str, flere: str) -> str:
    return f"{n} {én if n == 1 else flere}"
