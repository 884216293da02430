"""Jinja, fenced in: sandboxed, escaping everything, strict about names. A template's error is a diagnosis.

Auditors' texts never come here as source: they arrive as finished markup.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Any, NoReturn, TypeVar

from jinja2 import FunctionLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment, safe_range
from markupsafe import Markup, escape

from revisjon.diagnostics import Diagnose, Feil, Plass, mente_du
from revisjon.markup.typography import HARDT_MELLOMROM, typografi
from revisjon.records import dataclass
from revisjon.report import codes
from revisjon.report.template_faults import ForLangsom, om_formen, om_navnet, om_stansen
from revisjon.report.template_names import INNEBYGD
from revisjon.report.templates import Lag, Maler
from revisjon.words import stor

T = TypeVar("T")

ENDELSE = ".j2"
_PAKKE = str(Path(__file__).resolve().parents[1])
_FRIST = 20
"""Seconds that a template may take."""
_ALLTID_MALEN = (ForLangsom, RecursionError, MemoryError)
"""Errors that are the template's, wherever in the program they arise."""
TYNT = "\N{THIN SPACE}"
_TUSENER = re.compile(rf"\d+(?:{TYNT}\d+)+")
_KORT_SISTE_ORD = 12
"""The last word of a title is kept with the one before it if it is no longer than this."""


class UkjentNavn(Exception):
    """A template uses a name, or a field of something, that is not there."""

    def __init__(self, navn: str, mulige: tuple[str, ...]) -> None:
        self.navn = navn
        self.mulige = mulige
        super().__init__(navn)


class _Mangler(StrictUndefined):
    """Says what is missing as data, so that the message can be put in Norwegian."""

    def _fail_with_undefined_error(self, *_args: Any, **_kwargs: Any) -> NoReturn:  # noqa: ANN401 - Jinja's own hook
        eier = self._undefined_obj
        felt = getattr(type(eier), "__dataclass_fields__", {})
        raise UkjentNavn(str(self._undefined_name), tuple(felt))

    __iter__ = __str__ = __len__ = _fail_with_undefined_error
    __eq__ = __ne__ = __bool__ = __hash__ = _fail_with_undefined_error
    __contains__ = __call__ = __getitem__ = _fail_with_undefined_error


@dataclass(frozen=True, slots=True)
class Malverk:
    """Ready to draw templates."""

    maler: Maler
    miljø: ImmutableSandboxedEnvironment

    def tegn(self, navn: str, **variabler: object) -> Markup:
        """Return what a template makes of its variables. Raises `Feil` with the template's place."""
        try:
            biter = self.miljø.get_template(navn).generate(variabler)
            return Markup("".join(_innen_fristen(biter)))  # noqa: S704 - the template escapes
        except Feil:
            raise
        except Exception as feil:
            raise Feil([self._diagnose(feil, navn, variabler)]) from feil

    def _diagnose(self, feil: Exception, navn: str, variabler: Mapping[str, object]) -> Diagnose:
        plass = self._plass(feil, navn)
        if isinstance(feil, UkjentNavn):
            mulige = feil.mulige or tuple(variabler)
            råd = mente_du(feil.navn, mulige) or "docs/maler.md viser hva en mal kan bruke."
            return Diagnose(codes.UKJENT_I_MAL, plass, f"Malen bruker «{feil.navn}», som ikke finnes.", råd)
        if isinstance(feil, TemplateNotFound):
            råd = mente_du(str(feil.name), self.maler.innebygd.filer) or "Lag filen, eller ta bort linjen."
            return Diagnose(codes.MAL_MANGLER, plass, f"Malen «{feil.name}» finnes ikke.", råd)
        if ukjent := om_navnet(feil, self.miljø.filters, self.miljø.tests):
            return Diagnose(codes.MALFEIL, plass, *ukjent)
        if isinstance(feil, TemplateSyntaxError):
            return Diagnose(codes.MALFEIL, plass, *om_formen(feil))
        if not isinstance(feil, _ALLTID_MALEN) and _vår_egen(feil.__traceback__):
            raise feil
        return Diagnose(codes.MALFEIL, plass, *om_stansen(feil))

    def _plass(self, feil: Exception, navn: str) -> Plass:
        if isinstance(feil, TemplateSyntaxError) and feil.name:
            return _mal_plass(self.maler, feil.name, feil.lineno)
        steg = traceback.extract_tb(feil.__traceback__)
        i_mal = [s for s in steg if s.filename.endswith(ENDELSE)]
        if i_mal:
            return Plass(i_mal[-1].filename, i_mal[-1].lineno or 1)
        return _mal_plass(self.maler, navn, 1)


class _Rekke:
    """Jinja's `range`, which stops a loop round it when it has gone on for too long."""

    def __init__(self, *grenser: int) -> None:
        self._tall = safe_range(*grenser)

    def __iter__(self) -> Iterator[int]:
        return _innen_fristen(self._tall)

    def __len__(self) -> int:
        return len(self._tall)

    def __getitem__(self, nr: int) -> int:
        return self._tall[nr]


def _innen_fristen(ledd: Iterable[T]) -> Iterator[T]:
    """Pass on what comes; raise `ForLangsom` when more than `_FRIST` seconds have gone."""
    frist = monotonic() + _FRIST
    for ett in ledd:
        if monotonic() > frist:
            raise ForLangsom(_FRIST)
        yield ett


def malverk(maler: Maler) -> Malverk:
    """Return the templates, compiled once however often they are drawn."""
    return Malverk(maler, _miljø(tuple(_lag_nøkkel(lag) for lag in maler.lag)))


def med(mønster: str, **verdier: object) -> Markup:
    """Fill a pattern from the words, keeping the markup in what is put in."""
    return Markup(escape(typografi(mønster))).format_map(verdier)  # noqa: S704 - escaped in the same breath


def hold(tittel: str) -> Markup:
    """Keep the last two words of a title together, so that no line holds one short word alone."""
    tekst = str(escape(tittel))
    foran, mellom, siste = tekst.rstrip().rpartition(" ")
    if not mellom or len(siste) > _KORT_SISTE_ORD or "<" in siste or ">" in siste or " " not in foran:
        return Markup(tekst)  # noqa: S704 - escaped above
    return Markup(f"{foran}{HARDT_MELLOMROM}{siste}")  # noqa: S704


def kryss(id_: str) -> Markup:
    """Return an empty cross reference, which the numbering fills with «kapittel 3.1» or «tabell 2»."""
    return Markup('<a class="kryss" href="#{}"></a>').format(id_)


def _typo(tekst: str) -> str:
    """Bind what belongs together. Thin spaces in a number have no twin that binds, so an element does it."""
    if isinstance(tekst, Markup):
        return tekst
    bundet = typografi(tekst)
    if TYNT not in bundet:
        return bundet
    return Markup(_TUSENER.sub(r'<span class="ett">\g<0></span>', str(escape(bundet))))  # noqa: S704 - escaped


_FILTRE: Mapping[str, Callable[..., object]] = {"med": med, "hold": hold, "typo": _typo, "stor": stor}


def _lag_nøkkel(lag: Lag) -> tuple[str, tuple[tuple[str, bytes], ...]]:
    return lag.sti, tuple((navn, data) for navn, data in lag.filer.items() if navn.endswith(ENDELSE))


@lru_cache(maxsize=4)
def _miljø(lag: tuple[tuple[str, tuple[tuple[str, bytes], ...]], ...]) -> ImmutableSandboxedEnvironment:
    """Compile at most once per set of templates: the preview draws the same ones again and again."""
    kilder = {navn: (data, f"{sti}/{navn}") for sti, filer in reversed(lag) for navn, data in filer}
    sti, innebygde = lag[-1]
    kilder |= {f"{INNEBYGD}{navn}": (data, f"{sti}/{navn}") for navn, data in innebygde}

    def finn(navn: str) -> tuple[str, str, Callable[[], bool]] | None:
        if navn not in kilder:
            return None
        data, vist = kilder[navn]
        return data.decode("utf-8", errors="replace"), vist, lambda: True

    miljø = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(finn),
        undefined=_Mangler,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    miljø.filters.update(_FILTRE)
    miljø.globals["kryss"] = kryss
    miljø.globals["range"] = _Rekke
    return miljø


def _mal_plass(maler: Maler, navn: str, linje: int) -> Plass:
    for lag in maler.lag:
        # So Jinja names a file that it could not divide into pieces.
        navn = navn.removeprefix(f"{lag.sti}/") if navn.removeprefix(f"{lag.sti}/") in lag.filer else navn
    if navn.startswith(INNEBYGD):
        return maler.innebygd.plass(navn.removeprefix(INNEBYGD), linje)
    funnet = maler.finn(navn)
    return funnet[0].plass(navn, linje) if funnet else Plass(f"{maler.lag[0].sti}/{navn}", linje)


def _vår_egen(spor: TracebackType | None) -> bool:
    """Tell whether the error arose in the program's own code, below the template: then it is a bug."""
    steg = traceback.extract_tb(spor)
    return bool(steg) and steg[-1].filename.startswith(_PAKKE) and not steg[-1].filename.endswith(ENDELSE)
