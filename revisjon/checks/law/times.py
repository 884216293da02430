"""When a provision applied, as far as the registry or the source tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from revisjon.checks.basis import Tekstgrunnlag
from revisjon.checks.law.common import bestemmelsen, dag, kjente, paragrafen, perioden, stor
from revisjon.diagnostics import Plass
from revisjon.law import Bestemmelse, Rettskilde, Sitat

GRUNN = ("hjemmel", "unntak")
"""What these rest on must apply; prose may tell of what did, or will."""


def paragrafer(g: Tekstgrunnlag) -> Iterator[tuple[Sitat, Rettskilde, Bestemmelse]]:
    """Yield the references to sections that there are, with the section."""
    for s, r in kjente(g):
        b, _ = bestemmelsen(r, s.henvisning.sted)
        if b is not None and s.henvisning.slag == "§":
            yield s, r, b


def grunner(g: Tekstgrunnlag) -> Iterator[Sitat]:
    """Yield what criteria and exemptions rest on, in acts that the registry does not have too."""
    yield from (s for s in g.siteringer.alle if s.rolle in GRUNN)


def _i_loven(s: Sitat) -> Bestemmelse | None:
    return bestemmelsen(s.rettskilde, s.henvisning.sted)[0] if s.rettskilde else None


def slutt_på(s: Sitat) -> date | None:
    """Return the first day that a provision no longer applied, as the registry or the source has it."""
    b, r = _i_loven(s), s.rettskilde
    i_registeret = (b.opphevet_fra if b else None) or (r.hode.opphevet_fra if r else None)
    til = s.kilde.gjelder_til if s.kilde else None
    return i_registeret or (til.siste + timedelta(days=1) if til else None)


def start_på(s: Sitat) -> tuple[date | None, bool]:
    """Return the first day that a provision can have applied, and whether it did then.

    None for what waits to be put in force, which is told otherwise.
    """
    b, r = _i_loven(s), s.rettskilde
    fra = s.kilde.gjelder_fra if s.kilde else None
    if r is not None and ((b and b.ikke_i_kraft) or r.hode.ikke_i_kraft):
        return None, False
    kjent = (b.i_kraft if b else None) or (r.hode.i_kraft if r else None) or (fra.første if fra else None)
    return (kjent, True) if kjent else (r.hode.vedtatt if r else None, False)


def tiden(s: Sitat, g: Tekstgrunnlag) -> tuple[date, date]:
    """Return the time that it must have applied: what is confidential, is so on the day of the report."""
    return (g.dag, g.dag) if s.rolle == "unntak" else perioden(g)


def kilden(s: Sitat) -> tuple[tuple[Plass, str], ...]:
    """Return the source as a related place, where the dates are its own."""
    egne = s.kilde is not None and (s.kilde.gjelder_fra or s.kilde.gjelder_til)
    return ((s.kilde.sted.plass, "Kilden er ført opp her."),) if s.kilde and egne else ()


def venter(r: Rettskilde, b: Bestemmelse) -> bool:
    """Tell whether a section was adopted, but not put in force."""
    return b.ikke_i_kraft or r.hode.ikke_i_kraft


def nyere_enn(g: Tekstgrunnlag, r: Rettskilde) -> bool:
    """Tell whether the report is newer than what the registry knows, so that it may have come into force."""
    return r.hode.hentet is None or g.dag > r.hode.hentet


def da(r: Rettskilde) -> str:
    """Return the day of the registry, to follow «var ikke satt i kraft»."""
    return f" {dag(r.hode.hentet)}" if r.hode.hentet else ""


def navnet(s: Sitat) -> str:
    """Return act and section, for the start of a message."""
    kilden = (s.kilde.korttittel or s.kilde.tittel) if s.kilde else ""
    navn = s.rettskilde.hode.korttittel if s.rettskilde else kilden
    return f"{stor(navn)} {paragrafen(s.henvisning.sted)}"


def sagt_i(s: Sitat, mønster: re.Pattern[str]) -> bool:
    """Tell whether the sentence itself says so."""
    start = s.utdrag.start
    setning = next((t.tekst for t in s.prosa.setninger if t.start <= start < t.slutt), s.prosa.ren)
    return mønster.search(setning) is not None
