"""One text of the project, as written and as read."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Generic, TypeVar

from revisjon.diagnostics import Plass
from revisjon.markup import Referanse, referanser
from revisjon.prose.sentences import GJENTATT, Setning, setninger
from revisjon.records import dataclass

TALL = "\ue000"
"""Fills the span of `[=tall]`."""
HENVISNING = "\ue001"
"""Fills the span of `[#tabell]`."""
KRITERIUM = "\ue002"
"""Fills the span of `[§kriterium]`."""
_FYLL = {"tall": TALL, "kryss": HENVISNING, "kriterium": KRITERIUM}
_LISTE = re.compile(r"^([ \t]*)([-*+]|\d{1,2}[.)])(?=[ \t])", re.MULTILINE)
_LINJE = re.compile(r"\n[ \t]*[-*+\d]")
"""What is in a text where another line than the first begins as an item of a list."""
_TOM = re.compile(r"\n[ \t]*\n")
_LENGST = 4000
"""No paragraph is longer, in characters."""
_SITATBLOKK = re.compile(r"^[ \t]*>[ \t]?.*$", re.MULTILINE)
_SITATTEGN = re.compile(r"^[ \t]*>", re.MULTILINE)
_LENKE = re.compile(r"\[(?P<tekst>[^\[\]\n]*)\](?P<mål>\([^()\s]*(?:\s\"[^\"]*\")?\))")
_RAMME = re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*$", re.MULTILINE)
_TEGN = re.compile(r"\\(?=[^\w\s])|\*\**|_(?<!\w_)_*|__*(?!\w)|`")
"""Each begins with the mark itself, so that the search can leap to the next one."""
_KODE = re.compile(
    r"^[ \t]*(?P<gjerde>```+|~~~+)[\s\S]*?(?:^[ \t]*(?P=gjerde)[ \t]*$|\Z)|`[^`\n]+`", re.MULTILINE
)
"""Code, which no report has, but other texts that are read by the same checks may."""
_ANFØRT = '«“">'
_MERKET = re.compile(r"[\[\]*_`\\|>]|^[ \t]*(?:[-+]|\d{1,2}[.)])[ \t]", re.MULTILINE)
"""What a text must have for anything in it to be a mark of form."""
_SITAT = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"\n]*\"")


T = TypeVar("T")


class _utledet(Generic[T]):  # noqa: N801 - used as a decorator
    """As `functools.cached_property`, but without a lock.

    Before Python 3.12 the lock takes longer than most of the answers, and a project has many texts.
    """

    def __init__(self, finn: Callable[[Prosa], T]) -> None:
        self._finn = finn
        self._navn = finn.__name__
        self.__doc__ = finn.__doc__

    def __get__(self, prosa: Prosa, _klasse: type[Prosa]) -> T:
        svar = self._finn(prosa)
        # Not by way of `__dict__`, which Python makes for each record only where it is asked for.
        object.__setattr__(prosa, self._navn, svar)
        return svar


@dataclass(frozen=True)
class Prosa:
    """One text, with the record that it belongs to."""

    verdi: str
    """As written, in Markdown with references."""
    plass: Plass
    """Where the value begins in its file."""
    felt: str = ""
    """Name of the field, as `tekst` or `kort`."""
    post: object = None
    """The record that has the field: a `Funn`, a `Hjemmel` …; None for a text without a project."""
    eier: object = None
    """The record of the project that `post` is a part of, or `post` itself."""
    fra_andre: bool = False
    """Whether others wrote it, as a statement from the audited body: it is not the auditor's to change."""

    @_utledet
    def referanser(self) -> tuple[Referanse, ...]:
        """Return the inline references, in order."""
        return referanser(self.verdi)

    @_utledet
    def ren(self) -> str:
        """Return the text as it is read, of the same length as `verdi`.

        Marks of form are spaces; numbers, cross references and criteria fill their span with `TALL`,
        `HENVISNING` and `KRITERIUM`; sources and calls of notes are spaces.
        """
        return _ren(self.verdi)

    @_utledet
    def uten_kode(self) -> str:
        """Return the same as `ren`, with code blanked."""
        return _dekket(self.ren, self.verdi, _KODE) if "`" in self.verdi or "~~~" in self.verdi else self.ren

    @_utledet
    def egen(self) -> str:
        """Return the same as `ren`, with code and quotations blanked, their marks too."""
        return _egen(self.uten_kode, self.verdi)

    @_utledet
    def setninger(self) -> tuple[Setning, ...]:
        """Return the sentences of `ren`, in order; list items and headings are sentences of their own."""
        return setninger(self.ren)

    @_utledet
    def tall(self) -> dict[int, str]:
        """Return where each `[=tall]` begins, and its id."""
        return {r.start: r.ider[0] for r in self.referanser if r.slag == "tall"}

    def utdrag(self, start: int, slutt: int) -> Utdrag:
        """Return a stretch of the text, to point at."""
        return Utdrag(self, start, slutt)


@dataclass(frozen=True, slots=True)
class Utdrag:
    """A stretch of a text, by positions from 0; `slutt` is after the last character."""

    prosa: Prosa
    start: int
    slutt: int

    @property
    def tekst(self) -> str:
        """The stretch as written, with single spaces."""
        return " ".join(self.prosa.verdi[self.start : self.slutt].split())


# The same sentences come again and again in a large report, above all where it has a part for each unit.
@lru_cache(maxsize=GJENTATT)
def _ren(verdi: str) -> str:
    return rens(verdi, referanser(verdi))


@lru_cache(maxsize=GJENTATT)
def _egen(ren: str, verdi: str) -> str:
    if not any(tegn in verdi for tegn in _ANFØRT):
        return ren
    return _SITAT.sub(lambda m: _blank(m[0]), _dekket(ren, verdi, _SITATBLOKK))


def rens(verdi: str, refs: tuple[Referanse, ...]) -> str:
    """Return the text without marks of form, of the same length."""
    if "[" not in verdi and not _MERKET.search(verdi):
        return verdi
    ren = _fylt(verdi, refs)
    # To see that a text lacks the one character of a pattern takes far less than to look for the pattern.
    if "|" in ren:
        ren = _RAMME.sub(lambda m: _blank(m[0]), ren).replace("|", "\n")
    if "](" in ren:
        ren = _LENKE.sub(lambda m: f" {m['tekst']} {_blank(m['mål'])}", ren)
    # A mark of a list becomes a line break, so that each item is a paragraph of its own.
    if _LISTE.match(ren) or _LINJE.search(ren):
        ren = _LISTE.sub(_punkt, ren)
    if ">" in ren:
        ren = _SITATTEGN.sub(lambda m: _blank(m[0]), ren)
    return _TEGN.sub(lambda m: " " * len(m[0]), ren) if any(tegn in ren for tegn in "*_\\`") else ren


def _fylt(verdi: str, refs: tuple[Referanse, ...]) -> str:
    """Return the text with its references, which follow each other, filled."""
    deler, slutt = [], 0
    for ref in refs:
        deler += [verdi[slutt : ref.start], _FYLL.get(ref.slag, " ") * (ref.slutt - ref.start)]
        slutt = ref.slutt
    return "".join((*deler, verdi[slutt:]))


def _punkt(m: re.Match[str]) -> str:
    """Return a mark of a list as a line break, where it is one.

    Within a paragraph only «1.» begins a list, so that a line may begin with «9. mars» or «3. ledd».
    """
    if m[2][0].isdigit() and m[2][:-1] != "1":
        *_, avsnitt = _TOM.split(m.string[max(0, m.start() - _LENGST) : m.start()])
        if avsnitt.strip() and not _LISTE.search(avsnitt):
            return m[0]
    return f"{m[1]}\n{' ' * (len(m[2]) - 1)}"


def _dekket(ren: str, verdi: str, mønster: re.Pattern[str]) -> str:
    """Return a read text with blanks for what a pattern finds in the written one."""
    ut, slutt = [], 0
    for m in mønster.finditer(verdi):
        ut += [ren[slutt : m.start()], _blank(ren[m.start() : m.end()])]
        slutt = m.end()
    return "".join((*ut, ren[slutt:])) if slutt else ren


def _blank(tekst: str) -> str:
    return re.sub(r"[^\n]", " ", tekst)
