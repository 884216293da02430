"""Words to the reader of an edition that is not the report itself."""

from __future__ import annotations

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Utgaveord:
    """The page to the reader in front, and what stands for a part that is left out."""

    til_leseren: str
    """Heading of the page to who verifies facts."""
    til_høring: str
    """Heading of the page to who is heard."""
    verifisering: tuple[str, ...]
    """Paragraphs: what the edition is, and what the reader is asked to do."""
    sjekk: str
    """Leads in the list of what to check."""
    sjekk_punkter: tuple[str, ...]
    svar: str
    """Leads in how to answer."""
    svar_punkter: tuple[str, ...]
    ikke_med: str
    """What is not in the edition."""
    høring: tuple[str, ...]
    """{reviderte}: paragraphs to those who are heard."""
    deling: str
    """On the cover of what is sent to be verified: that it must not be passed on."""
    taushet_fakta: str
    """Why, on the page to the reader."""
    taushet: str
    """Who may read it, and until when."""
    frist: str
    """{dato}."""
    frist_til: str
    """{dato} and {til}."""
    svar_til: str
    """{til}."""
    utelatt: str
    """{hva}: in a text that refers to a part that this edition is without."""
    utelatt_vurdering: str
    """{kapittel}: the assessment of a chapter."""
    utelatt_anbefaling: str
    """{nr}: one of the recommendations."""
    funn_og_kilder: str
    """Heading of the appendix, and title of its table."""
    om_funn_og_kilder: str
    """{vedlegg}: what the table shows."""
    kapittel: str
    """Column head."""
    forsidealt: str
    """The pattern of the cover where nothing is said of what findings mean."""
    forsidemønster: str
    """{streker}: the same, on the title page."""


BOKMÅL = Utgaveord(
    til_leseren="Til deg som skal kontrollere fakta",
    til_høring="Til dere som skal uttale dere",
    verifisering=(
        (
            "Dette er datagrunnlaget til en forvaltningsrevisjon som ikke er ferdig. Vi ber deg kontrollere "
            "at opplysningene er riktige, før vi vurderer dem."
        ),
    ),
    sjekk="Se etter om",
    sjekk_punkter=(
        "tall, datoer, navn på planer og beskrivelser av hvem som gjør hva, stemmer",
        "det du eller andre har fortalt eller skrevet, er riktig gjengitt",
        "noe vesentlig mangler, eller er endret siden opplysningene ble gitt",
    ),
    svar="Slik svarer du",
    svar_punkter=(
        (
            "Vis til nummeret som står i margen ved hvert funn, for eksempel «F3-15», eller til nummeret "
            "på tabellen eller figuren."
        ),
        (
            "Skriv hva som er feil, hva som er riktig, og gjerne hvor det går fram. Legg ved dokumentet om "
            "du kan."
        ),
        "Er alt riktig, er det nok å skrive det.",
    ),
    ikke_med=(
        "Vurderinger, konklusjoner og anbefalinger er ikke med i denne utgaven, og heller ikke sammendraget. "
        "Den som blir revidert, får uttale seg om dem når hele rapporten sendes på høring."
    ),
    høring=(
        (
            "Rapporten sendes {reviderte} til uttalelse før den legges fram for kontrollutvalget. Uttalelsen "
            "blir gjengitt i sin helhet i rapporten (forskrift om kontrollutvalg og revisjon § 14)."
        ),
        (
            "Vis til nummeret på kapitlet, funnet eller anbefalingen som uttalelsen gjelder. Si for hver "
            "anbefaling om dere er enige, hvem som får ansvaret, og når tiltaket skal være gjennomført."
        ),
    ),
    deling="Til den som kontrollerer fakta. Skal ikke deles videre.",
    taushet_fakta=(
        "Utkastet skal ikke deles videre. Innsyn kan utsettes til kontrollutvalget har fått den endelige "
        "rapporten (offentleglova § 5 andre ledd)."
    ),
    taushet=(
        "Innsyn kan utsettes til kontrollutvalget har fått den endelige rapporten (offentleglova § 5 andre "
        "ledd). Del derfor denne utgaven bare med dem som trenger den for å svare."
    ),
    frist="Fristen for å svare er {dato}.",
    frist_til="Send svaret til {til} innen {dato}.",
    svar_til="Send svaret til {til}.",
    utelatt="{hva} (ikke med i denne utgaven)",
    utelatt_vurdering="vurderingen i kapitlet «{kapittel}»",
    utelatt_anbefaling="anbefaling {nr}",
    funn_og_kilder="Funn og kilder",
    om_funn_og_kilder=(
        "Tabellen viser hvilke kilder hvert funn bygger på. Merkene på kildene er forklart i {vedlegg}."
    ),
    kapittel="Kapittel",
    forsidealt="Mønster med én strek for hvert funn.",
    forsidemønster="Forsiden viser rapporten selv: {streker}.",
)

NYNORSK = Utgaveord(
    til_leseren="Til deg som skal kontrollere fakta",
    til_høring="Til dykk som skal gi fråsegn",
    verifisering=(
        (
            "Dette er datagrunnlaget til ein forvaltningsrevisjon som ikkje er ferdig. Vi ber deg "
            "kontrollere at opplysningane er rette, før vi vurderer dei."
        ),
    ),
    sjekk="Sjå etter om",
    sjekk_punkter=(
        "tal, datoar, namn på planar og omtalar av kven som gjer kva, stemmer",
        "det du eller andre har fortalt eller skrive, er rett attgitt",
        "noko vesentleg manglar, eller er endra sidan opplysningane vart gitte",
    ),
    svar="Slik svarar du",
    svar_punkter=(
        (
            "Vis til nummeret som står i margen ved kvart funn, til dømes «F3-15», eller til nummeret på "
            "tabellen eller figuren."
        ),
        (
            "Skriv kva som er feil, kva som er rett, og gjerne kvar det går fram. Legg ved dokumentet om "
            "du kan."
        ),
        "Er alt rett, er det nok å skrive det.",
    ),
    ikke_med=(
        "Vurderingar, konklusjonar og tilrådingar er ikkje med i denne utgåva, og heller ikkje samandraget. "
        "Den som blir revidert, får gi fråsegn om dei når heile rapporten blir send på høyring."
    ),
    høring=(
        (
            "{reviderte} får rapporten til fråsegn før han blir lagd fram for kontrollutvalet. Heile "
            "fråsegna blir attgitt i rapporten (forskrift om kontrollutval og revisjon § 14)."
        ),
        (
            "Vis til nummeret på kapitlet, funnet eller tilrådinga som fråsegna gjeld. Sei for kvar "
            "tilråding om ho får støtte, kven som får ansvaret, og når tiltaket skal vere gjennomført."
        ),
    ),
    deling="Til den som kontrollerer fakta. Skal ikkje delast vidare.",
    taushet_fakta=(
        "Utkastet skal ikkje delast vidare. Innsyn kan utsetjast til kontrollutvalet har fått den endelege "
        "rapporten (offentleglova § 5 andre ledd)."
    ),
    taushet=(
        "Innsyn kan utsetjast til kontrollutvalet har fått den endelege rapporten (offentleglova § 5 andre "
        "ledd). Del derfor utkastet berre med dei som treng det for å svare."
    ),
    frist="Fristen for å svare er {dato}.",
    frist_til="Send svaret til {til} innan {dato}.",
    svar_til="Send svaret til {til}.",
    utelatt="{hva} (ikkje med i denne utgåva)",
    utelatt_vurdering="vurderinga i kapitlet «{kapittel}»",
    utelatt_anbefaling="tilråding {nr}",
    funn_og_kilder="Funn og kjelder",
    om_funn_og_kilder=(
        "Tabellen viser kva kjelder kvart funn byggjer på. Merka på kjeldene er forklarte i {vedlegg}."
    ),
    kapittel="Kapittel",
    forsidealt="Mønster med éin strek for kvart funn.",
    forsidemønster="Framsida viser rapporten sjølv: {streker}.",
)
