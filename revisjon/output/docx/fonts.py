"""The theme's font files as Word takes them: TrueType, four styles of one family, whose licence allows it.

fontTools is imported on use: much is done without a Word file.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.output import codes
from revisjon.records import dataclass
from revisjon.report.document import Dokument
from revisjon.report.theme import Skriftfil

_VANLIG, _FET = 400, 600
"""The weights of the style sheet that Word is to have as regular and bold."""
_MINST_FET = 500
"""A lighter one is not what a reader sees as bold: then Word thickens the regular one itself."""
_FORBUDT = 0x0002 | 0x0004 | 0x0200
"""Bits of `fsType`: not to be embedded; for reading only, for which Word locks the file; as pictures only."""
_FETT, _KURSIV = 1, 2
"""Bits of `macStyle`; those of `fsSelection` follow."""
_MERKER: Mapping[int, int] = MappingProxyType({0: 0x40, _FETT: 0x20, _KURSIV: 0x01, _FETT | _KURSIV: 0x21})
_STILER = (("Regular", 0), ("Bold", _FETT), ("Italic", _KURSIV), ("Bold Italic", _FETT | _KURSIV))
_BEHOLDES = frozenset((0, 7, 8, 9, 11, 12, 13, 14))
"""Names in a font that tell of its makers and its licence."""
_WINDOWS = (3, 1, 0x409)
_OPPHAV = 0
"""The name in a font that holds its copyright, and with the Open Font License the names kept for it."""
_RESERVERT = re.compile(r"Reserved Font Names?\b(?P<navn>.*)", re.IGNORECASE | re.DOTALL)
_SITERT = re.compile("[\u2018\u201c'\"]([^\u2019\u201d'\"]+)[\u2019\u201d'\"]")
_VÅRT = "Rapport"
"""Stands for a reserved word in the name of a family."""
_TILLEGG = ".utvidet"
"""Ends the names of letters that come from a second file, which may have names in common with the first."""


@dataclass(frozen=True, slots=True)
class Snitt:
    """One style of the family."""

    navn: str
    """As Word calls it: `Regular`, `Bold`, `Italic` or `BoldItalic`."""
    data: bytes
    """TrueType."""


def skriftsnitt(dokument: Dokument) -> tuple[tuple[Snitt, ...], tuple[Diagnose, ...]]:
    """Return the styles that may lie in the file, and a hint where one may not or cannot."""
    ut: list[Snitt] = []
    hindre: dict[str, Plass] = {}
    for navn, stil in _STILER:
        filer = _filer(dokument, stil)
        if not filer:
            continue
        data, hinder = _ferdig(dokument.tema.familie, navn, *(dokument.ressurser[f.fil] for f in filer))
        if hinder:
            hindre.setdefault(hinder, Plass(f"templates/{filer[0].fil}"))
        else:
            ut.append(Snitt(navn.replace(" ", ""), data))
    return tuple(ut), tuple(_hint(dokument.tema.familie, h, plass) for h, plass in hindre.items())


def med_navn_i_word(dokument: Dokument) -> Dokument:
    """Return the document with the name that the theme's font has in Word: not one that is reserved.

    The files for Word are changed, and condition 3 of the Open Font License keeps a reserved name for those
    that are not. A font that does not come along is looked for by its own name.
    """
    nytt = replace(dokument, tema=replace(dokument.tema, familie=_navn_i_word(dokument)))
    return nytt if nytt.tema != dokument.tema and skriftsnitt(nytt)[0] else dokument


def _navn_i_word(dokument: Dokument) -> str:
    familie = dokument.tema.familie
    filer = [f.fil for f in dokument.tema.filer if f.fil in dokument.ressurser]
    for navn in _reserverte(dokument.ressurser[filer[0]]) if filer else ():
        familie = re.sub(rf"\b{re.escape(navn)}\b", _VÅRT, familie, flags=re.IGNORECASE)
    return familie


@lru_cache(maxsize=4)
def _reserverte(data: bytes) -> tuple[str, ...]:
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415 - see the top

    try:
        opphav = TTFont(io.BytesIO(data), lazy=True)["name"].getDebugName(_OPPHAV) or ""
    except (TTLibError, AttributeError, KeyError, ValueError, TypeError, IndexError, AssertionError, OSError):
        return ()  # no font, which is told where it is put in the file
    treff = _RESERVERT.search(opphav)
    return tuple(_SITERT.findall(treff["navn"])) if treff else ()


def _filer(dokument: Dokument, stil: int) -> tuple[Skriftfil, ...]:
    """Return the files of a style, that with the letters beyond Latin-1 last; only what the text needs."""
    vekt = _FET if stil & _FETT else _VANLIG
    filer = [
        f
        for f in dokument.tema.filer
        if f.kursiv == bool(stil & _KURSIV)
        and f.fil in dokument.ressurser
        and (f.vekt >= _MINST_FET) == bool(stil & _FETT)
    ]
    hoved = _nærmest((f for f in filer if not f.utvidet), vekt)
    if hoved is None:
        return ()
    andre = [f for f in filer if f.utvidet and f.vekt == hoved.vekt]
    return (hoved, *andre[:1])


def _nærmest(filer: Iterable[Skriftfil], vekt: int) -> Skriftfil | None:
    return min(filer, key=lambda f: (abs(f.vekt - vekt), f.vekt), default=None)


def _hint(familie: str, hinder: str, plass: Plass) -> Diagnose:
    melding = f"Skriften «{familie}» er ikke lagt i Word-filen, fordi {hinder}."
    råd = (
        "De som skal se Word-filen slik den er ment, må ha skriften installert. "
        "Ellers viser Word en annen, og linjer og sider brytes annerledes."
    )
    return Diagnose(codes.DOCX_SKRIFT, plass, melding, råd, Alvor.HINT)


@lru_cache(maxsize=16)
def _ferdig(familie: str, stil: str, data: bytes, *flere: bytes) -> tuple[bytes, str]:
    """Return the file for Word, or why there is none. Kept, for documents in one run share their fonts."""
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415 - see the top

    try:
        skrift = TTFont(io.BytesIO(data), recalcTimestamp=False)
        if hinder := _hinder(skrift):
            return b"", hinder
        _senk(skrift)
        for mer in flere:
            _ta_med(skrift, TTFont(io.BytesIO(mer)))
        _gi_navn(skrift, familie, stil)
        skrift.flavor = None
        ut = io.BytesIO()
        skrift.save(ut)
    except (TTLibError, AttributeError, KeyError, ValueError, TypeError, IndexError, AssertionError, OSError):
        # Whatever a damaged file makes of the reader. The PDF program may still make something of it.
        return b"", "filen ikke kan leses som en skrift"
    return ut.getvalue(), ""


def _hinder(skrift: Any) -> str:  # noqa: ANN401 - fontTools has no types
    if skrift["OS/2"].fsType & _FORBUDT:
        return "lisensen i skriftfilen ikke tillater det"
    if "glyf" not in skrift:
        return "Word bare tar inn TrueType-skrifter"
    return "Word ikke tar inn variable skrifter" if "fvar" in skrift else ""


def _ta_med(skrift: Any, mer: Any) -> None:  # noqa: ANN401 - fontTools has no types
    """Add the letters of another file of the style, last, so that what the first says of its own holds."""
    har = skrift.getBestCmap()
    nye = {tegn: navn for tegn, navn in mer.getBestCmap().items() if tegn not in har}
    tabell, bredder = skrift["glyf"], skrift["hmtx"].metrics
    trengs = sorted({*nye.values(), *_delene(mer["glyf"], nye.values())})
    for navn in trengs:
        glyf = mer["glyf"][navn]
        for del_ in glyf.components if glyf.isComposite() else ():
            del_.glyphName += _TILLEGG
        tabell[navn + _TILLEGG] = glyf
        bredder[navn + _TILLEGG] = mer["hmtx"].metrics[navn]
    skrift.setGlyphOrder(tabell.glyphOrder)
    for cmap in skrift["cmap"].tables:
        if cmap.isUnicode():
            cmap.cmap.update({tegn: navn + _TILLEGG for tegn, navn in nye.items()})


def _senk(skrift: Any) -> None:  # noqa: ANN401 - fontTools has no types
    """Make a line no higher than its letters.

    Word's lines are at least as high as the theme says, so that what an editor makes larger has room. A font
    that asks for more would set every one of them apart, where the PDF program has them as they should be.
    """
    os2, hode = skrift["OS/2"], skrift["hhea"]
    over, under = os2.usWinAscent, os2.usWinDescent
    hode.ascent, hode.descent, hode.lineGap = min(hode.ascent, over), max(hode.descent, -under), 0
    os2.sTypoAscender, os2.sTypoDescender = min(os2.sTypoAscender, over), max(os2.sTypoDescender, -under)
    os2.sTypoLineGap = 0


def _delene(tabell: Any, navn: Iterable[str]) -> set[str]:  # noqa: ANN401 - fontTools has no types
    """Return the letters and accents that others are put together of."""
    deler = {d for n in navn if tabell[n].isComposite() for d in tabell[n].getComponentNames(tabell)}
    return deler | _delene(tabell, deler) if deler else deler


def _gi_navn(skrift: Any, familie: str, stil: str) -> None:  # noqa: ANN401 - fontTools has no types
    """Say in the file what style it is: Word and LibreOffice find it by that, not by where it lies."""
    merker = dict(_STILER)[stil]
    tabell = skrift["name"]
    tabell.names = [n for n in tabell.names if n.nameID in _BEHOLDES]
    kort = "".join(tegn for tegn in familie if tegn.isascii() and tegn.isalnum())
    versjon = f"Version {skrift['head'].fontRevision:.3f}"
    for nummer, verdi in (
        (1, familie),
        (2, stil),
        (3, f"{versjon};{kort}-{stil}"),
        (4, familie if stil == "Regular" else f"{familie} {stil}"),
        (5, versjon),
        (6, f"{kort}-{stil.replace(' ', '')}"),
    ):
        tabell.setName(verdi, nummer, *_WINDOWS)
    os2 = skrift["OS/2"]
    os2.usWeightClass = 700 if merker & _FETT else 400
    os2.fsSelection = os2.fsSelection & ~0x61 | _MERKER[merker]
    skrift["head"].macStyle = merker
    # Tells of the names that were taken out.
    if "STAT" in skrift:
        del skrift["STAT"]
