"""The words in bokmål."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words import draft, drawings, editions, figure_data, letters, outline, redaction, regel, review
from revisjon.words.bokmaal_reasons import GRUNN
from revisjon.words.bokmaal_sentences import SETNING
from revisjon.words.lexicon import (
    Bindeord,
    Datoord,
    Etiketter,
    Kildeord,
    Nummerord,
    Ord,
    Overskrifter,
    Tabellord,
    Tallord,
    Virksomhet,
)
from revisjon.words.remarks import BOKMÅL as MERKNAD

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
    minus="minus {tall}",
    med_enhet="{tall} {enhet}",
    enheter=MappingProxyType({n: n for n in ("prosent", "prosentpoeng", "promille")}),
    én_enhet=MappingProxyType({"prosentpoeng": "prosentpoeng"}),
    prosenttegn="\N{NO-BREAK SPACE}%",
)

_BINDE = Bindeord(og="og", til="til", i="i", jf="jf.", sitat="«{tekst}»")

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
    per_kriterium="{kort}: vurdering av hvert kriterium",
    konklusjon_og_anbefalinger="Konklusjon og anbefalinger",
    konklusjon="Konklusjon",
    anbefalinger="Anbefalinger",
    uttalelse="Uttalelse fra {fra}",
    uttalelser="Uttalelser",
    uttalelse_uten_avsender="Uttalelse",
    uttalelse_i_sin_helhet="Uttalelsen i sin helhet",
    uttalelse_skjermet="Uttalelsen",
    utledning="Utledning av revisjonskriteriene",
    sporbarhet="Sporbarhet",
    kilder="Kilder",
)

_ETIKETT = Etiketter(
    oppdragsgiver="Oppdragsgiver",
    bestilling="Bestilling",
    sak="Sak {nr}",
    periode="Periode",
    standard="Standard",
    team="Team",
    kvalitetssikring="Kvalitetssikring",
    utgave="Utgave",
    merknad="Merknad",
    telefon="Telefon",
    kilde="Kilde: {kilde}",
    foto="Foto: {foto}",
    fra="Fra",
    til="Til",
    dato="Mottatt",
    referanse="Referanse",
    vår_referanse="Vår ref. {nr}",
    deres_referanse="Deres ref. {nr}",
    kopi="Kopi",
    bygger_på="Bygger på {grunnlag}.",
    bygger_på_funn="Bygger på funn {funn}",
    mottaker="Mottaker:\N{NO-BREAK SPACE}{mottaker}",
    kriterium="kriterium",
    kriterier="kriterium",
    funn="funn",
    flere_funn="funn",
    avveining="Avveining",
    avgjørende="avgjørende",
    sikkerhet="{grad} sikkerhet",
)

_TABELL = Tabellord(
    vurderinger="Vurdering av hvert kriterium",
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
    holdning="Svar",
    ansvarlig="Ansvarlig",
    frist="Frist",
    kriterium_og_vurdering="Kriterium og vurdering",
    påstand="Påstand",
    funn="Funn",
    kilder="Kilder",
    verdi="Verdi",
    tom="–",
    ikke_oppgitt="Ikke oppgitt",
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
            "O": "Egne observasjoner",
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
    annet_grunnlag="andre dokumenter",
    navn_først="{navn}, {offisiell}",
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
            "høring": "Til uttalelse. Unntatt offentlighet, jf. offentleglova § 5 andre ledd",
        }
    ),
    standarder=MappingProxyType({"RSK 001": "RSK 001 Standard for forvaltningsrevisjon"}),
    virksomheter=MappingProxyType(
        {
            "kommune": Virksomhet("kommunen", "kommunene", "kommuner"),
            "fylkeskommune": Virksomhet("fylkeskommunen", "fylkeskommunene", "fylkeskommuner"),
            "foretak": Virksomhet("foretaket", "foretakene", "foretak"),
            "IKS": Virksomhet("selskapet", "selskapene", "selskaper"),
            "AS": Virksomhet("selskapet", "selskapene", "selskaper"),
            "oppgavefellesskap": Virksomhet(
                "oppgavefellesskapet", "oppgavefellesskapene", "oppgavefellesskap"
            ),
            "politisk råd": Virksomhet("rådet", "rådene", "råd"),
        }
    ),
    ulike_virksomheter=Virksomhet("virksomheten", "virksomhetene", "virksomheter"),
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
            "problemstillinger": ("spørsmål", "spørsmål"),
            "kriterier": ("kriterium", "kriterier"),
            "punkter": ("påstand", "påstander"),
            "funn": ("funn", "funn"),
            "kilder": ("kilde", "kilder"),
            "vurderinger": ("vurdering", "vurderinger"),
            "anbefalinger": ("anbefaling", "anbefalinger"),
        }
    ),
    dato=_DATO,
    tall=_TALL,
    binde=_BINDE,
    overskrift=_OVERSKRIFT,
    etikett=_ETIKETT,
    tabell=_TABELL,
    setning=SETNING,
    nummer=Nummerord(kapittel="kapittel", vedlegg="vedlegg", tabell="tabell", figur="figur"),
    kilde=_KILDE,
    grunn=GRUNN,
    regel=regel.BOKMÅL,
    utkast=draft.BOKMÅL,
    åpne=review.BOKMÅL_ÅPNE,
    merknad=MERKNAD,
    utøvd=review.BOKMÅL_SKJØNN,
    tegning=drawings.BOKMÅL,
    figurtall=figure_data.BOKMÅL,
    brev=letters.BOKMÅL,
    skjerming=redaction.BOKMÅL,
    utgave=editions.BOKMÅL,
    disposisjon=outline.BOKMÅL,
)
