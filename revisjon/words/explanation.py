"""Words for how certain a verdict is, and for the full explanation of it."""

from __future__ import annotations

from collections.abc import Mapping

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Sikkerhetsord:
    """How certain a verdict is, and why."""

    linje: str
    """{grad}, in small letters."""
    sterkest: str
    """{kilde}: the strongest source, by its type."""
    ingen_kilde: str
    svakest: str
    """{påstand} as «at …»: the weakest of several claims that carry the verdict."""
    svakest_sterkest: str
    """{kilde}: the strongest source of that claim."""
    svakest_ingen_kilde: str
    svakest_bokstav: str
    """{bokstav} and {hvorfor}: the same by letter, and the sentences on its sources."""
    svakest_kort: str
    """{påstand} and {grunner}: all of it where there is little room."""
    av_beregnet: str
    """Where judgement lies on top: certainty is about the computed verdict."""
    opp: str
    """{grunner}."""
    ned: str
    """{grunner}."""
    grunner: Mapping[str, str]
    """What raises or lowers certainty, in small letters."""
    kildetyper: Mapping[str, str]
    """A source by its type, with the article: «et intervju»."""


@dataclass(frozen=True, slots=True)
class Forklaringsord:
    """What the full explanation says besides the reasons. Claims are told by their letter."""

    tittel: str
    """{nr}, {kriterium}, {problemstilling} and {dom}."""
    tittel_sikkerhet: str
    """{tittel} and {grad}."""
    gjelder: str
    """{revidert}, where several bodies are audited."""
    rad: str
    """{dom} and {regel}: the row of the table that fired, a whole sentence. Where judgement lies on top,
    the pattern for the computed verdict stands instead."""
    åpen: str
    """{lavest} and {høyest}."""
    punkt: str
    """{bokstav} and {setning}, the claim as it came out."""
    punkt_avgjørende: str
    """The same for a decisive claim, where others are not."""
    taler: Mapping[str, tuple[str, str]]
    """By what findings say: one finding, {antall} findings; {noter}."""
    teller_ikke: tuple[str, str]
    """Findings about a part only: one, several; {noter}."""
    utenfor_dekningen: tuple[str, str]
    """Findings that name no unit, behind a claim that is tested by its units: one, several; {noter}."""
    veid: str
    """{begrunnelse}."""
    taler_og: str
    """Between the last two of these clauses."""
    måles_av: str
    """{noter}: sources of what was tested."""
    bæres_av: tuple[str, str]
    """{påstander} that carry the verdict, by letter: one, several."""
    nok: str
    """{sett}: what would settle it."""
    endring: str
    """{blir} and {dom}: what would change the verdict, several ways parted by `eller_blir`."""
    eller_blir: str
    blir: str
    """{påstand} and {verdi}."""
    flere_endringer: str
    påstand: str
    """{bokstav}."""
    noter: str
    """Heading of the notes."""
    note: str
    """{funn}, {tekst} and {kilder}."""
    note_uten_kilde: str
    """{funn} and {tekst}."""
    omfang: str
    """{funn} and {omfang}: how many it holds for, after the finding's id."""
    omfang_ord: Mapping[str, str]
    holder_uten: str
    """No source and no kind of source alone changes the verdict or its certainty."""
    åpen_uten_forskjell: str
    """The same of a verdict that is open."""
    åpnes_uten: str
    """{kilde}: without it the verdict is open."""
    faller_uten: str
    """{kilde}, {før} and {etter}: the verdict, without it."""
    svekkes_uten: str
    """{kilde}, {før} and {etter}: its certainty, without it."""
    slag: Mapping[str, str]
    """All sources of one kind, as left out: «intervjuene»."""
