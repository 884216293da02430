"""Sentences of a drafted assessment: what the program writes where the auditor has not written."""

from __future__ import annotations

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Utkastord:
    """Patterns of a drafted assessment, one paragraph per question."""

    merke: str
    """In the margin of a working draft."""
    gjelder: str
    """{revidert} and {tekst}: a paragraph about one of several bodies."""
    ett_kriterium: str
    """{dom}: the only criterion."""
    begge: str
    """{dom}: both of two criteria."""
    alle: str
    """{antall} criteria, more than two, all with {dom}."""
    fordelt: str
    """{antall} criteria, parted as {fordeling}."""
    del_: str
    """{antall} and {dom}, a part of the list above."""
    ett: str
    """The number one, of criteria."""
    ingen: str
    """None of the {antall} criteria can be concluded on."""
    ett_ingen: str
    """The only criterion cannot be concluded on."""
    åpne: str
    """{antall}: how many cannot be concluded on, where others can."""
    åpent: str
    """As above, for one."""
    skal: str
    """{krav} with its {nr}: «kravet om å …»."""
    bør: str
    """The same for an expectation."""
    sterkt: str
    """{krav} and {dom}: what stands strongest."""
    sterke: str
    """The same for several."""
    svakt: str
    """{krav}, {dom} and {setning}: a criterion that is not fully met, and how."""
    men: str
    """{holder} and {svikter}."""
    tyder_på: str
    """{påstander}: what holds with low certainty."""
    delvis: str
    """{påstander}."""
    nei: str
    """{påstander}."""
    skjønn: str
    """{krav}, {beregnet} and {dom}: a judgement is in force."""
    uavgjort: str
    """{krav}, {lavest} and {høyest}."""
    finne_ut: str
    """{påstander}: what must be found out."""
    usikkert: str
    """{numre} of criteria with low certainty."""
    ikke_relevant: str
    """{krav}."""


BOKMÅL = Utkastord(
    merke="Utkast fra programmet",
    gjelder="{revidert}: {tekst}",
    ett_kriterium="Vi vurderer kriteriet som {dom}.",
    begge="Vi vurderer begge kriteriene som {dom}.",
    alle="Vi vurderer alle {antall} kriteriene som {dom}.",
    fordelt="Av {antall} kriterier vurderer vi {fordeling}.",
    del_="{antall} som {dom}",
    ett="ett",
    ingen="Vi kan ikke konkludere om noen av de {antall} kriteriene.",
    ett_ingen="Vi kan ikke konkludere om kriteriet.",
    åpne="{antall} kriterier kan vi ikke konkludere om.",
    åpent="Ett kriterium kan vi ikke konkludere om.",
    skal="kravet om å {krav} ({nr})",
    bør="forventningen om å {krav} ({nr})",
    sterkt="Sterkest står {krav}, som vi vurderer som {dom}.",
    sterke="Sterkest står {krav}, som vi alle vurderer som {dom}.",
    svakt="{krav} vurderer vi som {dom}: {setning}.",
    men="{holder}, men {svikter}",
    tyder_på="funnene tyder på {påstander}",
    delvis="det stemmer bare delvis {påstander}",
    nei="funnene taler mot {påstander}",
    skjønn=(
        "{krav} gir etter regelen «{beregnet}». Etter skjønn vurderer vi det som {dom}, slik det er "
        "begrunnet ved kriteriet."
    ),
    uavgjort="{krav} kan være alt fra {lavest} til {høyest}.",
    finne_ut="For å konkludere må vi vite {påstander}.",
    usikkert="Grunnlaget er usikkert for {numre}.",
    ikke_relevant="{krav} er ikke vurdert, fordi det ikke gjelder her.",
)

NYNORSK = Utkastord(
    merke="Utkast frå programmet",
    gjelder="{revidert}: {tekst}",
    ett_kriterium="Vi vurderer kriteriet som {dom}.",
    begge="Vi vurderer begge kriteria som {dom}.",
    alle="Vi vurderer alle dei {antall} kriteria som {dom}.",
    fordelt="Av {antall} kriterium vurderer vi {fordeling}.",
    del_="{antall} som {dom}",
    ett="eitt",
    ingen="Vi kan ikkje konkludere om noko av dei {antall} kriteria.",
    ett_ingen="Vi kan ikkje konkludere om kriteriet.",
    åpne="{antall} kriterium kan vi ikkje konkludere om.",
    åpent="Eitt kriterium kan vi ikkje konkludere om.",
    skal="kravet om å {krav} ({nr})",
    bør="forventninga om å {krav} ({nr})",
    sterkt="Sterkast står {krav}, som vi vurderer som {dom}.",
    sterke="Sterkast står {krav}. Alle vurderer vi som {dom}.",
    svakt="{krav} vurderer vi som {dom}: {setning}.",
    men="{holder}, men {svikter}",
    tyder_på="funna tyder på {påstander}",
    delvis="det stemmer berre delvis {påstander}",
    nei="funna talar mot {påstander}",
    skjønn=(
        "{krav} gir etter regelen «{beregnet}». Etter skjønn vurderer vi det som {dom}, slik det er "
        "grunngitt ved kriteriet."
    ),
    uavgjort="{krav} kan vere alt frå {lavest} til {høyest}.",
    finne_ut="For å konkludere må vi vite {påstander}.",
    usikkert="Grunnlaget er usikkert for {numre}.",
    ikke_relevant="{krav} er ikkje vurdert, fordi det ikkje gjeld her.",
)
