"""What is said around documents from others: statements and other appendices."""

from __future__ import annotations

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Brevord:
    """Labels, notes and alternative texts."""

    fil: str
    """Label of the file's name."""
    side: str
    """{navn}: a file of one page."""
    sider: str
    """{navn} and {antall}."""
    sjekksum: str
    sha256: str
    """{sum}."""
    datert: str
    """Label of the date on the document."""
    brevet: str
    """{fra}: what a statement is, in a sentence."""
    dokumentet: str
    """{tittel}: the same for another document."""
    om_side: str
    """One page, with its text after it."""
    om_sider: str
    """{antall} pages."""
    om_side_uten_tekst: str
    om_sider_uten_tekst: str
    om_bilde: str
    om_bilde_uten_tekst: str
    om_word: str
    alt_side: str
    """{nr}, {alle} and {hva}: a page whose text follows."""
    alt_side_uten_tekst: str
    alt_bilde: str
    """{hva}: a picture whose text follows."""
    tekst_i_brevet: str
    """Heading of the text."""
    tekst_i_dokumentet: str
    sidetall: str
    """{nr}, before the text of each page."""
    side_uten_tekst: str
    utelatt: str
    """{hva}: what of a Word file is not shown."""
    bilde: str
    """In the place of a picture."""
    bilde_av: str
    """{alt}."""
    bilder: str
    """{antall} pictures."""
    symboler: str
    skjult: str
    innlimt: str
    sporet: str
    """Said where a Word file has tracked changes."""
    noter: str
    """Heading of the notes in a Word file."""


BOKMÅL = Brevord(
    fil="Fil",
    side="{navn}, 1 side",
    sider="{navn}, {antall} sider",
    sjekksum="Sjekksum",
    sha256="SHA-256 {sum}",
    datert="Dato",
    brevet="brevet fra {fra}",
    dokumentet="dokumentet «{tittel}»",
    om_side="Siden er gjengitt som bilde. Det som står der, kommer som tekst etter bildet.",
    om_sider="De {antall} sidene er gjengitt som bilder. Det som står der, kommer som tekst etter bildene.",
    om_side_uten_tekst="Siden er gjengitt som bilde. Filen har ikke innholdet som tekst.",
    om_sider_uten_tekst="De {antall} sidene er gjengitt som bilder. Filen har ikke innholdet som tekst.",
    om_bilde="Dokumentet er gjengitt som bilde. Det som står der, kommer som tekst etter bildet.",
    om_bilde_uten_tekst="Dokumentet er gjengitt som bilde.",
    om_word="All tekst i Word-filen er gjengitt. Skrift, marger og sideskift er ikke de samme som i filen.",
    alt_side="Side {nr} av {alle} i {hva}. Teksten står nedenfor.",
    alt_side_uten_tekst="Side {nr} av {alle} i {hva}.",
    alt_bilde="Bilde av {hva}. Teksten står nedenfor.",
    tekst_i_brevet="Teksten i brevet",
    tekst_i_dokumentet="Teksten i dokumentet",
    sidetall="Side {nr}",
    side_uten_tekst="Siden har ingen tekst som kan leses.",
    utelatt="Ikke gjengitt: {hva}.",
    bilde="[bilde]",
    bilde_av="[bilde: {alt}]",
    bilder="bilder ({antall})",
    symboler="tegn fra en symbolskrift ({antall})",
    skjult="skjult tekst",
    innlimt="innlimte dokumenter ({antall})",
    sporet="Sporede endringer er vist som om de var godtatt.",
    noter="Noter",
)

NYNORSK = Brevord(
    fil="Fil",
    side="{navn}, 1 side",
    sider="{navn}, {antall} sider",
    sjekksum="Sjekksum",
    sha256="SHA-256 {sum}",
    datert="Dato",
    brevet="brevet frå {fra}",
    dokumentet="dokumentet «{tittel}»",
    om_side="Sida er attgitt som bilete. Det som står der, kjem som tekst etter biletet.",
    om_sider="Dei {antall} sidene er attgitte som bilete. Det som står der, kjem som tekst etter bileta.",
    om_side_uten_tekst="Sida er attgitt som bilete. Fila har ikkje innhaldet som tekst.",
    om_sider_uten_tekst="Dei {antall} sidene er attgitte som bilete. Fila har ikkje innhaldet som tekst.",
    om_bilde="Dokumentet er attgitt som bilete. Det som står der, kjem som tekst etter biletet.",
    om_bilde_uten_tekst="Dokumentet er attgitt som bilete.",
    om_word="All tekst i Word-fila er attgitt. Skrift, margar og sideskift er ikkje dei same som i fila.",
    alt_side="Side {nr} av {alle} i {hva}. Teksten står nedanfor.",
    alt_side_uten_tekst="Side {nr} av {alle} i {hva}.",
    alt_bilde="Bilete av {hva}. Teksten står nedanfor.",
    tekst_i_brevet="Teksten i brevet",
    tekst_i_dokumentet="Teksten i dokumentet",
    sidetall="Side {nr}",
    side_uten_tekst="Sida har ingen tekst som kan lesast.",
    utelatt="Ikkje attgitt: {hva}.",
    bilde="[bilete]",
    bilde_av="[bilete: {alt}]",
    bilder="bilete ({antall})",
    symboler="teikn frå ei symbolskrift ({antall})",
    skjult="skjult tekst",
    innlimt="innlimte dokument ({antall})",
    sporet="Spora endringar er viste som om dei var godtekne.",
    noter="Notar",
)
