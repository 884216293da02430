"""How wide a text becomes, so that labels can be placed before anything is drawn.

Advance widths of Source Sans 3 in thousandths of an em, read from the regular and the semibold font file.
Kerning is left out: it makes text half a percent narrower on average, and no word more than a twentieth of an
em wider. Accented letters have the width of their base letter.
"""

from __future__ import annotations

import re
import unicodedata
from types import MappingProxyType

_TEGN = (
    " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}"
    "~\u00a0¡¢£¤¥¦§©ª«¬®°±²³µ¶·¹º»¼½¾¿ÅÆÐ\u00d7ØÞßåæð÷øþĐđŊŋŒœŦŧ\u2009\u2013—\u2018\u2019\u201a“”„•…"
    "\u2032″\u2039\u203a⁄€™\u2212"
)
_VANLIG = (
    "200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 "
    "497 497 249 249 497 497 497 425 847 543 588 571 615 527 494 617 652 263 479 579 486 727 647 664 "
    "566 664 569 534 536 645 515 786 513 476 539 303 350 303 497 500 542 504 553 456 555 496 292 504 "
    "544 246 247 495 255 829 547 542 555 555 347 419 338 544 467 719 446 467 425 303 241 303 497 200 "
    "289 497 497 497 497 241 497 744 345 429 497 423 331 497 367 367 562 560 249 367 365 429 781 808 "
    "796 425 544 822 639 497 664 583 576 504 778 544 497 542 555 635 562 635 547 847 839 536 338 100 "
    "480 800 249 249 249 426 426 426 304 948 249 426 271 271 86 497 637 497 "
)
_HALVFET = (
    "200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 513 "
    "513 513 275 275 513 513 513 444 875 558 597 576 625 538 510 628 663 282 494 597 502 745 657 674 "
    "582 674 592 545 546 655 536 800 541 501 540 324 344 324 513 500 549 516 563 462 564 507 317 520 "
    "558 262 263 522 271 843 560 549 564 564 373 431 361 556 495 748 481 495 443 324 255 324 513 200 "
    "315 513 513 513 513 255 513 747 352 455 513 443 348 513 372 372 578 599 275 372 369 455 795 827 "
    "807 444 558 834 651 513 674 600 604 516 780 552 513 549 564 645 564 651 560 859 830 546 361 100 "
    "480 800 275 275 275 482 482 482 325 964 275 482 282 282 91 513 660 513 "
)
VANLIG = MappingProxyType(dict(zip(_TEGN, map(int, _VANLIG.split()), strict=True)))
HALVFET = MappingProxyType(dict(zip(_TEGN, map(int, _HALVFET.split()), strict=True)))

_UKJENT = 700
"""A guess on the wide side for a letter outside the table."""
_FULLBREDDE = 1000
_VOKALER = frozenset("aeiouyæøåAEIOUYÆØÅ")
_MELLOMROM = re.compile(r"[ \t\r\n]+")
_DELBART = re.compile(r"(?<=[^\s\d][-/])(?=[^\W\d_])")
_MYK_BINDESTREK = "\u00ad"
_MINSTE_DEL = 3


def bredde(tekst: str, størrelse: float, halvfet: bool = False) -> float:  # noqa: FBT001, FBT002 - agreed signature
    """Return the width of one line, in the unit of `størrelse` (millimetres in our drawings)."""
    tabell = HALVFET if halvfet else VANLIG
    return sum(_tegnbredde(tegn, tabell) for tegn in tekst) * størrelse / 1000


def bryt(tekst: str, størrelse: float, maks_bredde: float, *, halvfet: bool = False) -> tuple[str, ...]:
    """Break a text into lines no wider than `maks_bredde`; () for a text without letters.

    Breaks at spaces, then after a hyphen or slash between letters, and inside a word only if it is too wide
    for a line of its own. No-break and thin spaces hold, so numbers and dates stay together.
    """
    linjer: list[str] = []
    for bit, mellomrom in _biter(tekst):
        sammen = f"{linjer[-1]}{mellomrom}{bit}" if linjer else bit
        if linjer and bredde(sammen, størrelse, halvfet) <= maks_bredde:
            linjer[-1] = sammen
        else:
            linjer.extend(_del_ord(bit, størrelse, maks_bredde, halvfet=halvfet))
    return tuple(linjer)


def lengste_ord(tekst: str, størrelse: float, *, halvfet: bool = False) -> float:
    """Return the narrowest width that `bryt` can keep to without breaking inside a word."""
    return max((bredde(bit, størrelse, halvfet) for bit, _ in _biter(tekst)), default=0.0)


def får_plass(tekst: str, størrelse: float, maks_bredde: float, maks_linjer: int) -> bool:
    """Tell whether a text can be broken to this room without breaking inside a word."""
    if lengste_ord(tekst, størrelse) > maks_bredde:
        return False
    return len(bryt(tekst, størrelse, maks_bredde)) <= maks_linjer


def _tegnbredde(tegn: str, tabell: MappingProxyType[str, int]) -> int:
    if (kjent := tabell.get(tegn)) is not None:
        return kjent
    if unicodedata.category(tegn) in {"Mn", "Cf"}:
        return 0
    grunn = unicodedata.normalize("NFD", tegn)[0]
    smal = unicodedata.east_asian_width(tegn) not in {"W", "F"}
    return tabell.get(grunn, _UKJENT if smal else _FULLBREDDE)


def _biter(tekst: str) -> tuple[tuple[str, str], ...]:
    """Return the pieces that hold together, each with what joins it to the one before: a space or nothing."""
    return tuple(
        (bit, "" if i else " ")
        for ordet in _MELLOMROM.split(tekst.replace(_MYK_BINDESTREK, ""))
        if ordet
        for i, bit in enumerate(_DELBART.split(ordet))
    )


def _del_ord(ordet: str, størrelse: float, maks_bredde: float, *, halvfet: bool) -> tuple[str, ...]:
    deler: list[str] = []
    while bredde(ordet, størrelse, halvfet) > maks_bredde and len(ordet) > 1:
        får_plass = [
            i for i in range(1, len(ordet)) if bredde(ordet[:i] + "-", størrelse, halvfet) <= maks_bredde
        ]
        pene = [i for i in får_plass if _pent_skille(ordet, i)]
        her = (pene or får_plass or [1])[-1]
        deler.append(ordet[:her] if ordet[her - 1] == "-" else f"{ordet[:her]}-")
        ordet = ordet[her:]
    return (*deler, ordet)


def _pent_skille(ordet: str, i: int) -> bool:
    """Tell whether a word may be parted before letter `i`: one consonant goes along to the next line."""
    romslig = _MINSTE_DEL <= i <= len(ordet) - _MINSTE_DEL
    return romslig and ordet[i].isalpha() and ordet[i] not in _VOKALER and ordet[i + 1] in _VOKALER
