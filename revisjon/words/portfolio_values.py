"""The words of the log and of the rules in nynorsk: in the files they are bokmål, whatever the målform."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

I_NYNORSK: Mapping[str, str] = MappingProxyType(
    {
        "åpen": "open",
        "vedtatt": "vedteken",
        "vurdert, følges videre": "vurdert, blir følgd vidare",
        "fulgt opp": "følgd opp",
        "avsluttet uten gjennomføring": "avslutta utan gjennomføring",
        "enig": "einig",
        "delvis enig": "delvis einig",
        "uenig": "ueinig",
        "ikke besvart": "ikkje svart",
        "vedtatt endret": "vedteken med endringar",
        "tatt til orientering": "teken til orientering",
        "ikke vedtatt": "ikkje vedteken",
        "ikke behandlet": "ikkje behandla",
        "ikke startet": "ikkje starta",
        "planlagt": "planlagd",
        "pågår": "går føre seg",
        "ikke lenger aktuelt": "ikkje lenger aktuelt",
        "ikke rapportert": "ikkje rapportert",
        "delvis fulgt opp": "delvis følgd opp",
        "formelt på plass, ikke i praksis": "formelt på plass, ikkje i praksis",
        "ikke fulgt opp": "ikkje følgd opp",
        "ikke vurdert": "ikkje vurdert",
        "uenighet": "usemje",
        "overtatt av hendelser": "innhenta av hendingar",
        "erstattet": "erstatta av noko anna",
        "ingen videre tiltak": "ingen vidare tiltak",
        "frist endret": "frist endra",
        "gjenåpnet": "opna på nytt",
        "lukket": "avslutta utan gjennomføring",
        "bedre": "betre",
        "uendret": "uendra",
        "ikke sammenlignbar": "ikkje samanliknbar",
        "ikke undersøkt på nytt": "ikkje undersøkt på nytt",
        "i hovedsak oppfylt": "i hovudsak oppfylt",
        "ikke oppfylt": "ikkje oppfylt",
        "kan ikke konkluderes": "kan ikkje konkluderast",
        "ikke relevant": "ikkje relevant",
        "samme ordlyd": "same ordlyd",
        "liknende ordlyd": "liknande ordlyd",
        "samme kjennemerke og samme ordlyd": "same kjennemerke og same ordlyd",
        "Kriteriet eller regelen er endret siden rapporten.": (
            "Kriteriet eller regelen er endra sidan rapporten."
        ),
        "Kriteriet var ikke relevant i rapporten.": "Kriteriet var ikkje relevant i rapporten.",
        "Kriteriet var ikke relevant nå.": "Kriteriet var ikkje relevant no.",
        "Det kunne ikke konkluderes i rapporten.": "Det kunne ikkje konkluderast i rapporten.",
        "Det kunne ikke konkluderes nå.": "Det kunne ikkje konkluderast no.",
    }
)
