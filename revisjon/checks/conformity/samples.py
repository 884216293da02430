"""Surveys and samples as the standard wants them: how many there were, and how they were chosen."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag
from revisjon.checks.catalogue import AV, Treff, sjekk
from revisjon.diagnostics import Alvor, ramset_opp
from revisjon.model import Kilde

ADVARSEL, HINT = Alvor.ADVARSEL, Alvor.HINT
_FÅ_SVAR = 20
"""Answers; fewer say little of the rest."""
_HALVPARTEN = 2


@sjekk(
    "G019",
    "Det står ikke hvor mange som fikk og besvarte undersøkelsen",
    AV,
    høring=HINT,
    endelig=ADVARSEL,
    offentlig=ADVARSEL,
)
def undersøkelse_uten_antall(g: Grunnlag) -> Iterator[Treff]:
    """En spørreundersøkelse er ført opp uten hvor mange som fikk den, eller hvor mange som svarte.

    Hvorfor:
        Uten antallene kan leseren ikke vite hvem svarene gjelder for.

    Grunnlag:
        RSK 001, avsnittet om metode og data.

    Eksempel:
        kilder:
          spørring: {type: undersøkelse, tittel: Spørring til de ansatte, dato: 2026-02, besvart: 84}

    Retting:
        Skriv «utsendt» og «besvart» på kilden.
    """
    for k in g.prosjekt.kilder.values():
        mangler = [navn for navn in ("utsendt", "besvart") if getattr(k, navn) is None]
        if k.type == "undersøkelse" and mangler:
            yield Treff(
                k.sted.plass,
                f"Undersøkelsen «{k.id}» mangler {ramset_opp([f'«{m}»' for m in mangler])}.",
                "Skriv hvor mange som fikk den, og hvor mange som svarte.",
            )


@sjekk("G020", "Svarprosenten er lav, og det er ikke kommentert", HINT)
def lav_svarprosent(g: Grunnlag) -> Iterator[Treff]:
    """Under halvparten svarte på en undersøkelse, eller under 20, og kilden har ingen merknad om det.

    Hvorfor:
        Da kan de som svarte, være annerledes enn de som ikke gjorde det. Leseren må få vite om dere har
        vurdert det.

    Grunnlag:
        RSK 001, avsnittet om metode og data: Begrensninger i dataene skal gå fram.

    Eksempel:
        kilder:
          spørring: {type: undersøkelse, tittel: Spørring, dato: 2026-02, utsendt: 200, besvart: 61}

    Retting:
        Skriv «merknad» på kilden om hva det betyr, for eksempel om frafallet er skjevt.
    """
    for k in g.prosjekt.kilder.values():
        if k.type == "undersøkelse" and k.besvart is not None and not k.merknad and _få(k):
            av = f" av {k.utsendt}" if k.utsendt else ""
            yield Treff(
                k.sted.til("besvart"),
                f"Bare {k.besvart}{av} svarte på «{k.id}», og det er ikke kommentert.",
                "Skriv «merknad» på kilden om hva det betyr for det svarene brukes til.",
            )


def _få(k: Kilde) -> bool:
    besvart = k.besvart or 0
    return besvart < _FÅ_SVAR or bool(k.utsendt and besvart * _HALVPARTEN < k.utsendt)


@sjekk("G021", "Stikkprøven er ikke ført opp", AV, høring=HINT, endelig=ADVARSEL, offentlig=ADVARSEL)
def stikkprøve_uten_utvalg(g: Grunnlag) -> Iterator[Treff]:
    """Metoden er stikkprøver, men ingen utvalg er ført opp.

    Hvorfor:
        Leseren må vite hvor mange som finnes, hvor mange som er undersøkt, og hvordan de ble valgt.

    Grunnlag:
        RSK 001, avsnittet om metode og data.

    Eksempel:
        metode:
          - {type: stikkprøve, tekst: Vi har gått gjennom et utvalg saksmapper.}

    Retting:
        Før opp utvalget under «utvalg», med «populasjon», «størrelse» og «uttrekk».
    """
    for m in g.prosjekt.metode:
        if m.type == "stikkprøve" and not g.prosjekt.utvalg:
            yield Treff(
                m.sted.til("type"),
                "Metoden er stikkprøver, men ingen utvalg er ført opp.",
                "Før det opp under «utvalg», med «populasjon», «størrelse» og «uttrekk».",
            )


@sjekk("G022", "Trekningen kan ikke gjentas", HINT)
def uten_frø(g: Grunnlag) -> Iterator[Treff]:
    """Et tilfeldig utvalg er ført opp uten frøet som trekningen er gjort med.

    Hvorfor:
        Med frøet kan en annen trekke de samme. Uten det må arbeidspapirene vise hvordan det ble gjort.

    Grunnlag:
        Forskrift om kontrollutvalg og revisjon § 21: Konklusjonene skal kunne etterprøves.

    Eksempel:
        utvalg:
          - id: mapper
            av: saksmapper
            populasjon: 900
            størrelse: 60
            oppfylt: 51
            uttrekk: {metode: tilfeldig}
            kilde: brev

    Retting:
        Skriv «frø» under «uttrekk».
    """
    for u in g.prosjekt.utvalg.values():
        if u.uttrekk.metode == "tilfeldig" and u.uttrekk.frø is None:
            yield Treff(
                u.uttrekk.sted.til("metode"),
                f"Det står ikke hvilket frø «{u.id}» er trukket med.",
                "Skriv «frø» under «uttrekk», så trekningen kan gjentas.",
            )


SJEKKER = (undersøkelse_uten_antall, lav_svarprosent, stikkprøve_uten_utvalg, uten_frø)
