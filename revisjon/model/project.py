"""The whole project, in one canonical order whatever the order of files and keys."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import lru_cache

from revisjon.diagnostics import Plass
from revisjon.model.criteria import Kriterium, Punkt
from revisjon.model.engagement import Enhet, Kapittel, Metode, Oppdrag, Problemstilling, Revisor
from revisjon.model.evidence import Funn, Kilde, Skjerming
from revisjon.model.figures import Figur
from revisjon.model.followup import Oppfølging
from revisjon.model.judgement import Anbefaling, Konklusjon, Skjønn, Uttalelse, Vurdering
from revisjon.model.letters import Vedlagt
from revisjon.model.lock import Lås
from revisjon.model.numbers import Celle, Tabell, Tall, Utregnet, desimaler_i
from revisjon.model.observations import Hendelse, Utvalg
from revisjon.model.remarks import Merknad
from revisjon.model.scale import Skalatrinn
from revisjon.records import dataclass

_SIFRE = re.compile(r"(\d+)")


@lru_cache(maxsize=1 << 16)
def naturlig(id_: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sort key that puts F3-2 before F3-10."""
    deler = _SIFRE.split(id_.casefold())
    return tuple((1, int(d), "") if d.isdigit() else (0, 0, d) for d in deler if d)


@dataclass(frozen=True, slots=True)
class Prosjekt:
    """All that the auditor has written, checked and in canonical order.

    Mappings go from id to record and iterate in canonical order: sources, numbers, tables, figures
    and recommendations by natural id; findings by chapter, then `rekkefølge`, then natural id;
    criteria by their first question, then skal before bør, then `rekkefølge`, then natural id.
    """

    oppdrag: Oppdrag
    problemstillinger: tuple[Problemstilling, ...]
    kapitler: tuple[Kapittel, ...]
    disposisjon: str = "per kapittel"
    """Name of the order in which criteria, data and assessment stand."""
    metode: tuple[Metode, ...] = ()
    enheter: tuple[Enhet, ...] = ()
    revisor: Revisor | None = None
    kilder: Mapping[str, Kilde] = field(default_factory=dict)
    kriterier: Mapping[str, Kriterium] = field(default_factory=dict)
    funn: Mapping[str, Funn] = field(default_factory=dict)
    tall: Mapping[str, Tall] = field(default_factory=dict)
    tabeller: Mapping[str, Tabell] = field(default_factory=dict)
    figurer: Mapping[str, Figur] = field(default_factory=dict)
    hendelser: Mapping[str, Hendelse] = field(default_factory=dict)
    utvalg: Mapping[str, Utvalg] = field(default_factory=dict)
    skala: tuple[Skalatrinn, ...] = ()
    """The office's own scale; empty means the standard one."""
    skjønn: tuple[Skjønn, ...] = ()
    vurderinger: Mapping[str, Vurdering] = field(default_factory=dict)
    """By chapter."""
    konklusjoner: Mapping[str, Konklusjon] = field(default_factory=dict)
    """By `nøkkel`: the question, and the body where it is about one of several."""
    anbefalinger: Mapping[str, Anbefaling] = field(default_factory=dict)
    uttalelser: tuple[Uttalelse, ...] = ()
    vedlegg: tuple[Vedlagt, ...] = ()
    """In the order of print."""
    skjerming: tuple[Skjerming, ...] = ()
    """Texts that the public edition is without."""
    merknader: tuple[Merknad, ...] = ()
    """What readers have remarked, oldest first."""
    lås: Mapping[str, Lås] = field(default_factory=dict)
    """What was reviewed, by the id of the reviewed thing, as `revisjon.lock` holds it."""
    verdier: Mapping[str, Utregnet] = field(default_factory=dict)
    """The value of each number, computed once."""
    tabellverdier: Mapping[tuple[str, str, str], Utregnet] = field(default_factory=dict)
    """The value of each numeric cell, sums included: (table id, row name, column title)."""
    filer: Mapping[str, bytes] = field(default_factory=dict)
    """Content of the files that go into the report (logo, pictures), by path."""
    brev: Mapping[str, bytes] = field(default_factory=dict)
    """Content of statements and other documents from others, by path."""
    oppfølging: Oppfølging = field(default_factory=Oppfølging)
    """What became of the recommendations, and the evidence of that."""
    skrevet_på: str = ""
    """The målform that the texts are written in, where the project is read in another; else empty."""
    oversatt_i: tuple[str, ...] = ()
    """Files with translations to the målform that it is read in."""
    sitert: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each finding, all its sources: those cited in the text first, then `kilder`."""

    def målform_ved(self, plass: Plass) -> str:
        """Return the målform of a text by its place: not all may be translated."""
        if not self.skrevet_på or plass.fil in self.oversatt_i:
            return self.oppdrag.målform
        return self.skrevet_på

    def alle_problemstillinger(self) -> Iterator[Problemstilling]:
        """Go through all questions, sub-questions after the one they are part of."""
        for problemstilling in self.problemstillinger:
            yield from problemstilling.flatt()

    def punkter(self) -> Iterator[tuple[Kriterium, Punkt]]:
        """Go through all claims, criterion by criterion."""
        for kriterium in self.kriterier.values():
            for punkt in kriterium.punkter:
                yield kriterium, punkt

    def funn_i(self, kapittel: str) -> tuple[Funn, ...]:
        """Return the findings of a chapter, in order of print."""
        return tuple(f for f in self.funn.values() if f.kapittel == kapittel)

    def kriterier_for(self, problemstilling: str) -> tuple[Kriterium, ...]:
        """Return the criteria that serve a question, in order of print."""
        return tuple(k for k in self.kriterier.values() if problemstilling in k.problemstillinger)

    def celleverdi(self, celle: Celle, *, desimaler: int | None = None) -> Utregnet | None:
        """Return the number in a cell, or None where it is a text or empty.

        `desimaler` are those of print; where None, the number has those it is written with.
        """
        if celle.tall:
            return self.verdier[celle.tall]
        if celle.verdi is None:
            return None
        return Utregnet(celle.verdi, desimaler=desimaler_i(celle.verdi) if desimaler is None else desimaler)
