"""What the page of the overview says beside its data, in English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

SIDE: Mapping[str, str] = MappingProxyType(
    {
        "hopp": "Skip to the recommendations",
        "filter": "Filter",
        "alle": "All",
        "søk": "Search everything",
        "alder": "Age",
        "alder_1": "Under 1 year",
        "alder_2": "1–2 years",
        "alder_3": "2–3 years",
        "alder_4": "Over 3 years",
        "merker": "Show only",
        "nullstill": "Show all",
        "viser": "Recommendations shown: {vist} of {alle}.",
        "flere": "Show {antall} more (of {resten})",
        "ingen": "No recommendations match your choice.",
        "åpne_alle": "Open all histories",
        "lukke_alle": "Close all histories",
        "forløp": "History",
        "forløp_for": "History of {nr} in {prosjekt}",
        "sorter_etter": "Sort by",
        "tom": "The portfolio has no recommendations.",
        "rapport": "Report, {dato}",
        "frist_var": "deadline {frist}",
        "deler": "Parts followed up: {gjort} of {av}",
        "kriterier": "The criteria",
        "før_nå": "{før} in the report, {nå} now ({endring}).",
        "bare_før": "{før} in the report, {endring}.",
        "hendelser": "What has happened",
        "ingen_hendelser": "Nothing has been entered.",
        "avviker": "departs from the recommendation",
        "sak": "case {sak}",
        "ny_frist": "deadline {frist}",
        "registrert": "entered {dato}",
        "ansvarlig": "Responsible: {hvem}.",
        "neste": "To be taken up again: {dato}.",
        "grunn": "Closed without implementation: {grunn}.",
        "om_gjentatte": (
            "The same criterion was not met in several audits: again in the same municipality, or in "
            "another. Criteria are the same when they rest on the same provision and have the same or "
            "similar wording, or when they have the same identifier and the same wording."
        ),
        "ingen_gjentatte": "No criteria recur.",
        "antall_gjentatt": "{antall} audits",
        "på_nytt": "Again in {hvem}.",
        "om_feilede": "These projects could not be read, and are not included in the figures.",
        "bunn": "Made {dag} by revisjon {versjon}. The figures are as at that day.",
        "prosjekter": "{antall} projects",
        "prosjekt": "1 project",
    }
)
