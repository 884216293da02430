"""What the web page says beside the report itself: navigation, notes, links, the tools over the table.

Chosen by the document's language tag, for whoever writes a page knows the document only.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.records import dataclass
from revisjon.words.bokmaal import BOKMÅL as ORD_BOKMÅL
from revisjon.words.english import ENGELSK as ORD_ENGELSK
from revisjon.words.lexicon import Ord
from revisjon.words.nynorsk import NYNORSK as ORD_NYNORSK


@dataclass(frozen=True, slots=True)
class Grunnlagsord:
    """The chain behind a verdict, from claims to sources."""

    tittel: str
    """{deler}: how many claims, findings and sources there are."""
    regel: str
    """{dom} as the rule gives it, and {når} it does."""
    avgjørende: str
    ikke_avgjørende: str
    årsaker: Mapping[str, str]
    """Why a claim has its value, by the value's reason in the data."""
    taler: Mapping[str, str]
    """Which way a finding speaks."""
    omfang: Mapping[str, str]
    teller_ikke: str
    test: str
    """{kilder} of what was tested."""
    anbefaling: str
    """{nr} of the recommendation that rests on the claim."""
    anbefalinger: str
    """{nr}, where there are several."""


@dataclass(frozen=True, slots=True)
class Lenkeord:
    """Names of the links to a place in the report, as «Lenke til {hva}»."""

    lenke: str
    kopiert: str
    """What is said when the link has been copied."""
    funn: str
    """{nr}, as in all below."""
    kriterium: str
    vurdering: str
    anbefaling: str
    spørsmål: str


@dataclass(frozen=True, slots=True)
class Nettord:
    """All of it in one målform."""

    hopp: str
    kapitler: str
    """Name of the navigation."""
    innhold: str
    """On the button that opens the navigation on a phone."""
    noter: str
    note: str
    """{nr}."""
    tilbake: str
    """{nr}: from a note to where it is called."""
    til_listen: str
    lukk: str
    tabell: str
    """Name of a table without caption."""
    figur: str
    tall_i_figuren: str
    """Opens the table of what a chart shows."""
    filter: str
    treff: str
    """{vist} of {alle} rows."""
    rekkefølge: str
    """Takes the table back to the report's order."""
    lenke: Lenkeord
    grunnlag: Grunnlagsord


BOKMÅL = Nettord(
    hopp="Hopp til innholdet",
    kapitler="Kapitler",
    innhold="Innhold",
    noter="Noter",
    note="Note {nr}",
    tilbake="Tilbake til note {nr} i teksten",
    til_listen="Vis i listen over noter",
    lukk="Lukk",
    tabell="Tabell",
    figur="Figur",
    tall_i_figuren="Tallene i figuren",
    filter="Søk i tabellen",
    treff="{vist} av {alle} rader",
    rekkefølge="Vis i rapportens rekkefølge",
    lenke=Lenkeord(
        lenke="Lenke til {hva}",
        kopiert="Lenken er kopiert",
        funn="funn {nr}",
        kriterium="kriterium {nr}",
        vurdering="vurderingen av {nr}",
        anbefaling="anbefaling {nr}",
        spørsmål="problemstilling {nr}",
    ),
    grunnlag=Grunnlagsord(
        tittel="Grunnlaget: {deler}",
        regel="Regelen gir «{dom}»: {når}",
        avgjørende="Avgjørende.",
        ikke_avgjørende="Ikke avgjørende.",
        årsaker=MappingProxyType(
            {
                "ingen funn": "Ingen funn sier noe om det.",
                "alle funn taler for": "Alle funn taler for.",
                "alle funn taler mot": "Alle funn taler mot.",
                "funn taler delvis for": "Funnene taler delvis for.",
                "funn taler både for og mot": "Funnene spriker og er ikke avveid.",
                "motstridende funn er avveid": "Funnene spriker og er avveid.",
                "funn gjelder bare deler av virksomheten": "Funnene gjelder bare deler av virksomheten.",
                "enhetene er ulike": "Enhetene er ulike.",
                "test avgjør": "En test avgjør.",
                "testen lar seg ikke avgjøre": "Testen lar seg ikke avgjøre.",
                "vilkåret for kravet er ikke oppfylt": "Vilkåret for kravet er ikke oppfylt.",
            }
        ),
        taler=MappingProxyType({"for": "taler for", "delvis": "taler delvis for", "mot": "taler mot"}),
        omfang=MappingProxyType(
            {
                "alle": "gjelder alle",
                "de fleste": "gjelder de fleste",
                "flere": "gjelder flere",
                "noen": "gjelder noen",
                "enkelte": "gjelder enkelte",
                "én": "gjelder én",
            }
        ),
        teller_ikke="avgjør ikke, for funnet gjelder bare en del",
        test="Prøvd mot {kilder}",
        anbefaling="Ligger til grunn for anbefaling {nr}",
        anbefalinger="Ligger til grunn for anbefalingene {nr}",
    ),
)

NYNORSK = Nettord(
    hopp="Hopp til innhaldet",
    kapitler="Kapittel",
    innhold="Innhald",
    noter="Notar",
    note="Note {nr}",
    tilbake="Tilbake til note {nr} i teksten",
    til_listen="Vis i lista over notar",
    lukk="Lukk",
    tabell="Tabell",
    figur="Figur",
    tall_i_figuren="Tala i figuren",
    filter="Søk i tabellen",
    treff="{vist} av {alle} rader",
    rekkefølge="Vis i rekkjefølgja til rapporten",
    lenke=Lenkeord(
        lenke="Lenkje til {hva}",
        kopiert="Lenkja er kopiert",
        funn="funn {nr}",
        kriterium="kriterium {nr}",
        vurdering="vurderinga av {nr}",
        anbefaling="tilråding {nr}",
        spørsmål="problemstilling {nr}",
    ),
    grunnlag=Grunnlagsord(
        tittel="Grunnlaget: {deler}",
        regel="Regelen gir «{dom}»: {når}",
        avgjørende="Avgjerande.",
        ikke_avgjørende="Ikkje avgjerande.",
        årsaker=MappingProxyType(
            {
                "ingen funn": "Ingen funn seier noko om det.",
                "alle funn taler for": "Alle funn talar for.",
                "alle funn taler mot": "Alle funn talar mot.",
                "funn taler delvis for": "Funna talar delvis for.",
                "funn taler både for og mot": "Funna sprikjer og er ikkje avvegne.",
                "motstridende funn er avveid": "Funna sprikjer og er avvegne.",
                "funn gjelder bare deler av virksomheten": "Funna gjeld berre delar av verksemda.",
                "enhetene er ulike": "Einingane er ulike.",
                "test avgjør": "Ein test avgjer.",
                "testen lar seg ikke avgjøre": "Testen lèt seg ikkje avgjere.",
                "vilkåret for kravet er ikke oppfylt": "Vilkåret for kravet er ikkje oppfylt.",
            }
        ),
        taler=MappingProxyType({"for": "talar for", "delvis": "talar delvis for", "mot": "talar mot"}),
        omfang=MappingProxyType(
            {
                "alle": "gjeld alle",
                "de fleste": "gjeld dei fleste",
                "flere": "gjeld fleire",
                "noen": "gjeld nokre",
                "enkelte": "gjeld enkelte",
                "én": "gjeld éin",
            }
        ),
        teller_ikke="avgjer ikkje, for funnet gjeld berre ein del",
        test="Prøvd mot {kilder}",
        anbefaling="Ligg til grunn for tilråding {nr}",
        anbefalinger="Ligg til grunn for tilrådingane {nr}",
    ),
)

ENGELSK = Nettord(
    hopp="Skip to the content",
    kapitler="Chapters",
    innhold="Contents",
    noter="Notes",
    note="Note {nr}",
    tilbake="Back to note {nr} in the text",
    til_listen="Show in the list of notes",
    lukk="Close",
    tabell="Table",
    figur="Figure",
    tall_i_figuren="The numbers in the figure",
    filter="Search the table",
    treff="Rows shown: {vist} of {alle}",
    rekkefølge="Show in the order of the report",
    lenke=Lenkeord(
        lenke="Link to {hva}",
        kopiert="The link has been copied",
        funn="finding {nr}",
        kriterium="criterion {nr}",
        vurdering="the assessment of {nr}",
        anbefaling="recommendation {nr}",
        spørsmål="audit question {nr}",
    ),
    grunnlag=Grunnlagsord(
        tittel="Evidence: {deler}",
        regel="The rule gives “{dom}”. {når}",
        avgjørende="Decisive.",
        ikke_avgjørende="Not decisive.",
        årsaker=MappingProxyType(
            {
                "ingen funn": "No findings bear on it.",
                "alle funn taler for": "All findings support it.",
                "alle funn taler mot": "All findings contradict it.",
                "funn taler delvis for": "The findings partly support it.",
                "funn taler både for og mot": "The findings diverge and have not been weighed.",
                "motstridende funn er avveid": "The findings diverge and have been weighed.",
                "funn gjelder bare deler av virksomheten": (
                    "The findings concern only parts of the audited body."
                ),
                "enhetene er ulike": "The units differ.",
                "test avgjør": "A test decides.",
                "testen lar seg ikke avgjøre": "The test cannot be decided.",
                "vilkåret for kravet er ikke oppfylt": "The condition for the requirement is not met.",
            }
        ),
        taler=MappingProxyType(
            {"for": "supports it", "delvis": "partly supports it", "mot": "contradicts it"}
        ),
        omfang=MappingProxyType(
            {
                "alle": "concerns all",
                "de fleste": "concerns most",
                "flere": "concerns several",
                "noen": "concerns some",
                "enkelte": "concerns a few",
                "én": "concerns one",
            }
        ),
        teller_ikke="does not decide, because the finding concerns only part",
        test="Tested against {kilder}",
        anbefaling="Underlies recommendation {nr}",
        anbefalinger="Underlies recommendations {nr}",
    ),
)


_ORD: Mapping[str, tuple[Nettord, Ord]] = MappingProxyType(
    {"nb": (BOKMÅL, ORD_BOKMÅL), "nn": (NYNORSK, ORD_NYNORSK), "en": (ENGELSK, ORD_ENGELSK)}
)


def _for(språk: str) -> tuple[Nettord, Ord]:
    return _ORD.get(språk.partition("-")[0].lower(), _ORD["nb"])


def nettord(språk: str) -> Nettord:
    """Return the words by BCP 47 tag; bokmål for languages that there are no words in."""
    return _for(språk)[0]


def rapportord(språk: str) -> Ord:
    """Return the words of the report itself, by the same tag."""
    return _for(språk)[1]
