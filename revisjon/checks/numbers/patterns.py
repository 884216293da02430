"""Sentences that are the same but for their numbers."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag
from revisjon.checks.numbers.calc import er_åpen, møtes, samme_enhet, spenn
from revisjon.checks.numbers.texts import Tallsetning, tallsetninger
from revisjon.prose.keywords import innholdsord
from revisjon.prose.numbers import Mengde
from revisjon.records import dataclass

_MINST_ORD = 3
"""With fewer words that say something, two sentences are the same by chance."""


@dataclass(frozen=True, slots=True)
class Gjentatt:
    """A number that is written out in a sentence that stands elsewhere with a registered one in its place."""

    s: Tallsetning
    skrevet: Mengde
    der: Tallsetning
    bundet: Mengde


def _maske(s: Tallsetning) -> str:
    """Return the sentence without its numbers and their units."""
    deler, fra = [], s.start
    for m in s.mengder:
        deler.append(s.mellom(fra, m.forbehold_start))
        fra = max(m.enhet_slutt, m.slutt)
    return " # ".join(" ".join(d.casefold().split()) for d in (*deler, s.mellom(fra, s.slutt)))


def gjentatte(g: Grunnlag) -> Iterator[Gjentatt]:
    """Yield each written number that differs from the registered one in the same sentence elsewhere."""
    bundne: dict[str, Tallsetning] = {}
    alle = [(s, _maske(s)) for s in tallsetninger(g) if len(innholdsord(s.tekst)) >= _MINST_ORD]
    for s, maske in alle:
        if any(m.id for m in s.mengder):
            bundne.setdefault(maske, s)
    for s, maske in alle:
        der = bundne.get(maske)
        if der is not None and der is not s and _gjentar(s, der):
            for m, b in zip(s.mengder, der.mengder, strict=True):
                if (
                    b.id
                    and not m.id
                    and not er_åpen(m)
                    and samme_enhet(m, b)
                    and not møtes(spenn(m), spenn(b))
                ):
                    yield Gjentatt(s, m, der, b)


def _gjentar(a: Tallsetning, b: Tallsetning) -> bool:
    """Tell whether one tells again what the other does, as a conclusion does of a finding.

    Findings may say the same sentence of one part of the audited body after another.
    """
    delvis = any(getattr(s.prosa.eier, "gjelder", ()) for s in (a, b))
    return type(a.prosa.eier) is not type(b.prosa.eier) and not delvis
