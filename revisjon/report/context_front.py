"""Cover, title page, summary and back, as their templates are given them."""

from __future__ import annotations

from markupsafe import Markup

from revisjon.records import dataclass
from revisjon.report.context import (
    Anbefalingsgruppe,
    Anbefalingsvisning,
    Faktum,
    Grad,
    Kriterievisning,
    Logo,
    Merke,
    Spørsmål,
    Svar,
)


@dataclass(frozen=True, slots=True)
class Forside:
    """The cover."""

    firma: str
    logo: Logo | None
    mønster: Markup
    """Drawing over the whole page."""
    tittelgrad: str
    """Class that sets a long title smaller: empty, `lang`, `lengre` or `lengst`."""
    frist: str
    """By when an answer is asked for; empty in most editions."""
    deling: str
    """That the edition must not be passed on; empty in most."""


@dataclass(frozen=True, slots=True)
class Tittelside:
    """The page behind the cover."""

    fakta: tuple[Faktum, ...]
    merknad: Markup
    om_skjermingen: tuple[str, ...]
    """In the public edition, where anything is left out: that it is, and how it shows."""
    kolofon: tuple[str, ...]
    tett: bool
    """The page is full, so the colophon follows the text instead of standing at the foot."""


@dataclass(frozen=True, slots=True)
class Leserliste:
    """A list of what the reader is asked to do."""

    tittel: str
    punkter: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tilleser:
    """The page to the reader of an edition that asks for an answer."""

    overskrift: str
    avsnitt: tuple[str, ...]
    lister: tuple[Leserliste, ...]
    frist: str
    egne: Markup
    """The auditor's own words."""
    til_slutt: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Funnkilder:
    """A finding and the codes of its sources."""

    funn: Markup
    kapittel: str
    kilder: Markup


@dataclass(frozen=True, slots=True)
class Bakside:
    """The back."""

    om: Markup
    avslutning: Markup
    adresse: tuple[str, ...]
    mønster: Markup


@dataclass(frozen=True, slots=True)
class Domslinje:
    """A verdict with its certainty, and the questions it holds for where they differ."""

    dom: Merke
    for_spørsmål: str
    """«P1, P5»; empty where one verdict holds for all."""
    revidert: str
    """The body it is about, where verdicts differ between bodies."""
    sikkerhet: Grad | None


@dataclass(frozen=True, slots=True)
class Matriserad:
    """A criterion in the table of verdicts side by side."""

    kriterium: Kriterievisning
    spørsmål: str
    celler: tuple[tuple[Domslinje, ...], ...]
    """For each body, its verdicts on the criterion."""
    anbefalinger: str


@dataclass(frozen=True, slots=True)
class Matrise:
    """Verdicts side by side, where several bodies are audited."""

    reviderte: tuple[str, ...]
    """Heads of the columns."""
    bredde: int
    """Of each of them, millimetres."""
    rader: tuple[Matriserad, ...]


@dataclass(frozen=True, slots=True)
class Vurderingsrad:
    """A criterion in the table of all verdicts."""

    kriterium: Kriterievisning
    spørsmål: str
    dommer: tuple[Domslinje, ...]
    anbefalinger: str


@dataclass(frozen=True, slots=True)
class Sammendrag:
    """The summary."""

    ingress: Markup
    tekst: Markup
    svar: tuple[Svar, ...]
    vurderinger: tuple[Vurderingsrad, ...]
    matrise: Matrise | None
    """The same with a column for each body, where several are audited and have room."""
    med_sikkerhet: bool
    sikkerhet: str
    """What low certainty means; empty where none has been computed."""
    skala: tuple[Merke, ...]
    anbefalinger: tuple[Anbefalingsvisning, ...]
    grupper: tuple[Anbefalingsgruppe, ...]
    """The same, by whom they are given to."""
    ikke_skrevet: str
    """What a draft says where there is no summary; empty where there is, and in later editions."""


@dataclass(frozen=True, slots=True)
class Uavklartvisning:
    """An undecided claim in the list of open points."""

    id: str
    tekst: str
    hvorfor: str
    mangler: str
    """The units without evidence; empty where that is not why."""


@dataclass(frozen=True, slots=True)
class Åpentkriterium:
    """An open verdict in the list of open points."""

    kriterium: Kriterievisning
    revidert: str
    spenn: str
    """Between which verdicts it may lie."""
    avgjøres: str
    """Which claims settle it."""
    påstander: tuple[Uavklartvisning, ...]


@dataclass(frozen=True, slots=True)
class Åpentspørsmål:
    """The open verdicts on one question."""

    spørsmål: Spørsmål
    kapittel: str
    kriterier: tuple[Åpentkriterium, ...]


@dataclass(frozen=True, slots=True)
class Endretvisning:
    """Something that leans on what has changed since it was reviewed."""

    hva: str
    endret: str


@dataclass(frozen=True, slots=True)
class Åpenmerknad:
    """A remark that waits for an answer."""

    id: str
    fra: str
    om: Markup
    tekst: str


@dataclass(frozen=True, slots=True)
class Åpnepunkter:
    """What is still to be done, in a working draft."""

    spørsmål: tuple[Åpentspørsmål, ...]
    endret: tuple[Endretvisning, ...]
    merknader: tuple[Åpenmerknad, ...] = ()
