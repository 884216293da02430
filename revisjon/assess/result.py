"""What the engine returns: verdicts, and the reasons for them as data.

One tree per verdict: row of the decision table → claims → findings or test → sources. The layers
above turn the tree into Norwegian; nothing is decided there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from revisjon.model import Avveining, Kriterium, Prosjekt, Punkt
from revisjon.rules import Utfall, Verdi


class Årsak(StrEnum):
    """Why a claim has its value."""

    INGEN_FUNN = "ingen funn"
    ALLE_FOR = "alle funn taler for"
    ALLE_MOT = "alle funn taler mot"
    DELVIS = "funn taler delvis for"
    MOTSTRID = "funn taler både for og mot"
    AVVEID = "motstridende funn er avveid"
    BARE_DEL = "funn gjelder bare deler av virksomheten"
    TEST = "test av tall eller dato"
    VILKÅR = "vilkåret for kravet er ikke oppfylt"


class Sikkerhetsgrad(StrEnum):
    """How certain the evidence behind a verdict is, apart from what the verdict says."""

    HØY = "høy"
    MIDDELS = "middels"
    LAV = "lav"
    SVÆRT_LAV = "svært lav"


@dataclass(frozen=True, slots=True)
class Støtte:
    """A finding behind a claim, with the sources that carry it."""

    funn: str
    taler: str
    omfang: str
    kilder: tuple[str, ...]
    teller: bool
    """False where the finding holds only for a part and so does not count for the whole."""


@dataclass(frozen=True, slots=True)
class Testutfall:
    """What a comparator saw and wanted."""

    sammenlikner: str
    så: Decimal | date | str
    krevde: Decimal | date | str


@dataclass(frozen=True, slots=True)
class Sikkerhet:
    """Certainty with the named reasons that raised and lowered it, in order."""

    grad: Sikkerhetsgrad
    opp: tuple[str, ...] = ()
    ned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Robusthet:
    """The verdict without one source: only those sources that change it are listed."""

    uten: tuple[tuple[str, str], ...] = ()
    """Source id and the verdict when that source falls away."""


@dataclass(frozen=True, slots=True)
class Skjønnsutøvelse:
    """A professional judgement on top of the computed verdict, which stays as it is."""

    utfall: str
    begrunnelse: str
    godkjent_av: str
    godkjent: date


@dataclass(frozen=True, slots=True)
class Punktvurdering:
    """The value of one claim, and why."""

    punkt: Punkt
    verdi: Verdi
    årsak: Årsak
    støtte: tuple[Støtte, ...] = ()
    avveining: Avveining | None = None
    test: Testutfall | None = None
    sikkerhet: Sikkerhet | None = None
    avgjørende: bool = True
    """After the rule that all count as decisive where no decisive claim is left."""

    @property
    def kilder(self) -> tuple[str, ...]:
        """All sources behind the claim, each once, in order of first use."""
        return tuple(dict.fromkeys(k for s in self.støtte for k in s.kilder))


@dataclass(frozen=True, slots=True)
class Kriterievurdering:
    """The verdict on one criterion for one question and one audited body, with its reasons."""

    kriterium: Kriterium
    problemstilling: str
    revidert: str
    utfall: Utfall
    """As computed."""
    punkter: tuple[Punktvurdering, ...]
    avgjør: tuple[str, ...] = ()
    """Ids of the undecided claims that would settle an undecided verdict."""
    sikkerhet: Sikkerhet | None = None
    robusthet: Robusthet | None = None
    skjønn: Skjønnsutøvelse | None = None

    @property
    def gjeldende(self) -> str:
        """The verdict that holds: that of the judgement where there is one, else the computed."""
        return self.skjønn.utfall if self.skjønn else self.utfall.navn

    @property
    def funn(self) -> tuple[str, ...]:
        """All findings behind the verdict, each once, in order of first use."""
        return tuple(dict.fromkeys(s.funn for p in self.punkter for s in p.støtte))


@dataclass(frozen=True, slots=True)
class VurdertProsjekt:
    """A project with a verdict for every criterion, per question and audited body."""

    prosjekt: Prosjekt
    dato: date
    vurderinger: tuple[Kriterievurdering, ...]
    """In order of question, then criterion, then audited body."""
    anbefalt: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each criterion, the recommendations that rest on it, directly or by claim or finding."""

    def for_problemstilling(self, id_: str) -> tuple[Kriterievurdering, ...]:
        """Return the verdicts that belong to a question."""
        return tuple(v for v in self.vurderinger if v.problemstilling == id_)
