"""What the page of the overview says beside its data."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SIDE_BOKMÅL: Mapping[str, str] = MappingProxyType(
    {
        "hopp": "Hopp til anbefalingene",
        "filter": "Velg ut",
        "alle": "Alle",
        "søk": "Søk i alt",
        "alder": "Alder",
        "alder_1": "Under 1 år",
        "alder_2": "1–2 år",
        "alder_3": "2–3 år",
        "alder_4": "Over 3 år",
        "merker": "Vis bare",
        "nullstill": "Vis alle",
        "viser": "{vist} av {alle} anbefalinger.",
        "flere": "Vis {antall} til (av {resten})",
        "ingen": "Ingen anbefalinger passer til det du har valgt.",
        "åpne_alle": "Åpne alle forløp",
        "lukke_alle": "Lukk alle forløp",
        "forløp": "Forløp",
        "forløp_for": "Forløp for {nr} i {prosjekt}",
        "sorter_etter": "Sorter etter",
        "tom": "Porteføljen har ingen anbefalinger.",
        "rapport": "Rapport {dato}",
        "frist_var": "frist {frist}",
        "deler": "{gjort} av {av} deler er fulgt opp",
        "kriterier": "Kriteriene",
        "før_nå": "{før} i rapporten, {nå} nå ({endring}).",
        "bare_før": "{før} i rapporten, {endring}.",
        "hendelser": "Hva som har skjedd",
        "ingen_hendelser": "Ingenting er ført inn.",
        "avviker": "avviker fra anbefalingen",
        "sak": "sak {sak}",
        "ny_frist": "frist {frist}",
        "registrert": "ført inn {dato}",
        "ansvarlig": "Ansvarlig: {hvem}.",
        "neste": "Tas opp igjen {dato}.",
        "grunn": "Avsluttet uten gjennomføring: {grunn}.",
        "om_gjentatte": (
            "Samme kriterium er ikke oppfylt i flere revisjoner: på nytt i samme kommune, eller i en annen. "
            "Kriterier er de samme når de bygger på samme bestemmelse og har samme eller liknende ordlyd, "
            "eller når de har samme kjennemerke og samme ordlyd."
        ),
        "ingen_gjentatte": "Ingen kriterier går igjen.",
        "antall_gjentatt": "{antall} revisjoner",
        "på_nytt": "På nytt i {hvem}.",
        "om_feilede": "Disse prosjektene kunne ikke leses, og er ikke med i tallene.",
        "bunn": "Laget {dag} av revisjon {versjon}. Tallene gjelder den dagen.",
        "prosjekter": "{antall} prosjekter",
        "prosjekt": "1 prosjekt",
    }
)
SIDE_NYNORSK: Mapping[str, str] = MappingProxyType(
    {
        "hopp": "Hopp til tilrådingane",
        "filter": "Vel ut",
        "alle": "Alle",
        "søk": "Søk i alt",
        "alder": "Alder",
        "alder_1": "Under 1 år",
        "alder_2": "1–2 år",
        "alder_3": "2–3 år",
        "alder_4": "Over 3 år",
        "merker": "Vis berre",
        "nullstill": "Vis alle",
        "viser": "{vist} av {alle} tilrådingar.",
        "flere": "Vis {antall} til (av {resten})",
        "ingen": "Ingen tilrådingar passar til det du har valt.",
        "åpne_alle": "Opne alle forløp",
        "lukke_alle": "Lukk alle forløp",
        "forløp": "Forløp",
        "forløp_for": "Forløp for {nr} i {prosjekt}",
        "sorter_etter": "Sorter etter",
        "tom": "Porteføljen har ingen tilrådingar.",
        "rapport": "Rapport {dato}",
        "frist_var": "frist {frist}",
        "deler": "{gjort} av {av} delar har status «følgd opp»",
        "kriterier": "Kriteria",
        "før_nå": "{før} i rapporten, {nå} no ({endring}).",
        "bare_før": "{før} i rapporten, {endring}.",
        "hendelser": "Kva som har hendt",
        "ingen_hendelser": "Ingenting er ført inn.",
        "avviker": "avvik frå tilrådinga",
        "sak": "sak {sak}",
        "ny_frist": "frist {frist}",
        "registrert": "ført inn {dato}",
        "ansvarlig": "Ansvarleg: {hvem}.",
        "neste": "Blir teken opp att {dato}.",
        "grunn": "Avslutta utan gjennomføring: {grunn}.",
        "om_gjentatte": (
            "Same kriterium er ikkje oppfylt i fleire revisjonar: på nytt i same kommunen, eller i ein "
            "annan. "
            "Kriterium er dei same når dei byggjer på same føresegna og har same eller liknande "
            "ordlyd, eller når dei har same kjennemerke og same ordlyd."
        ),
        "ingen_gjentatte": "Ingen kriterium går att.",
        "antall_gjentatt": "{antall} revisjonar",
        "på_nytt": "På nytt i {hvem}.",
        "om_feilede": "Desse prosjekta kunne ikkje lesast, og er ikkje med i tala.",
        "bunn": "Laga {dag} av revisjon {versjon}. Tala gjeld den dagen.",
        "prosjekter": "{antall} prosjekt",
        "prosjekt": "1 prosjekt",
    }
)
