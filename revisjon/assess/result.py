"""What the engine returns: verdicts, and the reasons for them as data.

One tree per verdict: row of the decision table → claims → findings or test → sources. The layers
above turn the tree into Norwegian; nothing is decided there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum

from revisjon.model import Avveining, Kriterium, Prosjekt, Punkt, Skjønn
from revisjon.records import dataclass
from revisjon.rules import Tabell, Testutfall, Utfall, Verdi


class Årsak(StrEnum):
    """Why a claim has its value."""

    INGEN_FUNN = "ingen funn"
    ALLE_FOR = "alle funn taler for"
    ALLE_MOT = "alle funn taler mot"
    DELVIS = "funn taler delvis for"
    MOTSTRID = "funn taler både for og mot"
    AVVEID = "motstridende funn er avveid"
    BARE_DEL = "funn gjelder bare deler av virksomheten"
    ULIKE_ENHETER = "enhetene er ulike"
    TEST = "test avgjør"
    UAVGJORT_TEST = "testen lar seg ikke avgjøre"
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
    """False where the finding holds only for a part and so does not count for the whole; for a claim that
    is tested by its units, where it names no unit."""


class Sikkerhetsgrunn(StrEnum):
    """What raises or lowers certainty."""

    FLERE_SLAG = "uavhengige slags kilder er enige"
    ÉN_KILDE = "bare én kilde"
    UTEN_KILDE = "ingen kilde er oppgitt"
    IKKE_VERIFISERT = "intervju som ikke er verifisert"
    ANNENHÅNDS = "opplysning på annen hånd"
    EGENRAPPORTERT = "virksomheten rapporterer om seg selv"
    UTENFOR_TIDEN = "kilden er fra en annen tid enn den undersøkte"
    LITE_UTVALG = "lite utvalg"
    LAV_SVARPROSENT = "lav svarprosent"
    AVVEID_MOTSTRID = "funnene er i strid med hverandre og er avveid"


@dataclass(frozen=True, slots=True)
class Sikkerhet:
    """How certain the evidence is: where it starts, and the named reasons that raise and lower it."""

    grad: Sikkerhetsgrad
    start: Sikkerhetsgrad
    """By the strongest source."""
    sterkest: str
    """Type of the strongest source, as `register`; empty where there is no source."""
    opp: tuple[Sikkerhetsgrunn, ...] = ()
    ned: tuple[Sikkerhetsgrunn, ...] = ()


@dataclass(frozen=True, slots=True)
class Skjønnsutøvelse:
    """A professional judgement on top of the computed verdict, which stays as it is."""

    skjønn: Skjønn
    mildere: bool
    """Whether it is better for the audited body than what was computed."""


@dataclass(frozen=True, slots=True)
class BortfaltSkjønn:
    """A judgement that does not hold (any longer), and why."""

    skjønn: Skjønn
    endret: tuple[str, ...]
    """What changed since it was confirmed, by kind and id; empty where it never was confirmed."""


@dataclass(frozen=True, slots=True)
class Endring:
    """The smallest changes that would give another verdict."""

    påstander: tuple[tuple[str, Verdi], ...]
    """Claims, by id, with the values that they would have to have, all of them together."""
    utfall: str


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
    """None where the claim is not decided."""
    avgjørende: bool = True
    """After the rule that all count as decisive where no decisive claim is left."""

    @property
    def kilder(self) -> tuple[str, ...]:
        """All sources behind the claim, each once, in order of first use."""
        av_test = self.test.kilder if self.test else ()
        return tuple(dict.fromkeys([*(k for s in self.støtte for k in s.kilder), *av_test]))


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
    """Ids of the undecided claims that can move an undecided verdict."""
    avklares: tuple[str, ...] = ()
    """The smallest set of those claims that settles the verdict whatever they turn out to be."""
    endres: tuple[Endring, ...] = ()
    """What would change a settled verdict, the nearest first; for an open one, the answers that would do
    to settle it."""
    flere_endres: bool = False
    """Whether there are more such changes or answers than are listed."""
    bærer: tuple[str, ...] = ()
    """Ids of the claims that carry a settled verdict; its certainty is the lowest of theirs."""
    sikkerhet: Sikkerhet | None = None
    """None where the verdict is open."""
    skjønn: Skjønnsutøvelse | None = None
    bortfalt: BortfaltSkjønn | None = None

    @property
    def gjeldende(self) -> str:
        """The verdict that holds: that of the judgement where there is one, else the computed."""
        return self.skjønn.skjønn.verdi if self.skjønn else self.utfall.navn

    @property
    def funn(self) -> tuple[str, ...]:
        """All findings behind the verdict, each once, in order of first use."""
        return tuple(dict.fromkeys(s.funn for p in self.punkter for s in p.støtte))

    @property
    def tellende(self) -> tuple[str, ...]:
        """The findings that count for some claim: what the verdict rests on."""
        return tuple(dict.fromkeys(s.funn for p in self.punkter for s in p.støtte if s.teller))


@dataclass(frozen=True, slots=True)
class Følsomhet:
    """What becomes of one verdict where a source, or all sources of a kind, are left out."""

    uten: str
    """Id of the source, or name of the kind."""
    slag: bool
    """Whether it is a whole kind of sources."""
    problemstilling: str
    kriterium: str
    revidert: str
    før: str
    """The computed verdict as it is; judgements are left aside."""
    etter: str
    sikkerhet_før: Sikkerhetsgrad | None
    """None where the verdict is open."""
    sikkerhet_etter: Sikkerhetsgrad | None


@dataclass(frozen=True, slots=True)
class VurdertProsjekt:
    """A project with a verdict for every criterion, per question and audited body."""

    prosjekt: Prosjekt
    dato: date
    vurderinger: tuple[Kriterievurdering, ...]
    """In order of question, then criterion, then audited body."""
    tabell: Tabell
    """The decision table that gave the verdicts."""
    anbefalt: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each criterion, the recommendations that rest on it, directly or by claim or finding."""

    def for_problemstilling(self, id_: str) -> tuple[Kriterievurdering, ...]:
        """Return the verdicts that belong to a question."""
        return tuple(v for v in self.vurderinger if v.problemstilling == id_)
