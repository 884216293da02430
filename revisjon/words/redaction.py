"""What stands in the place of that which may not be published, and which numbers count persons."""

from __future__ import annotations

from functools import cache

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Skjermingsord:
    """Words of the public edition."""

    unntatt: str
    """{hjemmel}: in brackets where something is left out."""
    erstattet: str
    """{hjemmel}: in brackets after the words that were put in its place."""
    få: str
    """In place of 1 to 4 persons."""
    skjult: str
    """In place of a number that would give such a count away."""
    skjult_i_tekst: str
    """The same in a sentence."""
    hjemmel_få: str
    """The legal ground for both."""
    om_tabell: str
    """{hjemmel}: below a table with such numbers."""
    om_figur: str
    """{hjemmel}: below a chart that leaves them out."""
    offentlighet: str
    """Label on the title page, where an edition that is not redacted holds something confidential."""
    inneholder: str
    """{hjemmel}: what is said there."""
    kan_inneholde: str
    """{hjemmel}: the same on a document that shows only parts of the report."""
    om_felt: str
    """On the title page, where anything is left out."""
    om_få: str
    """{hjemmel}: on the title page, where such numbers are left out."""
    om_vurdering: str
    """On the title page: that the verdicts are those of the whole report."""
    personer: frozenset[str]
    """Units, and words in the titles of tables, that count persons; lower case."""
    mål: frozenset[str]
    """Words for what is measured of persons, and is no count of them, as in «timer brukt av ansatte»."""
    andeler: frozenset[str]
    """Words that say that a number is a share, whatever else its unit says."""

    def er_personer(self, ordet: str) -> bool:
        """Tell whether a word, in lower case, is for persons, alone or as the end of another: «nyansatte»."""
        return ordet in self.personer or ordet.endswith(_lange(self.personer))


_LANGT = 6
"""Letters from which on a word is not the end of another by chance."""


@cache
def _lange(ord_: frozenset[str]) -> tuple[str, ...]:
    return tuple(o for o in ord_ if len(o) >= _LANGT)


PERSONER = frozenset(
    (
        # Of both målformer: the units are the auditor's, who may not write the same as the program.
        *("person", "personer", "ansatt", "ansatte", "medarbeidere", "innbyggere", "brukere", "elever"),
        *(
            "barn",
            "unge",
            "ungdom",
            "ungdommer",
            "pasienter",
            "beboere",
            "klienter",
            "søkere",
            "mottakere",
        ),
        *("tjenestemottakere", "deltakere", "respondenter", "informanter", "svarpersoner", "studenter"),
        *("lærlinger", "flyktninger", "varslere", "kandidater", "foreldre", "pårørende", "mennesker"),
        *("menn", "kvinner", "gutter", "jenter", "individer", "sykmeldte", "arbeidsledige", "fosterbarn"),
        *("familier", "familiar"),
        *("person", "personar", "tilsett", "tilsette", "medarbeidarar", "innbyggjarar", "brukarar"),
        *("elevar", "barn", "born", "unge", "ungdom", "ungdomar", "pasientar", "bebuarar", "klientar"),
        *("søkjarar", "mottakarar", "tenestemottakarar", "deltakarar", "respondentar", "informantar"),
        *("svarpersonar", "studentar", "lærlingar", "flyktningar", "varslarar", "kandidatar", "foreldre"),
        *("pårørande", "menneske", "menn", "kvinner", "gutar", "jenter", "individ", "sjukmelde"),
        *("arbeidslause", "fosterbarn"),
    )
)

MÅL = frozenset(
    (
        *(
            "årsverk",
            "stilling",
            "stillinger",
            "stillingar",
            "kroner",
            "kr",
            "timer",
            "timar",
            "dager",
            "dagar",
        ),
        *("gjennomsnitt", "snitt", "dekning", "indeks", "alder"),
    )
)
ANDELER = frozenset(("prosent", "prosentpoeng", "promille", "andel", "andelen", "%", "pst"))

BOKMÅL = Skjermingsord(
    unntatt="Unntatt offentlighet, jf. {hjemmel}",
    erstattet="unntatt, jf. {hjemmel}",
    få="færre enn 5",
    skjult="skjermet",
    skjult_i_tekst="et skjermet tall",
    hjemmel_få="offl. § 13 jf. fvl. § 13",
    om_tabell=(
        "«Færre enn 5» står for 1 til 4 personer, og «skjermet» for tall som ville røpet dette. "
        "Unntatt offentlighet, jf. {hjemmel}."
    ),
    om_figur=(
        "Verdier for 1 til 4 personer er ikke tegnet, og heller ikke verdier som ville røpet dem. "
        "Unntatt offentlighet, jf. {hjemmel}."
    ),
    offentlighet="Offentlighet",
    inneholder="Inneholder opplysninger som er unntatt offentlighet, jf. {hjemmel}",
    kan_inneholde="Kan inneholde opplysninger som er unntatt offentlighet, jf. {hjemmel}",
    om_felt=(
        "Opplysninger som er unntatt offentlighet, er tatt ut av denne utgaven. Hjemmelen står der de er "
        "tatt ut."
    ),
    om_få=(
        "Der antallet personer er fra 1 til 4, står det «færre enn 5». Der et annet tall ville røpet det, "
        "står det «skjermet», jf. {hjemmel}."
    ),
    om_vurdering="Vurderingene er de samme som i rapporten til oppdragsgiveren.",
    personer=PERSONER,
    mål=MÅL,
    andeler=ANDELER,
)

NYNORSK = Skjermingsord(
    unntatt="Unnateke offentlegheit, jf. {hjemmel}",
    erstattet="unnateke, jf. {hjemmel}",
    få="færre enn 5",
    skjult="skjerma",
    skjult_i_tekst="eit skjerma tal",
    hjemmel_få="offl. § 13 jf. fvl. § 13",
    om_tabell=(
        "«Færre enn 5» står for 1 til 4 personar, og «skjerma» for tal som ville ha røpt dette. "
        "Unnateke offentlegheit, jf. {hjemmel}."
    ),
    om_figur=(
        "Verdiar for 1 til 4 personar er ikkje teikna, og heller ikkje verdiar som ville ha røpt dei. "
        "Unnateke offentlegheit, jf. {hjemmel}."
    ),
    offentlighet="Offentlegheit",
    inneholder="Inneheld opplysningar som er unnatekne offentlegheit, jf. {hjemmel}",
    kan_inneholde="Kan innehalde opplysningar som er unnatekne offentlegheit, jf. {hjemmel}",
    om_felt=(
        "Opplysningar som er unnatekne frå offentlegheita, er tekne ut av denne utgåva. Heimelen står der "
        "dei er tekne ut."
    ),
    om_få=(
        "Der talet på personar er frå 1 til 4, står det «færre enn 5». Der eit anna tal ville ha røpt det, "
        "står det «skjerma», jf. {hjemmel}."
    ),
    om_vurdering="Vurderingane er dei same som i rapporten til oppdragsgivaren.",
    personer=PERSONER,
    mål=MÅL,
    andeler=ANDELER,
)
