"""Where in an act: «§ 25-1 tredje ledd bokstav a» to numbers and letters, and back.

The grammar is that of Norwegian legal writing in both målformer. It knows no act: whether «§ 6f» is a section
of its own or letter f of § 6 is for those to say who have the registry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from revisjon.patterns import uttrykk
from revisjon.records import dataclass

Slag = Literal["§", "kapittel"]
SISTE = 0
"""Number of the last ledd, when that is all that is said of it."""

_TALL: tuple[tuple[str, ...], ...] = (
    ("siste",),
    ("første", "fyrste"),
    ("andre", "annet", "annen", "anna"),
    ("tredje",),
    ("fjerde",),
    ("femte",),
    ("sjette",),
    ("sjuende", "syvende"),
    ("åttende", "åttande"),
    ("niende", "niande"),
    ("tiende", "tiande"),
    ("ellevte",),
    ("tolvte",),
)
_NUMMER = {ord_: nr for nr, alle in enumerate(_TALL) for ord_ in alle}
_BINDE = r"\s*,\s*|\s+(?:og|eller|samt)\s+"
_TIL = r"\s+til\s+|\s*[–-]\s*"
_ORDEN = rf"(?:{'|'.join(_NUMMER)}|\d{{1,2}}\.)"
_LEDD = uttrykk(
    rf",?\s*(?P<alle>{_ORDEN}(?:(?:{_BINDE}|{_TIL}){_ORDEN})*)\s+"
    r"(?P<hva>ledd(?:et)?|stykke(?:t)?|punktum|strekpunkt|pkt\.)(?!\w)",
    re.IGNORECASE,
)
_LITEN = r"[a-zæøå](?!\w)(?!\s*\.\s*\d)"
_BOKSTAV = uttrykk(
    rf",?\s*(?:bokstav(?:ene|ane|en)?|litra|bokst\.)\s+(?P<alle>{_LITEN}\)?"
    # «bokstav a i loven» and «a og i kommuneloven»: a lone i before a word is a preposition.
    rf"(?:(?:{_BINDE}|{_TIL})(?:bokstav\s+)?(?!i\s+(?!(?:og|eller|til|nr|{_ORDEN})(?!\w))\w)(?!å\s){_LITEN}\)?)*)"
)
_NR = uttrykk(
    rf",?\s*(?:nr\.?|nummer|numrene)\s*(?P<alle>\d{{1,2}}(?!\d)(?:(?:{_BINDE}|{_TIL})\d{{1,2}}(?![\d.-]\S))*)",
    re.IGNORECASE,
)
_PUNKT = uttrykk(r",?\s*(?:punkt|pkt\.?)\s*\d{1,2}(?!\d)", re.IGNORECASE)
_TALLET = r"\d{1,3}(?!\d)(?:\s?[A-Z](?=[-–‑−]\d))?(?:[-–‑−]\d{1,3}(?!\d))?"
_HALE = r"(?P<hale>\s?[a-zæø](?!\w))?"
_PARAGRAF = uttrykk(rf"(?P<tall>{_TALLET}){_HALE}")
_KAPITTELTALL = uttrykk(r"(?P<tall>\d{1,2}(?!\d)(?:\s?[A-Z](?!\w))?|[IVXL]{1,6}(?!\w))")
_TEGN = uttrykk(
    r"[§kK](?:(?<=§)(?P<flere>§|\s§)?\s*|(?<=\b[kK])(?P<kap>(?i:apittel|apitlene|apitla|ap\.))\s+)"
)
"""Begins with a class of few characters, so that it is looked for fast."""
_SKILLE = uttrykk(rf"(?P<til>{_TIL})|{_BINDE}")
_ETTER = uttrykk(
    # What a bare number must be followed by to be one more section: not what is counted, nor a month.
    r"\s*(?:$|[,;:)\]»”\"?!]|\.(?!\s*[a-zæøå])|(?:i|frå|fra|etter|jf|jfr|og|eller|samt|til|bokstav|nr|gjelder|gjeld"
    rf"|krever|krev|sier|seier|skal|er|har)\b|{_ORDEN}\s+(?:ledd|punktum))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sted:
    """One section or chapter, with the parts of it that are named. Positions are from 0."""

    start: int
    slutt: int
    """After the last character, parts included."""
    nummer: str
    """As written, with plain hyphens: «25-1», «6», «9 A-3», «IV»."""
    hale: str = ""
    """The letter that follows the number at once: f of «§ 6f» and «§ 6 f»."""
    ledd: tuple[int, ...] = ()
    """Numbers of ledd from 1, or `SISTE`."""
    bokstaver: tuple[str, ...] = ()
    numre: tuple[int, ...] = ()
    punktum: tuple[int, ...] = ()
    """Numbers of sentences from 1, or `SISTE`."""
    spenn: bool = False
    """Whether it ends a range that began at the one before: «§§ 3-1 til 3-4»."""


@dataclass(frozen=True, slots=True)
class Gruppe:
    """What one sign, § or §§, or one word for chapter introduces."""

    start: int
    slutt: int
    slag: Slag
    flertall: bool
    """Written with «§§»."""
    steder: tuple[Sted, ...]
    """At least one."""


def grupper(tekst: str, start: int = 0) -> Iterator[Gruppe]:
    """Yield every group in a text, in order."""
    slutt = start
    for tegn in _TEGN.finditer(tekst, start):
        if tegn.start() < slutt:
            continue
        slag: Slag = "kapittel" if tegn["kap"] else "§"
        steder = tuple(_steder(tekst, tegn.end(), slag, flertall=bool(tegn["flere"])))
        if steder:
            slutt = steder[-1].slutt
            yield Gruppe(tegn.start(), slutt, slag, bool(tegn["flere"]), steder)


def _steder(tekst: str, pos: int, slag: Slag, *, flertall: bool) -> Iterator[Sted]:
    sted = _sted(tekst, pos, slag, spenn=False)
    antall = 0
    while sted is not None:
        yield sted
        antall += 1
        skille = _SKILLE.match(tekst, sted.slutt)
        if skille is None:
            return
        pos = skille.end()
        neste = _sted(tekst, pos, slag, spenn=bool(skille["til"]))
        sted = neste if neste and _hører_til(tekst, neste, trygt=flertall and antall == 1) else None


def _hører_til(tekst: str, sted: Sted, *, trygt: bool) -> bool:
    """Tell whether a number after «,» or «og» is one more section, and not something that is counted."""
    særpreget = "-" in sted.nummer or bool(sted.hale or sted.ledd or sted.bokstaver or sted.numre)
    måned = re.match(r"\.\s*[a-zæøå]", tekst[sted.slutt : sted.slutt + 4])
    return not måned and (trygt or særpreget or _ETTER.match(tekst, sted.slutt) is not None)


def _sted(tekst: str, pos: int, slag: Slag, *, spenn: bool) -> Sted | None:
    treff = (_PARAGRAF if slag == "§" else _KAPITTELTALL).match(tekst, pos)
    if treff is None:
        return None
    hale = treff["hale"] or "" if slag == "§" else ""
    slutt = treff.end()
    # «§ 23-3 i kommuneloven»: a lone i before a word is a preposition.
    if hale[:1].isspace() and hale.strip() == "i" and re.match(r"\s+\w", tekst[slutt : slutt + 20]):
        slutt, hale = slutt - len(hale), ""
    nummer = re.sub("[–‑−]", "-", treff["tall"])
    deler = _Deler(tekst, slutt)
    if slag == "§":
        deler.les()
    return Sted(
        pos,
        deler.slutt,
        nummer,
        hale.strip(),
        tuple(deler.ledd),
        tuple(deler.bokstaver),
        tuple(deler.numre),
        tuple(deler.punktum),
        spenn,
    )


class _Deler:
    """Reads the parts that follow a section's number. A working tool, not a record."""

    def __init__(self, tekst: str, slutt: int) -> None:
        self._tekst = tekst
        self.slutt = slutt
        self.ledd: list[int] = []
        self.bokstaver: list[str] = []
        self.numre: list[int] = []
        self.punktum: list[int] = []

    def les(self) -> None:
        """Read as many parts as there are, in whatever order."""
        while self._ledd() or self._bokstav() or self._nr() or self._punkt():
            pass

    def _ledd(self) -> bool:
        treff = _LEDD.match(self._tekst, self.slutt)
        if treff is None:
            return False
        ord_ = [(bool(m["til"]), _tall(m["ord"])) for m in _ORDENSTALL.finditer(treff["alle"])]
        tall = _utfylt(ord_)
        hva = treff["hva"].casefold()
        if hva.startswith(("ledd", "stykke")):
            self.ledd += tall
        elif hva.startswith(("punktum", "pkt")):
            self.punktum += tall
        self.slutt = treff.end()
        return True

    def _bokstav(self) -> bool:
        treff = _BOKSTAV.match(self._tekst, self.slutt)
        if treff is None:
            return False
        koder = _utfylt([(bool(m["til"]), ord(m["bokstav"])) for m in _BOKSTAVENE.finditer(treff["alle"])])
        self.bokstaver += [chr(k) for k in koder]
        self.slutt = treff.end()
        return True

    def _nr(self) -> bool:
        treff = _NR.match(self._tekst, self.slutt)
        if treff is None:
            return False
        self.numre += _utfylt([(bool(m["til"]), int(m["nr"])) for m in _NUMRENE.finditer(treff["alle"])])
        self.slutt = treff.end()
        return True

    def _punkt(self) -> bool:
        """Pass over «punkt 3», which is told in no registry."""
        treff = _PUNKT.match(self._tekst, self.slutt)
        if treff is not None:
            self.slutt = treff.end()
        return treff is not None


_ORDENSTALL = uttrykk(rf"(?P<til>{_TIL})?(?P<ord>{_ORDEN})", re.IGNORECASE)
_BOKSTAVENE = uttrykk(rf"(?P<til>{_TIL})?(?:\bbokstav\s+)?\b(?P<bokstav>[a-zæøå])\b")
_NUMRENE = uttrykk(rf"(?P<til>{_TIL})?(?P<nr>\d+)")


def _tall(ord_: str) -> int:
    return _NUMMER.get(ord_.casefold(), SISTE) if not ord_[0].isdigit() else int(ord_.rstrip("."))


def _utfylt(deler: list[tuple[bool, int]]) -> list[int]:
    """Return numbers with ranges filled in: 1 and «to 3» are 1, 2, 3."""
    ut: list[int] = []
    for til, tall in deler:
        ut.extend(range(ut[-1] + 1, tall + 1) if til and ut and tall > ut[-1] else [tall])
    return ut


def skriv(sted: Sted, målform: str = "bokmål") -> str:
    """Return a place in words, as «25-1 tredje ledd bokstav a», without the sign."""
    form = 1 if målform == "nynorsk" else 0
    # With a space between, a lone i would be a preposition.
    luft = "" if sted.hale == "i" else " "
    deler = [f"{sted.nummer}{luft}{sted.hale}".strip()]
    deler += [_oppregnet([_ordenstall(n, form) for n in sted.ledd], "ledd")] if sted.ledd else []
    deler += [f"nr. {_og([str(n) for n in sted.numre])}"] if sted.numre else []
    deler += [f"bokstav {_og(list(sted.bokstaver))}"] if sted.bokstaver else []
    deler += [_oppregnet([_ordenstall(n, form) for n in sted.punktum], "punktum")] if sted.punktum else []
    return " ".join(deler)


def _ordenstall(nr: int, form: int) -> str:
    if nr >= len(_TALL):
        return f"{nr}."
    return _TALL[nr][min(form, len(_TALL[nr]) - 1)] if nr == 1 else _TALL[nr][0]


def _oppregnet(ord_: list[str], hva: str) -> str:
    return f"{_og(ord_)} {hva}"


def _og(ord_: list[str]) -> str:
    return f"{', '.join(ord_[:-1])} og {ord_[-1]}" if len(ord_) > 1 else ord_[0]
