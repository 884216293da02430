"""The theme: one file of colours, type and spaces, read by style sheet, drawings and Word styles alike.

A project's tema.yaml names only what differs from the built-in one; the firm's `aksent` comes on top.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import cast

from revisjon.diagnostics import Diagnose, Feil, Plass, har_feil, mente_du
from revisjon.records import dataclass
from revisjon.report import codes
from revisjon.report.colour import HVIT, bland, er_farge, lesbar
from revisjon.report.figures import Stil
from revisjon.report.glyphs import UTVIDET
from revisjon.report.resource_names import RESSURS
from revisjon.report.templates import Lag, Maler
from revisjon.source import Node, Oppslag, Par, les, til_data

TEMAFIL = "tema.yaml"
CSSFIL = "tema.css"
_TONE = 0.07
"""How much of the accent there is in the tint under assessments."""
_LATIN = (
    "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, "
    "U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD"
)
_UTVIDET = (
    "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, "
    "U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF"
)
_FORMAT: Mapping[str, str] = MappingProxyType({"ttf": "truetype", "otf": "opentype", "woff": "woff"})
"""The style sheet's word for a font file that is not WOFF2, by its ending."""
_GRAD_OG_LINJE = 2

Tabell = Mapping[str, Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Skriftfil:
    """One file of the typeface."""

    fil: str
    vekt: int
    kursiv: bool = False
    utvidet: bool = False
    """Holds the letters beyond Latin-1, as the Sámi ones; loaded only where the report has any."""


@dataclass(frozen=True, slots=True)
class Tema:
    """The tokens, by the names of tema.yaml."""

    farger: Mapping[str, str]
    familie: str
    reserve: tuple[str, ...]
    filer: tuple[Skriftfil, ...]
    grader: Mapping[str, tuple[Decimal, Decimal]]
    """Type size and line height, points."""
    mellomrom: Mapping[str, Decimal]
    """Points."""
    streker: Mapping[str, Decimal]
    """Points."""
    rutenett: Mapping[str, Decimal]
    """Millimetres."""

    @property
    def stil(self) -> Stil:
        """What the drawings need of it."""
        f = self.farger
        return Stil(
            f["svart"], f["grå"], f["strek"], f["flate"], f["aksent"], f["aksent_tekst"], self.familie
        )

    def med_aksent(self, aksent: str) -> Tema:
        """Return the theme in another accent, its text colour darkened until it can be read."""
        if not aksent or aksent.casefold() == self.farger["aksent"].casefold():
            return self
        flate = bland(aksent, HVIT, _TONE)
        nye = {"aksent": aksent, "flate": flate, "aksent_tekst": lesbar(aksent, (HVIT, flate))}
        return replace(self, farger=MappingProxyType({**self.farger, **nye}))

    def skriftfiler(self, tekst: str) -> tuple[Skriftfil, ...]:
        """Return the font files that a text needs."""
        utvidet = not UTVIDET.isdisjoint(tekst)
        return tuple(f for f in self.filer if utvidet or not f.utvidet)


def les_tema(maler: Maler) -> tuple[Tema, tuple[Diagnose, ...]]:
    """Return the theme. Raises `Feil` where the project's tema.yaml cannot be used."""
    data, diagnoser = _les_lag(maler.innebygd)
    grunn = data
    egne = maler.egne
    if egne is not None and TEMAFIL in egne.filer:
        over, funnet = _les_lag(egne, grunn)
        diagnoser = (*diagnoser, *funnet)
        if har_feil(diagnoser):
            raise Feil(diagnoser)
        grunn = {navn: {**verdier, **over.get(navn, {})} for navn, verdier in grunn.items()}
    tema = _tema(grunn)
    mangler = tuple(_mangler(tema, maler))
    if mangler:
        raise Feil((*diagnoser, *mangler))
    return tema, diagnoser


def _mangler(tema: Tema, maler: Maler) -> Iterator[Diagnose]:
    """Yield an error for each font file of the theme that does not exist, at the line that names it."""
    for fil in tema.filer:
        if maler.finn(fil.fil) or maler.egne is None:
            continue
        linjer = maler.egne.filer[TEMAFIL].decode("utf-8", errors="replace").splitlines()
        nr = next((nr for nr, linje in enumerate(linjer, start=1) if fil.fil in linje), 1)
        råd = mente_du(fil.fil, (navn for lag in maler.lag for navn in lag.filer if "/" in navn))
        yield _feil(
            maler.egne.plass(TEMAFIL, nr),
            f"Skriftfilen «{fil.fil}» finnes ikke.",
            råd or f"Legg den i {maler.egne.sti}/, eller rett navnet.",
        )


def css(tema: Tema, filer: tuple[Skriftfil, ...], *, merket: bool) -> str:
    """Return the tokens as custom properties, and the font files as faces.

    `merket` sets the footer of an edition that is not the final one in bold.
    """
    linjer = [f"  --{_navn(navn)}: {verdi};" for navn, verdi in tema.farger.items()]
    familier = ", ".join([f'"{tema.familie}"', *tema.reserve])
    linjer.append(f"  --familie: {familier};")
    for navn, (grad, linje) in tema.grader.items():
        linjer += [f"  --{_navn(navn)}: {grad}pt;", f"  --{_navn(navn)}-l: {linje}pt;"]
    for verdier, enhet in ((tema.mellomrom, "pt"), (tema.streker, "pt"), (tema.rutenett, "mm")):
        linjer += [f"  --{_navn(navn)}: {verdi}{enhet};" for navn, verdi in verdier.items()]
    linjer += [
        f"  --bunn-vekt: {600 if merket else 400};",
        f"  --bunn-farge: var(--{'svart' if merket else 'grå'});",
    ]
    snitt = "".join(_snitt(tema.familie, fil) for fil in filer)
    return snitt + ":root {\n" + "\n".join(linjer) + "\n}\n"


def _snitt(familie: str, fil: Skriftfil) -> str:
    endelse = fil.fil.rpartition(".")[2].lower()
    return (
        f'@font-face {{ font-family: "{familie}"; font-weight: {fil.vekt}; '
        f"font-style: {'italic' if fil.kursiv else 'normal'}; "
        f'src: url("{RESSURS}{fil.fil}") format("{_FORMAT.get(endelse, "woff2")}"); '
        f"unicode-range: {_UTVIDET if fil.utvidet else _LATIN} }}\n"
    )


def _navn(navn: str) -> str:
    return navn.replace("_", "-")


def _tema(data: Tabell) -> Tema:
    skrift = data["skrift"]
    grader = cast("Mapping[str, list[Decimal]]", data["grader"])
    filer = cast("list[dict[str, object]]", skrift["filer"])
    return Tema(
        farger=MappingProxyType({navn: str(verdi) for navn, verdi in data["farger"].items()}),
        familie=str(skrift["familie"]),
        reserve=tuple(str(r) for r in cast("list[str]", skrift["reserve"])),
        filer=tuple(_skriftfil(fil) for fil in filer),
        grader=MappingProxyType({navn: (Decimal(g), Decimal(linje)) for navn, (g, linje) in grader.items()}),
        mellomrom=_tall(data["mellomrom"]),
        streker=_tall(data["streker"]),
        rutenett=_tall(data["rutenett"]),
    )


def _skriftfil(fil: Mapping[str, object]) -> Skriftfil:
    ja = ("ja", True)
    return Skriftfil(
        str(fil["fil"]), int(str(fil["vekt"])), fil.get("kursiv") in ja, fil.get("utvidet") in ja
    )


def _tall(verdier: Mapping[str, object]) -> Mapping[str, Decimal]:
    return MappingProxyType({navn: Decimal(str(verdi)) for navn, verdi in verdier.items()})


def _les_lag(
    lag: Lag, mønster: Tabell | None = None
) -> tuple[dict[str, dict[str, object]], tuple[Diagnose, ...]]:
    """Read one tema.yaml; with a pattern, everything in it must be of a kind with what stands there."""
    kilde, funnet = les(lag.plass(TEMAFIL).fil, lag.filer[TEMAFIL])
    diagnoser = list(funnet)
    rot = kilde.rot
    if not isinstance(rot, Oppslag):
        if rot is not None:
            diagnoser.append(
                _feil(rot.plass, "Filen skal bestå av navn og verdier.", "Se den innebygde tema.yaml.")
            )
        return {}, tuple(diagnoser)
    if mønster is not None:
        diagnoser += _sammenlikn(rot, mønster)
    return cast("dict[str, dict[str, object]]", til_data(rot)), tuple(diagnoser)


def _sammenlikn(rot: Oppslag, mønster: Tabell) -> Iterator[Diagnose]:
    for del_ in rot.par:
        navn = str(del_.nøkkel.verdi)
        if navn not in mønster:
            yield _ukjent(del_, mønster)
        elif not isinstance(del_.verdi, Oppslag):
            yield _feil(
                del_.verdi.plass, f"«{navn}» skal bestå av navn og verdier.", "Se den innebygde tema.yaml."
            )
        else:
            for par in del_.verdi.par:
                if str(par.nøkkel.verdi) not in mønster[navn]:
                    yield _ukjent(par, mønster[navn])
                elif råd := _passer_ikke(navn, par.verdi, mønster[navn][str(par.nøkkel.verdi)]):
                    yield _feil(
                        par.verdi.plass, f"«{par.nøkkel.verdi}» har en verdi som ikke kan brukes.", råd
                    )


def _passer_ikke(del_: str, node: Node, mønster: object) -> str:
    """Return how to write the value, or nothing if it is well written."""
    verdi = til_data(node)
    if del_ == "farger":
        return "" if er_farge(str(verdi)) else 'Skriv fargen som "#5C9E1B", med anførselstegn.'
    if del_ == "grader":
        riktig = isinstance(verdi, list) and len(verdi) == _GRAD_OG_LINJE and all(map(_er_mål, verdi))
        return "" if riktig else "Skriv skriftgrad og linjeavstand i punkter, som [10.5, 15]."
    if isinstance(mønster, list) and isinstance(mønster[0], dict):
        riktig = isinstance(verdi, list) and bool(verdi) and all(map(_er_skriftfil, verdi))
        return "" if riktig else "Skriv hver fil som {fil: fonter/navn.woff2, vekt: 400}."
    if isinstance(mønster, list):
        return (
            "" if isinstance(verdi, list) and verdi else "Skriv en liste, slik som i den innebygde tema.yaml."
        )
    if isinstance(mønster, str):
        return "" if isinstance(verdi, str) and verdi else "Skriv et navn."
    return "" if _er_mål(verdi) else "Skriv et tall større enn null, med desimalpunktum."


def _er_skriftfil(verdi: object) -> bool:
    return (
        isinstance(verdi, dict) and isinstance(verdi.get("fil"), str) and isinstance(verdi.get("vekt"), int)
    )


def _er_mål(verdi: object) -> bool:
    return isinstance(verdi, int | Decimal) and not isinstance(verdi, bool) and verdi > 0


def _ukjent(par: Par, kjente: Mapping[str, object]) -> Diagnose:
    navn = str(par.nøkkel.verdi)
    råd = mente_du(navn, kjente) or f"Velg blant {', '.join(f'«{k}»' for k in kjente)}."
    return _feil(par.nøkkel.plass, f"Temaet har ikke noe som heter «{navn}».", råd)


def _feil(plass: Plass, melding: str, råd: str) -> Diagnose:
    return Diagnose(codes.FEIL_TEMA, plass, melding, råd)
