"""The words of the log and of the rules in English: in the files they are bokmål, whatever the målform.

Each stands for one word alone, so that a form that is filled in in English can be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

I_ENGELSK: Mapping[str, str] = MappingProxyType(
    {
        "åpen": "open",
        "vedtatt": "adopted",
        "i arbeid": "under way",
        "meldt gjennomført": "reported as carried out",
        "vurdert, følges videre": "checked, to be followed further",
        "fulgt opp": "followed up",
        "avsluttet uten gjennomføring": "closed without implementation",
        "enig": "agreed",
        "delvis enig": "partly agreed",
        "uenig": "not agreed",
        "ikke besvart": "no answer",
        "vedtatt endret": "adopted with changes",
        "tatt til orientering": "taken note of",
        "ikke vedtatt": "not adopted",
        "ikke behandlet": "not considered",
        "ikke startet": "not started",
        "planlagt": "planned",
        "pågår": "in progress",
        "gjennomført": "carried out",
        "ikke lenger aktuelt": "no longer relevant",
        "ikke rapportert": "not reported",
        "delvis fulgt opp": "partly followed up",
        "formelt på plass, ikke i praksis": "formally in place, not in practice",
        "ikke fulgt opp": "not followed up",
        "ikke vurdert": "not checked",
        "uenighet": "disagreement",
        "overtatt av hendelser": "overtaken by events",
        "erstattet": "replaced by something else",
        "akseptert risiko": "risk accepted",
        "ingen videre tiltak": "no further measures",
        "svar": "response",
        "vedtak": "decision",
        "rapportert": "reported",
        "verifisert": "checked",
        "frist endret": "deadline changed",
        "gjenåpnet": "reopened",
        "lukket": "closed",
        "bedre": "better",
        "uendret": "unchanged",
        "verre": "worse",
        "ikke sammenlignbar": "not comparable",
        "ikke undersøkt på nytt": "not examined again",
        "oppfylt": "met",
        "i hovedsak oppfylt": "largely met",
        "delvis oppfylt": "partly met",
        "ikke oppfylt": "not met",
        "kan ikke konkluderes": "inconclusive",
        "ikke relevant": "not applicable",
        "samme ordlyd": "same wording",
        "liknende ordlyd": "similar wording",
        "samme kjennemerke og samme ordlyd": "same identifier and same wording",
        "Kriteriet eller regelen er endret siden rapporten.": (
            "The criterion or the rule has changed since the report."
        ),
        "Kriteriet var ikke relevant i rapporten.": "The criterion was not applicable in the report.",
        "Kriteriet var ikke relevant nå.": "The criterion is not applicable now.",
        "Det kunne ikke konkluderes i rapporten.": "No conclusion was possible in the report.",
        "Det kunne ikke konkluderes nå.": "No conclusion is possible now.",
    }
)
