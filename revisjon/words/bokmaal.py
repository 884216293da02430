"""The words in bokmål."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words.bokmaal_reasons import GRUNN
from revisjon.words.lexicon import (
    Bindeord,
    Datoord,
    Etiketter,
    Kildeord,
    Nummerord,
    Ord,
    Overskrifter,
    Setninger,
    Tabellord,
    Tallord,
    Virksomhet,
)

_DATO = Datoord(
    måneder=(
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ),
    dag="{dag}. {måned} {år}",
    måned="{måned} {år}",
    fraser=MappingProxyType(
        {
            "dato": "{dato}",
            "publisert": "Publisert {dato}",
            "revidert": "Sist revidert {dato}",
            "oppdatert": "Sist oppdatert {dato}",
            "endret": "Sist endret {dato}",
            "faglig_endret": "Siste faglige endring {dato}",
            "hentet": "Hentet {dato}",
            "mottatt": "Mottatt {dato}",
            "tilsendt": "Tilsendt {dato}",
        }
    ),
    vedtatt="Vedtatt av {av} {dato}",
    vedtatt_uten_dato="Vedtatt av {av}",
    udatert="Udatert",
    spenn="{fra} til {til}",
)

_TALL = Tallord(
    komma=",",
    tusenskille="\N{THIN SPACE}",
    omtrent="ca. {tall}",
    i_ord=("null", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
    med_enhet="{tall} {enhet}",
)

_BINDE = Bindeord(og="og", til="til", nr="nr.", jf="jf.", se="se", for_="for", ved="ved")

_OVERSKRIFT = Overskrifter(
    sammendrag="Sammendrag",
    innhold="Innhold",
    figurer="Figurer",
    tabeller="Tabeller",
    innledning="Innledning",
    bakgrunn="Bakgrunn",
    formål="Formål og problemstillinger",
    avgrensning="Avgrensning",
    metode="Metode",
    kriterier="Revisjonskriterier",
    problemstilling="Problemstilling",
    problemstillinger="Problemstillinger",
    data="Datagrunnlag",
    vurdering="Vurdering",
    vurdering_per_kriterium="Vurdering av hvert kriterium",
    konklusjon_og_anbefalinger="Konklusjon og anbefalinger",
    konklusjon="Konklusjon",
    anbefalinger="Anbefalinger",
    uttalelse="Uttalelse fra {fra}",
    flere_uttalelser="Uttalelser",
    uttalelse_i_sin_helhet="Uttalelsen i sin helhet",
    utledning="Utledning av revisjonskriteriene",
    sporbarhet="Sporbarhet",
    kilder="Kilder",
)

_ETIKETT = Etiketter(
    oppdragsgiver="Oppdragsgiver",
    revidert="Revidert",
    bestilling="Bestilling",
    periode="Periode",
    standard="Standard",
    team="Team",
    kvalitetssikring="Kvalitetssikring",
    utgave="Utgave",
    merknad="Merknad",
    telefon="Telefon",
    kilde="Kilde",
    foto="Foto",
    fra="Fra",
    til="Til",
    dato="Mottatt",
    referanse="Referanse",
    vår_referanse="Vår ref. {nr}",
    deres_referanse="Deres ref. {nr}",
    kopi="Kopi",
    bygger_på="Bygger på",
    mottaker="Mottaker",
    mottaker_og="Mottaker: {mottaker}",
    kriterium="kriterium",
    kapittel="kapittel",
    avveining="Avveining",
    hjemmel="Hjemmel",
    påstander="Påstander",
    avgjørende="avgjørende",
    funn="funn",
    sikkerhet="{grad} sikkerhet",
    roller="Roller",
    antall="Antall",
    deler="Deler",
)

_TABELL = Tabellord(
    vurderinger="Vurdering av hvert kriterium",
    anbefalinger="Anbefalingene i kortform",
    skala="Fra påstander til vurdering",
    svar="Svar på anbefalingene",
    sporbarhet="Fra spørsmål til anbefaling",
    nr="Nr.",
    styrke="Styrke",
    kriterium="Kriterium",
    spørsmål="Spørsmål",
    vurdering="Vurdering",
    sikkerhet="Sikkerhet",
    anbefaling="Anbefaling",
    anbefaling_kort="Anb.",
    når="Når",
    svar_kolonne="Svar",
    ansvarlig="Ansvarlig",
    frist="Frist",
    problemstilling="Spørsmål",
    kriterium_og_vurdering="Kriterium og vurdering",
    påstand="Påstand",
    funn="Funn",
    kilder="Kilder",
    tom="–",
    ikke_oppgitt="Ikke oppgitt",
)

_SETNING = Setninger(
    forsidemønster=(
        "Forsiden viser rapporten selv: én strek for hvert av de {funn} funnene, lang når funnet taler for at "
        "kravet er oppfylt, kort når det taler mot. De {grønne} grønne ligger til grunn for en anbefaling."
    ),
    forsidemønster_uten_anbefaling=(
        "Forsiden viser rapporten selv: én strek for hvert av de {funn} funnene, lang når funnet taler for at "
        "kravet er oppfylt, kort når det taler mot."
    ),
    forsidealt="Mønster med én strek for hvert funn. De grønne ligger til grunn for en anbefaling.",
    baksidealt="Mønsteret fra forsiden, bare de grønne strekene.",
    intervjuer="{antall} er intervjuet. Roller: {roller}.",
    verifisert_alle="Alle referatene er verifisert.",
    verifisert_noen="{antall} av {alle} referater er verifisert.",
    kriterier_hva=(
        "Revisjonskriteriene er kravene og forventningene som {virksomheten} blir vurdert mot. I denne revisjonen "
        "er de hentet fra {grunnlag}."
    ),
    kriterier_styrke=(
        "Ordet «skal» betyr at kriteriet er et krav. Ordet «bør» betyr at det er en forventning som bygger på "
        "anerkjent god praksis, uten å være bindende."
    ),
    kriterier_påstander=(
        "Hvert kriterium er delt i påstander som kan prøves. Funnene i datagrunnlaget taler for eller mot dem, og "
        "hver påstand får én av fire verdier: ja, delvis, nei eller uavklart. En påstand er uavklart når vi ikke "
        "har funn om den, eller når funnene spriker uten at vi har veid dem mot hverandre. Mangel på funn er "
        "aldri et nei."
    ),
    kriterier_regel=(
        "{tabell} viser hvordan påstandene samlet gir en vurdering. Regelen er den samme for alle kriterier og "
        "leses ovenfra: Den første raden som passer, gjelder."
    ),
    kriterier_avgjørende=(
        "En påstand er avgjørende når kriteriet ikke kan være oppfylt uten den. De andre påstandene nyanserer svaret."
    ),
    kriterier_sikkerhet="",
    utledet_i="Hvert kriterium er utledet i {vedlegg}.",
    spørsmål_innledning="Rapporten svarer på {antall} spørsmål:",
    spørsmål_innledning_ett="Rapporten svarer på dette spørsmålet:",
    anbefaler="På dette grunnlaget anbefaler vi at {reviderte}:",
    ingen_anbefalinger="Revisjonen gir ingen anbefalinger.",
    uttalelse_sendt="Rapporten ble sendt til uttalelse {dato}.",
    uttalelse_sendt_med_frist="Rapporten ble sendt til uttalelse {dato} med frist {frist}.",
    uttalelse_mottatt="Uttalelsen kom {dato}.",
    uttalelse_gjengitt="Den er gjengitt i sin helhet etter tabellen.",
    sporbarhet=(
        "Tabellen følger hvert spørsmål fram til det vi anbefaler: kriteriene det er vurdert etter, påstandene de "
        "består av, og funnene og kildene svarene hviler på. Merkene på kildene er forklart i {vedlegg}."
    ),
    kilder="Hver kilde har et merke som går igjen i {vedlegg}.",
    høring="Til uttalelse. Unntatt offentlighet, jf. offentleglova § 5",
    kjede_alt="Kjeden i tall: {ledd}.",
)

_KILDE = Kildeord(
    lov="Lov {dato} nr. {nr}",
    forskrift="Forskrift {dato} nr. {nr}",
    intervju="Intervju med {rolle}",
    flere_personer="{tekst} ({antall} personer)",
    grupper=MappingProxyType(
        {
            "L": "Lov og forskrift",
            "U": "Utredninger, veiledere og litteratur",
            "D": "Dokumenter",
            "S": "Skriftlige svar og statistikk",
            "I": "Intervjuer",
        }
    ),
    grunnlag=MappingProxyType(
        {
            "lov": "lov",
            "forskrift": "forskrift",
            "forarbeid": "forarbeider",
            "utredning": "offentlige utredninger",
            "veileder": "veiledere",
            "standard": "standarder",
            "faglitteratur": "faglitteratur",
            "plan": "egne planer",
            "vedtak": "egne vedtak",
            "rutine": "egne rutiner",
        }
    ),
)

BOKMÅL = Ord(
    språk="nb",
    dokumenttype="Forvaltningsrevisjon",
    dokument_om="Forvaltningsrevisjon av {reviderte}",
    utgaver=MappingProxyType(
        {
            "arbeidsutkast": "Arbeidsutkast",
            "verifisering": "Til verifisering av fakta",
            "høring": "Til uttalelse",
            "endelig": "Endelig rapport",
            "offentlig": "Offentlig utgave",
        }
    ),
    merker=MappingProxyType(
        {
            "arbeidsutkast": "Arbeidsutkast",
            "verifisering": "Til verifisering",
            "høring": "Til uttalelse. Unntatt offentlighet, jf. offentleglova § 5",
        }
    ),
    standarder=MappingProxyType({"RSK 001": "RSK 001 Standard for forvaltningsrevisjon"}),
    virksomheter=MappingProxyType(
        {
            "kommune": Virksomhet("kommunen", "kommunene"),
            "fylkeskommune": Virksomhet("fylkeskommunen", "fylkeskommunene"),
            "foretak": Virksomhet("foretaket", "foretakene"),
            "IKS": Virksomhet("selskapet", "selskapene"),
            "AS": Virksomhet("selskapet", "selskapene"),
            "oppgavefellesskap": Virksomhet("oppgavefellesskapet", "oppgavefellesskapene"),
            "politisk råd": Virksomhet("rådet", "rådene"),
        }
    ),
    ulike_virksomheter="virksomhetene",
    styrke=MappingProxyType({"skal": "skal", "bør": "bør"}),
    dommer=MappingProxyType(
        {
            "oppfylt": "Oppfylt",
            "i hovedsak oppfylt": "I hovedsak oppfylt",
            "delvis oppfylt": "Delvis oppfylt",
            "ikke oppfylt": "Ikke oppfylt",
            "kan ikke konkluderes": "Kan ikke konkluderes",
            "ikke relevant": "Ikke relevant",
        }
    ),
    verdier=MappingProxyType(
        {
            "ja": "Ja",
            "delvis": "Delvis",
            "nei": "Nei",
            "uavklart": "Uavklart",
            "ikke relevant": "Ikke relevant",
        }
    ),
    holdninger=MappingProxyType(
        {"enig": "Enig", "delvis enig": "Delvis enig", "uenig": "Uenig", "ikke besvart": "Ikke besvart"}
    ),
    sikkerhet=MappingProxyType({"høy": "Høy", "middels": "Middels", "lav": "Lav", "svært lav": "Svært lav"}),
    metoder=MappingProxyType(
        {
            "dokumentanalyse": "Dokumentanalyse",
            "intervju": "Intervjuer",
            "spørreundersøkelse": "Spørreundersøkelse",
            "stikkprøve": "Stikkprøver",
            "observasjon": "Observasjon",
            "verifisering": "Verifisering",
            "annet": "Andre metoder",
        }
    ),
    kjede=MappingProxyType(
        {
            "problemstillinger": "spørsmål",
            "kriterier": "kriterier",
            "punkter": "påstander",
            "funn": "funn",
            "kilder": "kilder",
            "vurderinger": "vurderinger",
            "anbefalinger": "anbefalinger",
        }
    ),
    dato=_DATO,
    tall=_TALL,
    binde=_BINDE,
    overskrift=_OVERSKRIFT,
    etikett=_ETIKETT,
    tabell=_TABELL,
    setning=_SETNING,
    nummer=Nummerord(kapittel="kapittel", vedlegg="vedlegg", tabell="tabell", figur="figur"),
    kilde=_KILDE,
    grunn=GRUNN,
    regel=MappingProxyType(
        {
            ("hver", "alle", ("ja",)): "Alle påstandene holder.",
            ("hver", "avgjørende", ("ja",)): "Alle avgjørende påstander holder.",
            ("noen", "avgjørende", ("ja", "delvis")): "Minst én avgjørende påstand holder, helt eller delvis.",
            ("ellers", "alle", ()): "Ingen avgjørende påstand holder, verken helt eller delvis.",
            ("uavklart", "alle", ()): "Uavklarte påstander kan endre vurderingen.",
        }
    ),
)
