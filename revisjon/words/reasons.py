"""Sentence patterns from which the reasons for a verdict are told.

Where several patterns stand together they say the same; which is used goes by the verdict's place in
the report, so that neighbours do not read alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leddord:
    """How far one link of the chain finnes → … → evaluert has come."""

    helt: str
    stort_sett: str
    delvis: str
    ikke: str


@dataclass(frozen=True, slots=True)
class Grunnord:
    """Patterns for claims are filled with {påstand}, without capital letter and full stop."""

    ledd: Mapping[str, Leddord]
    kjede: Mapping[str, tuple[str, ...]]
    """{stand}: how far what is demanded (skal) or expected (bør) has come, by the criterion's styrke."""
    men: str
    """{sterkt} and {svakt}."""
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
    sikkert: str
    """{påstander}, where certainty is low: a claim is told as what the findings suggest."""
    delvis: tuple[str, ...]
    """{påstander}."""
    nei: tuple[str, ...]
    """{påstander}."""
    avveid: Mapping[str, str]
    """Of a claim whose contradicting findings have been weighed, by its value."""
    ingen_funn: str
    """{påstander} as «om …»."""
    motstrid: str
    bare_del: str
    ikke_vurdert: str
    """{påstand} and {begrunnelse}."""
    begge_holder: str
    alle_holder: str
    """{antall}."""
    taler_for: str
    """{antall} findings, all for."""
    ett_taler_for: str
    trekker_ned: str
    """{antall} and {setning}: weaknesses that do not decide, told before they are named."""
    svakhet_ikke_avgjørende: tuple[str, ...]
    svakheter_ikke_avgjørende: tuple[str, ...]
    avgjørende_holder: str
    """{antall} of {alle}."""
    ingen_avgjørende_holder: str
    påstand_avgjørende: str
    spenn: str
    """{lavest} and {høyest}."""
    avhenger: str
    """{påstander} as «av om …»."""
    av_om: str
    avklares: tuple[str, str, str]
    """What is open has just been told, and all of it must be settled: one, two, more things."""
    ikke_relevant: str
    """{begrunnelse}."""
    skjønn: str
    """{beregnet} and {gjeldende}: judgement on top of the rule."""
    bygger_på: str
    """{funn}."""
