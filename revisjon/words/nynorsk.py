"""The words in nynorsk.

Of the forms that the norm of 2012 leaves free, one is used throughout: e-infinitive, `-je-` in verbs as
`byggje`, `vart`, `held`. Elliptical participles («Motteke 3. mai») stand in the neuter, since the gender of
what was received is not known.
"""

from __future__ import annotations

from types import MappingProxyType

from revisjon.words import draft, drawings, editions, figure_data, letters, outline, redaction, regel, review
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
from revisjon.words.nynorsk_reasons import GRUNN
from revisjon.words.nynorsk_sentences import SETNING
from revisjon.words.remarks import NYNORSK as MERKNAD

_DATO = Datoord(
    måneder=(
        *("januar", "februar", "mars", "april", "mai", "juni", "juli", "august"),
        *("september", "oktober", "november", "desember"),
    ),
    dag="{dag}. {måned} {år}",
    måned="{måned} {år}",
    fraser=MappingProxyType(
        {
            "dato": "{dato}",
            "publisert": "Publisert {dato}",
            "revidert": "Sist revidert {dato}",
            "oppdatert": "Sist oppdatert {dato}",
            "endret": "Sist endra {dato}",
            "faglig_endret": "Siste faglege endring {dato}",
            "hentet": "Henta {dato}",
            "mottatt": "Motteke {dato}",
            "tilsendt": "Tilsendt {dato}",
        }
    ),
    vedtatt="Vedteke av {av} {dato}",
    vedtatt_uten_dato="Vedteke av {av}",
    udatert="Udatert",
    spenn="{fra} til {til}",
)

_TALL = Tallord(
    komma=",",
    tusenskille="\N{THIN SPACE}",
    omtrent="ca. {tall}",
    i_ord=("null", "éin", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
    minus="minus {tall}",
    med_enhet="{tall} {enhet}",
    enheter=MappingProxyType({n: n for n in ("prosent", "prosentpoeng", "promille")}),
    én_enhet=MappingProxyType({"prosentpoeng": "prosentpoeng"}),
    prosenttegn="\N{NO-BREAK SPACE}%",
)

_BINDE = Bindeord(og="og", til="til", i="i", jf="jf.", sitat="«{tekst}»")

_OVERSKRIFT = Overskrifter(
    sammendrag="Samandrag",
    innhold="Innhald",
    figurer="Figurar",
    tabeller="Tabellar",
    innledning="Innleiing",
    bakgrunn="Bakgrunn",
    formål="Føremål og problemstillingar",
    avgrensning="Avgrensing",
    metode="Metode",
    kriterier="Revisjonskriterium",
    problemstilling="Problemstilling",
    problemstillinger="Problemstillingar",
    data="Datagrunnlag",
    vurdering="Vurdering",
    per_kriterium="{kort}: vurdering av kvart kriterium",
    konklusjon_og_anbefalinger="Konklusjon og tilrådingar",
    konklusjon="Konklusjon",
    anbefalinger="Tilrådingar",
    uttalelse="Fråsegn frå {fra}",
    uttalelser="Fråsegner",
    uttalelse_uten_avsender="Fråsegn",
    uttalelse_i_sin_helhet="Heile fråsegna",
    uttalelse_skjermet="Fråsegna",
    utledning="Utleiing av revisjonskriteria",
    sporbarhet="Sporbarheit",
    kilder="Kjelder",
)

_ETIKETT = Etiketter(
    oppdragsgiver="Oppdragsgivar",
    bestilling="Bestilling",
    sak="Sak {nr}",
    periode="Periode",
    standard="Standard",
    team="Team",
    kvalitetssikring="Kvalitetssikring",
    utgave="Utgåve",
    merknad="Merknad",
    telefon="Telefon",
    kilde="Kjelde: {kilde}",
    foto="Foto: {foto}",
    fra="Frå",
    til="Til",
    dato="Motteke",
    referanse="Referanse",
    vår_referanse="Vår ref. {nr}",
    deres_referanse="Dykkar ref. {nr}",
    kopi="Kopi",
    bygger_på="Byggjer på {grunnlag}.",
    bygger_på_funn="Byggjer på funn {funn}",
    mottaker="Mottakar:\N{NO-BREAK SPACE}{mottaker}",
    kriterium="kriterium",
    kriterier="kriterium",
    funn="funn",
    flere_funn="funn",
    avveining="Avveging",
    avgjørende="avgjerande",
    sikkerhet="{grad} sikkerheit",
)

_TABELL = Tabellord(
    vurderinger="Vurdering av kvart kriterium",
    skala="Frå påstandar til vurdering",
    svar="Svar på tilrådingane",
    sporbarhet="Frå spørsmål til tilråding",
    nr="Nr.",
    styrke="Styrke",
    kriterium="Kriterium",
    spørsmål="Spørsmål",
    vurdering="Vurdering",
    sikkerhet="Sikkerheit",
    anbefaling="Tilråding",
    anbefaling_kort="Tilr.",
    når="Når",
    holdning="Svar",
    ansvarlig="Ansvarleg",
    frist="Frist",
    kriterium_og_vurdering="Kriterium og vurdering",
    påstand="Påstand",
    funn="Funn",
    kilder="Kjelder",
    verdi="Verdi",
    tom="–",
    ikke_oppgitt="Ikkje oppgitt",
)

_KILDE = Kildeord(
    lov="Lov {dato} nr. {nr}",
    forskrift="Forskrift {dato} nr. {nr}",
    intervju="Intervju med {rolle}",
    flere_personer="{tekst} ({antall} personar)",
    grupper=MappingProxyType(
        {
            "L": "Lov og forskrift",
            "U": "Utgreiingar, rettleiarar og litteratur",
            "D": "Dokument",
            "S": "Skriftlege svar og statistikk",
            "O": "Eigne observasjonar",
            "I": "Intervju",
        }
    ),
    grunnlag=MappingProxyType(
        {
            "lov": "lov",
            "forskrift": "forskrift",
            "forarbeid": "førearbeid",
            "utredning": "offentlege utgreiingar",
            "veileder": "rettleiarar",
            "standard": "standardar",
            "faglitteratur": "faglitteratur",
            "plan": "eigne planar",
            "vedtak": "eigne vedtak",
            "rutine": "eigne rutinar",
        }
    ),
    annet_grunnlag="andre dokument",
    navn_først="{navn}, {offisiell}",
)

NYNORSK = Ord(
    språk="nn",
    dokumenttype="Forvaltningsrevisjon",
    dokument_om="Forvaltningsrevisjon av {reviderte}",
    utgaver=MappingProxyType(
        {
            "arbeidsutkast": "Arbeidsutkast",
            "verifisering": "Til verifisering av fakta",
            "høring": "Til fråsegn",
            "endelig": "Endeleg rapport",
            "offentlig": "Offentleg utgåve",
        }
    ),
    merker=MappingProxyType(
        {
            "arbeidsutkast": "Arbeidsutkast",
            "verifisering": "Til verifisering",
            "høring": "Til fråsegn. Unnateke offentlegheit, jf. offentleglova § 5 andre ledd",
        }
    ),
    standarder=MappingProxyType({"RSK 001": "RSK 001 Standard for forvaltningsrevisjon"}),
    virksomheter=MappingProxyType(
        {
            "kommune": Virksomhet("kommunen", "kommunane", "kommunar"),
            "fylkeskommune": Virksomhet("fylkeskommunen", "fylkeskommunane", "fylkeskommunar"),
            "foretak": Virksomhet("føretaket", "føretaka", "føretak"),
            "IKS": Virksomhet("selskapet", "selskapa", "selskap"),
            "AS": Virksomhet("selskapet", "selskapa", "selskap"),
            "oppgavefellesskap": Virksomhet("oppgåvefellesskapet", "oppgåvefellesskapa", "oppgåvefellesskap"),
            "politisk råd": Virksomhet("rådet", "råda", "råd"),
        }
    ),
    ulike_virksomheter=Virksomhet("verksemda", "verksemdene", "verksemder"),
    styrke=MappingProxyType({"skal": "skal", "bør": "bør"}),
    dommer=MappingProxyType(
        {
            "oppfylt": "Oppfylt",
            "i hovedsak oppfylt": "I hovudsak oppfylt",
            "delvis oppfylt": "Delvis oppfylt",
            "ikke oppfylt": "Ikkje oppfylt",
            "kan ikke konkluderes": "Kan ikkje konkluderast",
            "ikke relevant": "Ikkje relevant",
        }
    ),
    verdier=MappingProxyType(
        {
            "ja": "Ja",
            "delvis": "Delvis",
            "nei": "Nei",
            "uavklart": "Uavklart",
            "ikke relevant": "Ikkje relevant",
        }
    ),
    holdninger=MappingProxyType(
        {"enig": "Einig", "delvis enig": "Delvis einig", "uenig": "Ueinig", "ikke besvart": "Utan svar"}
    ),
    sikkerhet=MappingProxyType({"høy": "Høg", "middels": "Middels", "lav": "Låg", "svært lav": "Svært låg"}),
    metoder=MappingProxyType(
        {
            "dokumentanalyse": "Dokumentanalyse",
            "intervju": "Intervju",
            "spørreundersøkelse": "Spørjeundersøking",
            "stikkprøve": "Stikkprøver",
            "observasjon": "Observasjon",
            "verifisering": "Verifisering",
            "annet": "Andre metodar",
        }
    ),
    kjede=MappingProxyType(
        {
            "problemstillinger": ("spørsmål", "spørsmål"),
            "kriterier": ("kriterium", "kriterium"),
            "punkter": ("påstand", "påstandar"),
            "funn": ("funn", "funn"),
            "kilder": ("kjelde", "kjelder"),
            "vurderinger": ("vurdering", "vurderingar"),
            "anbefalinger": ("tilråding", "tilrådingar"),
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
    regel=regel.NYNORSK,
    utkast=draft.NYNORSK,
    åpne=review.NYNORSK_ÅPNE,
    merknad=MERKNAD,
    utøvd=review.NYNORSK_SKJØNN,
    tegning=drawings.NYNORSK,
    figurtall=figure_data.NYNORSK,
    brev=letters.NYNORSK,
    skjerming=redaction.NYNORSK,
    utgave=editions.NYNORSK,
    disposisjon=outline.NYNORSK,
)
