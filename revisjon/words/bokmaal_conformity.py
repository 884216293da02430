"""Bokmål words of the appendix on conformity."""

from __future__ import annotations

from revisjon.words.conformity import Samsvarsord

BOKMÅL = Samsvarsord(
    type="Samsvarsvedlegg",
    tittel="Samsvar med {standard}: {tittel}",
    overskrift="Samsvar med {standard}",
    internt="Internt dokument for kvalitetssikringen",
    standard="{navn}, utgaven fra {utgave}.",
    utgave="Rapporten er holdt mot det som skal være på plass før utgaven «{utgave}» bygges.",
    uten_utgave="Rapporten er holdt mot det som skal være på plass så langt i arbeidet.",
    om=(
        "Vedlegget er til den som kvalitetssikrer. Det viser hvert krav i standarden og i lovene den "
        "bygger på, om det er oppfylt, og hvor det kan ses: i hvilken fil og linje, og i hvilken del av "
        "rapporten."
    ),
    om_sikkerhet=(
        "Et krav regnes som oppfylt når opplysningen står i prosjektet, når programmet sørger for det, "
        "eller når sjekker som ville ha funnet bruddet, ikke har gjort det. Det sier ikke at innholdet "
        "er godt nok. Det vurderer den som kvalitetssikrer. Resten kan bare bekreftes av et menneske, "
        "og står åpent til det er gjort under «samsvar» i oppdraget."
    ),
    status={
        "oppfylt": "Oppfylt",
        "ikke oppfylt": "Ikke oppfylt",
        "delvis oppfylt": "Delvis oppfylt",
        "bekreftes av revisor": "Bekreftes av revisor",
        "ikke aktuelt": "Ikke aktuelt",
    },
    resultat="Resultatet",
    sett_på="Krav som ikke er helt oppfylt",
    ingen_sett_på="Ingen krav er funnet brutt.",
    nr="Nr.",
    krav="Krav",
    vurdering="Status",
    hvor="Hvor det kan ses",
    avsnitt="Avsnitt",
    tittelsiden="tittelsiden",
    sammendraget="sammendraget",
    flere_steder="og {antall} steder til",
    ett_sted_til="og ett sted til",
    sjekket="Sjekket uten funn: {koder}.",
    sjekket_med="{antall} sjekker har ikke funnet noe.",
    bekreftes="Se {steder}.",
    kjennemerke="Bekreftes som «{id}».",
    bekreftet="Bekreftet av {av} {dato}: {merknad}",
    noe_mangler="Noe er ikke ført opp.",
    ikke_ført="Ikke ført opp.",
    senere="Gjelder først {port}.",
    porter={
        "plan": "når planen er klar",
        "data": "når data er hentet inn",
        "høring": "når rapporten sendes på høring",
        "endelig": "for den endelige rapporten",
        "offentlig": "når rapporten blir offentlig",
        "oppfølging": "når rapporten følges opp",
    },
    flere_meldinger="Og {antall} meldinger til.",
    alvor={"feil": "feil", "advarsel": "advarsel", "hint": "hint"},
    tillatt_her="{kode} er tillatt: {grunn}",
    tillatte="Meldinger som er tillatt",
    om_tillatte="Revisor har tatt stilling til disse meldingene, og latt dem stå med en grunn.",
    ingen_tillatte="Ingen meldinger er tillatt.",
    kode="Kode",
    melding="Melding",
    sted="Sted",
    grunn="Grunn",
    underskrift="Kvalitetssikret",
    kontrollert="Kravene over er kontrollert.",
    dato="[dato]",
    navn="[navn]",
    avvik="Avvik fra standarden",
)
