"""The headings and words of the lists that committees and secretariats have, where they mean one thing."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ANDRE_OVERSKRIFTER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "anbefaling": (
            *("anbefaling nr", "anbefalingsnr", "anbefalingsnummer", "nr", "nummer", "id", "kjennemerke"),
            *("tilråding nr", "tilrådingsnr", "punkt", "anbefalinger", "tilrådingar"),
        ),
        "del": ("bokstav", "underpunkt", "delpunkt"),
        "dato": ("når", "dag", "hendelsesdato"),
        "hva": ("hendelse", "hending", "hva skjedde", "kva skjedde", "type"),
        "av": (
            "hvem",
            "kven",
            "av hvem",
            "av kven",
            "organ",
            "utvalg",
            "utval",
            "behandlet av",
            "behandla av",
        ),
        "holdning": ("kommunens svar", "svar"),
        "utfall": ("resultat",),
        "vedtak": (
            "vedtak",
            "vedtakstekst",
            "beslutning",
            "kommunestyrets vedtak",
            "kontrollutvalgets vedtak",
        ),
        "vedtaksdato": (
            "vedtaksdato",
            "møtedato",
            "møte",
            "vedtatt",
            "vedtatt dato",
            "vedteke",
            "behandlet",
            "behandla",
        ),
        "sak": ("saksnr", "saksnummer", "sak nr", "sak nummer", "saksnr i utvalget", "arkivsak", "ps"),
        "avviker": ("avvik fra anbefalingen", "avvik frå tilrådinga"),
        "framdrift": ("fremdrift",),
        "vurdering": ("kontrollert", "revisors vurdering", "utvalgets vurdering"),
        "grunn": ("grunn til avslutning", "årsak", "begrunnelse", "grunngiving"),
        "status": ("status", "tilstand", "oppfølgingsstatus", "ferdig"),
        "statusdato": (
            *(
                "statusdato",
                "sist oppdatert",
                "oppdatert",
                "sist redigert",
                "rapportert",
                "status per",
                "status pr",
            ),
            *("meldt", "meldt dato", "rapportert dato"),
        ),
        "meldt_av": ("rapportert av", "meldt av", "meld av", "status fra"),
        "tekst": (
            *(
                "merknad",
                "merknader",
                "kommentar",
                "kommentarer",
                "beskrivelse",
                "skildring",
                "tilbakemelding",
            ),
            *("oppfølging", "merknadar"),
        ),
        "frist": ("ny frist", "svarfrist", "fristdato", "tidsfrist", "innen"),
        "ansvarlig": ("ansvar", "ansvarlig enhet", "ansvarleg eining"),
        "neste": ("tas opp igjen", "blir teken opp att", "ny behandling", "neste behandling", "neste gang"),
    }
)
"""Headings of those lists, beside the ones of the form, by what they hold."""

STATUSORD: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "ikke startet": ("framdrift", "ikke startet"),
        "ikke påbegynt": ("framdrift", "ikke startet"),
        "ikkje påbyrja": ("framdrift", "ikke startet"),
        "planlagt": ("framdrift", "planlagt"),
        "pågår": ("framdrift", "pågår"),
        "under arbeid": ("framdrift", "pågår"),
        "i arbeid": ("framdrift", "pågår"),
        "i gang": ("framdrift", "pågår"),
        "påbegynt": ("framdrift", "pågår"),
        "påbyrja": ("framdrift", "pågår"),
        "gjennomført": ("framdrift", "gjennomført"),
        "meldt gjennomført": ("framdrift", "gjennomført"),
        "utført": ("framdrift", "gjennomført"),
        "ikke lenger aktuelt": ("framdrift", "ikke lenger aktuelt"),
        "fulgt opp": ("vurdering", "fulgt opp"),
        "delvis fulgt opp": ("vurdering", "delvis fulgt opp"),
        "ikke fulgt opp": ("vurdering", "ikke fulgt opp"),
        "formelt på plass, ikke i praksis": ("vurdering", "formelt på plass, ikke i praksis"),
    }
)
"""What a list says in its column of status, where it can mean one thing only: field and word."""

OGSÅ: Mapping[str, str] = MappingProxyType(
    {
        "vedteke": "vedtatt",
        "vedteke endra": "vedtatt endret",
        "vedtatt med endringer": "vedtatt endret",
        "ikkje vedteke": "ikke vedtatt",
        "teke til orientering": "tatt til orientering",
        "til orientering": "tatt til orientering",
        "samd": "enig",
        "delvis samd": "delvis enig",
        "usamd": "uenig",
        "opna att": "gjenåpnet",
        "endra frist": "frist endret",
        "ny frist": "frist endret",
    }
)
"""Other ways to say a word of the log, beside those of nynorsk."""
