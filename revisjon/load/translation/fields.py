"""Which of an auditor's texts have a translation, and how each is found in a translation file.

A field is named by its way through the section, lists left out: `kriterier.punkter.påstand`. Texts go by an
address of their own. Words go by what they say, for they stand in many places and are looked up by name:
the row of a table must be called the same in the table, in a number taken from it and in a figure of it.
A test holds these lists against the schemas, so that a new field has to be put somewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType


def _under(seksjon: str, felter: str) -> Iterator[str]:
    yield from (f"{seksjon}.{felt}" for felt in felter.split())


TEKSTER = frozenset(
    (
        *_under(
            "oppdrag",
            "tittel kvalitetssikring merknad bakgrunn formål avgrensning sammendrag.ingress sammendrag.tekst "
            "bestilling.plan bestilling.vedtak høring.mottaker høring.underskrift høring.endringer "
            "verifisering.veiledning verifisering.endringer oppstartsbrev.merknad oppstartsmøte.merknad "
            "prosjektplan.merknad kriterier_forelagt.merknad oversendt.merknad uavhengighet.trusler.hva "
            "uavhengighet.trusler.tiltak rådgivning kvalitetssikret.merknad samsvar.merknad "
            "avvik_fra_standard uten_uttalelse konklusjon anbefalinger.innledning",
        ),
        *_under("revisor", "avslutning om logo.alt"),
        *_under("problemstillinger", "tekst kort merknad endret.merknad"),
        *_under("metode", "tittel tekst"),
        *_under("kapitler", "tittel tekst"),
        *_under("kilder", "tittel korttittel merknad"),
        *_under(
            "kriterier",
            "krav kort utledning merknad hjemmel.merknad gjelder_når.begrunnelse punkter.påstand "
            "punkter.gjelder_når.begrunnelse punkter.avveining.begrunnelse punkter.enkeltkilde",
        ),
        *_under("funn", "overskrift underoverskrift tekst"),
        *_under("hendelser", "hva"),
        *_under("tabeller", "tittel kildetekst merknad"),
        *_under(
            "figurer",
            "tittel alt kreditering kildetekst merknad fil.alt data.tekst data.under.tekst data.steg.tekst",
        ),
        *_under("skjønn", "begrunnelse"),
        *_under("vurderinger", "ingress tekst"),
        *_under("konklusjoner", "ingress kort tekst"),
        *_under("anbefalinger", "tekst kort utdyping deler.tekst"),
        *_under("uttalelser", "overskrift tekst merknad svar.kort svar.tekst underskrift fil.alt"),
        *_under("vedlegg", "tittel beskrivelse tekst fil.alt"),
        *_under("oppfølging", "tekst"),
        *_under("merknader", "svar"),
    )
)
"""Texts, each with an address."""

ORD = frozenset(
    (
        *_under(
            "oppdrag",
            "reviderte.navn reviderte.kontrollutvalg bestilling.organ tema team.rolle "
            "oppstartsmøte.deltakere uavhengighet.hvem kvalitetssikret.av samsvar.av",
        ),
        *_under("revisor", "navn"),
        *_under("enheter", "navn"),
        *_under("skala", "utfall"),
        *_under("kilder", "utgiver vedtatt.av rolle"),
        *_under("kriterier", "hjemmel.bestemmelse punkter.test.enhet punkter.test.vedtatt_av"),
        *_under("tall", "enhet periode populasjon ordlyd fra.rad fra.kolonne"),
        *_under("utvalg", "av"),
        *_under("tabeller", "enhet kolonner.tittel rader rader.celler rader.gruppe rader.over rader.sum"),
        "tabeller.rader.rader",
        *_under(
            "figurer",
            "enhet data.rader data.kolonner data.merket data.kategorier data.serier.navn data.navn "
            "data.under.navn data.steg.tittel",
        ),
        *_under("skjønn", "verdi godkjent.av"),
        *_under("anbefalinger", "mottaker"),
        *_under("uttalelser", "fra organisasjon mottaker kopi svar.ansvarlig"),
        *_under("vedlegg", "fra"),
        *_under("skjerming", "erstatning"),
        *_under("oppfølging", "av ansvarlig"),
    )
)
"""Words: each is translated once, and holds wherever it stands alone in one of these fields."""

VALGFRIE = frozenset(
    (
        *_under(
            "oppdrag",
            "bestilling.vedtak høring.underskrift reviderte.navn reviderte.kontrollutvalg tema "
            "oppstartsbrev.merknad oppstartsmøte.merknad oppstartsmøte.deltakere prosjektplan.merknad "
            "kriterier_forelagt.merknad oversendt.merknad uavhengighet.trusler.hva "
            "uavhengighet.trusler.tiltak uavhengighet.hvem kvalitetssikret.merknad kvalitetssikret.av "
            "samsvar.merknad samsvar.av",
        ),
        *_under("revisor", "navn logo.alt"),
        *_under("kilder", "tittel korttittel utgiver vedtatt.av"),
        *_under("kriterier", "hjemmel.bestemmelse punkter.test.enhet punkter.test.vedtatt_av"),
        *_under("tall", "periode fra.rad fra.kolonne"),
        *_under("figurer", "data.rader data.kolonner data.merket fil.alt"),
        *_under("skjønn", "verdi"),
        *_under("uttalelser", "organisasjon mottaker kopi overskrift tekst svar.tekst underskrift fil.alt"),
        *_under("vedlegg", "fra tekst fil.alt"),
        *_under("merknader", "svar"),
    )
)
"""Of all these, what is not missed where it has no translation: names, titles of documents, what others
wrote, what is only for the office's own files, and what follows from a word elsewhere."""

NØKLER = MappingProxyType(
    {
        "metode": ("type",),
        "vurderinger": ("kapittel",),
        "konklusjoner": ("problemstilling", "revidert"),
        "skjønn": ("kriterium", "problemstilling", "revidert"),
        "svar": ("anbefaling", "del"),
        "hjemmel": ("kilde",),
    }
)
"""What tells apart the records of a list that have no id, by the name of the list; others are counted."""
