"""Sentence patterns from which the reasons for a verdict are told.

Where several patterns stand together they say the same; which is used goes by the verdict's place in
the report, so that neighbours do not read alike.
"""

from __future__ import annotations

from collections.abc import Mapping

from revisjon.records import dataclass
from revisjon.words.explanation import Forklaringsord, Sikkerhetsord

Styrkeord = Mapping[str, tuple[str, ...]]
"""Patterns by how strong the words may be: «sikkert» for high and middling certainty, «lav», «svært lav»."""


@dataclass(frozen=True, slots=True)
class Leddord:
    """How far one link of the chain finnes → … → evaluert has come."""

    gjort: str
    """After «har»: «tatt i bruk»."""
    stort_sett_gjort: str
    helt: str
    """After «er»: «i bruk»."""
    stort_sett: str
    delvis: str
    ikke: str


@dataclass(frozen=True, slots=True)
class Grunnord:
    """Patterns for claims are filled with {påstand}, without capital letter and full stop."""

    ledd: Mapping[str, Leddord]
    kravet: Mapping[str, str]
    """What is demanded (skal) or expected (bør), by the criterion's styrke: «det som kreves»."""
    har: Styrkeord
    """{virksomheten} has {gjort} {kravet}; the same where {svakt} is left."""
    kjede: Styrkeord
    """{kravet} is {stand}, in {virksomheten}."""
    men: str
    """{sterkt} and {svakt}."""
    likevel: str
    """{svakt} and {sterkt}: what comes later in the chain is better than what comes before."""
    at: str
    """One claim after another, «at {påstand}»."""
    om: str
    og_at: str
    """Where a claim is two sentences, the second inside a sentence: «, og at »."""
    og_om: str
    to_sanne: str
    """Two claims that hold: {første}, {andre}."""
    samme_subjekt: str
    """As above, where both begin alike: {første}, and the {rest} of the other."""
    ja: Styrkeord
    """{påstander}; a claim that surely holds is told as it stands, so there is no «sikkert»."""
    delvis: Styrkeord
    """{påstander}."""
    nei: Styrkeord
    """{påstander}; one claim where it is sure."""
    kontroll: Mapping[str, str]
    """{påstander}: a claim of low certainty that a test alone decides, by its value."""
    heller_ikke: str
    """{påstander}: one more claim that surely does not hold."""
    avveid: Mapping[str, str]
    """Of a claim whose contradicting findings have been weighed, by its value."""
    ingen_funn: str
    """{påstander} as «om …»."""
    motstrid: str
    motstrid_test: str
    """Findings and test contradict each other; the test's sentence follows."""
    bare_del: str
    ulike_enheter: str
    uavgjort_test: str
    """{påstander}; the test's sentence follows."""
    ikke_vurdert: str
    """{påstand} and {begrunnelse}."""
    ikke_vurdert_test: str
    """{påstand}; the test's sentence follows."""
    begge_holder: str
    alle_holder: str
    """{antall}."""
    taler_for: tuple[str, str, str]
    """All findings are for: one, two, {antall}."""
    tellende_for: tuple[str, str, str]
    """The same of those that count, where others do not."""
    trekker_ned: tuple[str, str]
    """{antall} and {setning}: one weakness that does not decide, or several, told before they are named."""
    svakhet_ikke_avgjørende: tuple[str, ...]
    svakheter_ikke_avgjørende: tuple[str, ...]
    avgjørende_holder: str
    """{antall} of {alle}."""
    ingen_avgjørende_holder: str
    påstand_avgjørende: str
    spenn: str
    """{lavest} and {høyest}."""
    avklares: tuple[str, str, str]
    """What is open has just been told, and the verdict turns on all of it: one, two, more things. No word
    of how much must be settled, for a single answer may do."""
    nok: str
    """{påstander} as «om …»: the only smallest set of claims that settles the verdict."""
    ikke_relevant: str
    """{begrunnelse}."""
    beregnet: str
    """{dom} and {setning}: the reasons that follow are about the computed verdict, not about the judged."""
    skjønn: str
    """{beregnet} and {gjeldende}: judgement on top of the rule."""
    mildere: str
    """The judgement is better for the audited body than the rule."""
    godkjent: str
    """{av} and {dato}."""
    skjønn_grunn: str
    """{begrunnelse}."""
    bortfalt: str
    """{verdi} and {endret}: a judgement whose basis has changed."""
    bortfalt_beregnet: str
    """{verdi}: nothing has changed but the computed verdict."""
    ubekreftet: str
    """{verdi}: a judgement that never was confirmed."""
    endret_slag: Mapping[str, str]
    """Kinds of records that a judgement rests on, as «funn {id}»."""
    bygger_på: str
    """{funn}."""
    sikkerhet: Sikkerhetsord
    forklaring: Forklaringsord
