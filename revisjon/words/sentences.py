"""Which sentences the program writes itself."""

from __future__ import annotations

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Setninger:
    """Sentences that the program writes itself."""

    forsidemønster: str
    """{streker}, {lengder} and {brede}; the last two may be nothing."""
    forsidestrek: str
    """Of a single finding."""
    forsidestreker: str
    """{funn}."""
    forsidelengder: str
    """{strek}: what the length of a thin stripe tells; a wide one is as long as there is room."""
    forsidestrek_alle: str
    """Fills {strek} where no stripe is wide."""
    forsidestrek_tynn: str
    """Fills {strek} where some are."""
    forsidebred_alene: str
    """Where the one finding there is, has a wide stripe."""
    forsidebred: str
    forsidebrede: str
    """{brede}: how many of several."""
    forsidebrede_alle: str
    forsidealt: str
    baksidealt: str
    intervju: str
    """One person: {roller}."""
    intervjuer: str
    """{antall} and {roller}."""
    verifisert_ett: str
    verifisert_alle: str
    verifisert_ett_av: str
    """{alle}: where one of several is."""
    verifisert_noen: str
    """{antall} of {alle}."""
    kriterier_hva: str
    """{virksomheten} and {grunnlag}."""
    kriterier_styrke: str
    kriterier_påstander: str
    kriterier_regel: str
    """{tabell}."""
    utledet_i: str
    """{vedlegg}."""
    spørsmål_innledning: str
    """{antall} questions."""
    spørsmål_innledning_ett: str
    anbefaler: str
    """{reviderte}."""
    ingen_anbefalinger: str
    ikke_skrevet: str
    """In the place of a part that a draft lacks."""
    uttalelse_mangler: str
    uttalelse_sendt: str
    """{dato}."""
    uttalelse_sendt_med_frist: str
    """{dato} and {frist}."""
    uttalelse_mottatt: str
    """{dato}."""
    uttalelse_gjengitt: str
    uttalelse_gjengitt_etter: str
    """Where a table of answers comes first."""
    uttalelse_skjermet: str
    """In place of the first, where something is left out."""
    uttalelse_skjermet_etter: str
    """In place of the second, for the same reason."""
    intervjuet_i_alt: str
    """{antall}."""
    sporbarhet: str
    """{vedlegg}."""
    kilder: str
    """{vedlegg}."""
