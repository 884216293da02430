"""What the checks of law say in the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag, en_gang
from revisjon.law import Bestemmelse, Hode, Rettskilde, Sitat, Sted, skriv
from revisjon.patterns import uttrykk
from revisjon.prose import Tekster, der

_MÅNEDER = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
FORNY = "Er den nyere enn registeret, så hent den med «revisjon rettskilder importer»."


_FORBI = uttrykk(
    r"[^.;:§]{0,60}?\s(?:(?:gjaldt|galdt|gjelder|gjeld|gjeldende|gjeldande|var)\s+(?:bare\s+|berre\s+)?"
    r"(?:fram\s+til|frem\s+til|inntil|til|før)|(?:ble|blei|vart|er)\s+(?:opphevet|oppheva|avløst|avløyst|erstattet|erstatta))\b",
    re.IGNORECASE,
)
_LOV_ELLER_TEGN = uttrykk("lov|orskrift|§")
_NY = timedelta(days=3 * 365)
"""So long after its adoption an act may still be taken for the one that it replaced."""


@en_gang
def lovtekster(g: Tekstgrunnlag) -> Tekster:
    """Return the texts that may name an act or a provision."""
    return Tekster(der(g.egne, _LOV_ELLER_TEGN, "verdi"))


def kjente(g: Tekstgrunnlag) -> Iterator[tuple[Sitat, Rettskilde]]:
    """Yield the references to acts in the registry, but for those by a name that is no longer theirs."""
    for s in g.siteringer.alle:
        omtale = s.henvisning.omtale
        if s.rettskilde is not None and not (omtale and omtale.tidligere) and not _før_sin_tid(s, g):
            yield s, s.rettskilde


def _før_sin_tid(s: Sitat, g: Tekstgrunnlag) -> bool:
    """Tell whether a text is about a time when only an older act of the name can be meant."""
    vedtatt = s.rettskilde.hode.vedtatt if s.rettskilde else None
    return _ved_navn(s) and vedtatt is not None and vedtatt > perioden(g)[1]


def kan_være_eldre(s: Sitat, g: Tekstgrunnlag) -> bool:
    """Tell whether an older act of the same name may have applied when the time that is audited began."""
    if s.rettskilde is None or not _ved_navn(s):
        return False
    hode, (start, _) = s.rettskilde.hode, perioden(g)
    if hode.i_kraft is not None:
        return start < hode.i_kraft
    return hode.vedtatt is not None and start < hode.vedtatt + _NY


def sagt_å_være_forbi(s: Sitat) -> bool:
    """Tell whether the text says right after a reference that it was the law once: «gjaldt til 2024»."""
    return _FORBI.match(s.prosa.ren, s.henvisning.gruppe.slutt) is not None


def _ved_navn(s: Sitat) -> bool:
    """Tell whether the act is known by its name alone, not by a date or a source with an identity."""
    omtale = s.henvisning.omtale
    return s.rolle == "tekst" and not (omtale and any(tegn.isdigit() for tegn in omtale.navn))


def bestemmelsen(r: Rettskilde, sted: Sted) -> tuple[Bestemmelse | None, tuple[str, ...]]:
    """Return the section that a place means, and the letters that are then left.

    «§ 6f» is section 6 f where the act has one, and letter f of section 6 otherwise.
    """
    if sted.hale and (b := r.finn(sted.nummer + sted.hale)):
        return b, sted.bokstaver
    if b := _spennet(r, sted):
        return b, sted.bokstaver
    return r.finn(sted.nummer), (sted.hale, *sted.bokstaver) if sted.hale else sted.bokstaver


def _spennet(r: Rettskilde, sted: Sted) -> Bestemmelse | None:
    """Return the first section of «13-15» or «13-13 e» in an act that numbers them 13, 14 and 15."""
    fra, _, til = sted.nummer.partition("-")
    hel = not r.kapittelvis and til and r.finn(til + sted.hale)
    return r.finn(fra) if hel else None


def paragrafen(sted: Sted) -> str:
    """Return the section as it is written in a message: «§ 25-1»."""
    return f"§ {skriv(Sted(0, 0, sted.nummer, sted.hale))}"


def stedet(sted: Sted) -> str:
    """Return the whole place: «§ 25-1 tredje ledd»."""
    return f"§ {skriv(sted)}"


def stor(tekst: str) -> str:
    """Return a text with its first letter large, for the start of a sentence."""
    return tekst[:1].upper() + tekst[1:]


def dag(d: date) -> str:
    """Return a day in words: «28. juli 2026»."""
    return f"{d.day}. {_MÅNEDER[d.month - 1]} {d.year}"


def registeret(hode: Hode) -> str:
    """Return what the registry's knowledge is worth, as a sentence; empty where its day is not known."""
    hva = "loven" if hode.type == "lov" else "forskriften"
    return f"Registeret viser {hva} slik den var {dag(hode.hentet)}." if hode.hentet else ""


def perioden(g: Tekstgrunnlag) -> tuple[date, date]:
    """Return the first and the last day of the time that is audited: grounds must have applied then."""
    if not isinstance(g, Grunnlag):
        return g.dag, g.dag
    periode = g.prosjekt.oppdrag.undersøkt or g.prosjekt.oppdrag.periode
    return periode.fra.første, periode.til.siste
