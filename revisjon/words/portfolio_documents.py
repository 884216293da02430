"""The words of the documents over many projects: what is outstanding, and the year."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.model.engagement import Målform
from revisjon.words.english_portfolio import DOKUMENTER as ENGELSK
from revisjon.words.portfolio_lexicon import Porteføljeord, Restanseord, Årsord

BOKMÅL = Porteføljeord(
    per="Per {dag}",
    kommuner="{antall} kommuner og virksomheter",
    revisjon="1 revisjon",
    revisjoner="{antall} revisjoner",
    nr="Nr.",
    anbefaling="Anbefaling",
    anbefalinger="Anbefalinger",
    status="Status",
    frist="Frist",
    ansvarlig="Ansvarlig",
    kommune="Kommune",
    antall="Antall",
    feil="Prosjekter som ikke er med",
    feil_om="Disse kan ikke leses, og er ikke med i tallene:",
    uten="–",
    hendelser=MappingProxyType(
        {
            "svar": "Svart",
            "vedtak": "Vedtak",
            "rapportert": "Meldt",
            "verifisert": "Kontrollert",
            "frist endret": "Ny frist",
            "gjenåpnet": "Gjenåpnet",
            "lukket": "Avsluttet uten gjennomføring",
        }
    ),
    del_="del {del_}",
    rest=Restanseord(
        type="Restanseliste",
        tittel="Anbefalinger som ikke er avsluttet",
        sum="{antall} anbefalinger i {revisjoner} er ikke avsluttet.",
        sum_én="Én anbefaling er ikke avsluttet.",
        ingen="Alle anbefalingene er avsluttet.",
        forfalt="{antall} har gått over fristen, og står først.",
        forfalt_én="Én har gått over fristen, og står først.",
        ingen_forfalt="Ingen har gått over fristen.",
    ),
    år=Årsord(
        type="Del av årsrapporten",
        tittel="Oppfølging av forvaltningsrevisjoner i {år}",
        plikt=(
            "Kontrollutvalget skal påse at vedtak i saker om forvaltningsrevisjon blir fulgt opp, og "
            "rapportere til kommunestyret om vedtakene er fulgt opp (forskrift om kontrollutvalg og "
            "revisjon § 5)."
        ),
        tall="Tallene for året",
        antall=MappingProxyType(
            {
                "alle": "Anbefalinger under oppfølging i året",
                "nye": "Av dem fra revisjoner avsluttet i året",
                "vedtatt": "Vedtak om anbefalingen i året",
                "meldt": "Meldt gjennomført i året",
                "kontrollert": "Kontrollert i året",
                "fulgt_opp": "Avsluttet som fulgt opp",
                "lukket": "Avsluttet uten gjennomføring",
                "gjenåpnet": "Gjenåpnet",
                "åpne": "Fortsatt åpne",
                "forfalt": "Av dem over fristen",
            }
        ),
        antall_kort=MappingProxyType(
            {
                "alle": "Under oppfølging",
                "vedtatt": "Vedtak",
                "kontrollert": "Kontrollert",
                "fulgt_opp": "Fulgt opp",
                "lukket": "Lukket",
                "åpne": "Åpne",
                "forfalt": "Over fristen",
            }
        ),
        per_kommune="Kommune for kommune",
        skjedde="Det som skjedde i {år}",
        i_året="I året",
        stille="Åpne anbefalinger det ikke skjedde noe med i {år}",
        ingenting="Det er ikke ført inn noe som skjedde med anbefalingene i {år}.",
        bygger_på="Tallene bygger på det som var ført inn {dag}. En anbefaling teller én gang på hver linje.",
    ),
)

NYNORSK = Porteføljeord(
    per="Per {dag}",
    kommuner="{antall} kommunar og verksemder",
    revisjon="1 revisjon",
    revisjoner="{antall} revisjonar",
    nr="Nr.",
    anbefaling="Tilråding",
    anbefalinger="Tilrådingar",
    status="Status",
    frist="Frist",
    ansvarlig="Ansvarleg",
    kommune="Kommune",
    antall="Tal",
    feil="Prosjekt som ikkje er med",
    feil_om="Desse kan ikkje lesast, og er ikkje med i tala:",
    uten="–",
    hendelser=MappingProxyType(
        {
            "svar": "Svara",
            "vedtak": "Vedtak",
            "rapportert": "Meldt",
            "verifisert": "Kontrollert",
            "frist endret": "Ny frist",
            "gjenåpnet": "Opna på nytt",
            "lukket": "Avslutta utan gjennomføring",
        }
    ),
    del_="del {del_}",
    rest=Restanseord(
        type="Restanseliste",
        tittel="Tilrådingar som ikkje er avslutta",
        sum="{antall} tilrådingar i {revisjoner} er ikkje avslutta.",
        sum_én="Éi tilråding er ikkje avslutta.",
        ingen="Alle tilrådingane er avslutta.",
        forfalt="{antall} har gått over fristen, og står først.",
        forfalt_én="Éi har gått over fristen, og står først.",
        ingen_forfalt="Ingen har gått over fristen.",
    ),
    år=Årsord(
        type="Del av årsrapporten",
        tittel="Oppfølging av forvaltningsrevisjonar i {år}",
        plikt=(
            "Kontrollutvalet skal sjå til at vedtak i saker om forvaltningsrevisjon blir følgde opp, og "
            "rapportere til kommunestyret om vedtaka er følgde opp (forskrift om kontrollutval og "
            "revisjon § 5)."
        ),
        tall="Tala for året",
        antall=MappingProxyType(
            {
                "alle": "Tilrådingar under oppfølging i året",
                "nye": "Av dei frå revisjonar avslutta i året",
                "vedtatt": "Vedtak om tilrådinga i året",
                "meldt": "Meldt gjennomført i året",
                "kontrollert": "Kontrollert i året",
                "fulgt_opp": "Avslutta som følgt opp",
                "lukket": "Avslutta utan gjennomføring",
                "gjenåpnet": "Opna på nytt",
                "åpne": "Framleis opne",
                "forfalt": "Av dei over fristen",
            }
        ),
        antall_kort=MappingProxyType(
            {
                "alle": "Under oppfølging",
                "vedtatt": "Vedtak",
                "kontrollert": "Kontrollert",
                "fulgt_opp": "Følgt opp",
                "lukket": "Lukka",
                "åpne": "Opne",
                "forfalt": "Over fristen",
            }
        ),
        per_kommune="Kommune for kommune",
        skjedde="Det som skjedde i {år}",
        i_året="I året",
        stille="Opne tilrådingar det ikkje skjedde noko med i {år}",
        ingenting="Det er ikkje ført inn noko som skjedde med tilrådingane i {år}.",
        bygger_på="Tala byggjer på det som var ført inn {dag}. Ei tilråding tel éin gong på kvar linje.",
    ),
)
_ORD: Mapping[Målform, Porteføljeord] = MappingProxyType(
    {"bokmål": BOKMÅL, "nynorsk": NYNORSK, "engelsk": ENGELSK}
)


def porteføljeord(målform: Målform) -> Porteføljeord:
    """Return the words of a målform."""
    return _ORD[målform]
