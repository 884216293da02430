"""What the tests of the two målformer share: every text of a record, and which words are bokmål."""

from __future__ import annotations

import dataclasses
import re
import string
from collections.abc import Iterator, Mapping

from revisjon.words import Ord

_OVERALT = """
ikke fra bare hva hvem hvordan hvor hvorfor hver hvert hverandre hvilke hvilken hvilket noe noen en et
én ett jeg hun de dem dere deres mye mer siden sammen selv samme annen annet være blitt ble vært gjøre
gjør kommer sier vet ligger holder gjelder avhenger bestemmer bærer fanger følger svarer taler
hviler passer mangler leses avgjøres avklares kreves ventes trekker legger bekreftet velger
"""
_EGENSKAPER = """
hel helt hele egen egne eget høy lav grønn grønne åpne åpen endret hentet beregnet begrunnet utledet
forankret intervjuet uthevet vedtatt mottatt skrevet gjengitt unntatt utenfor mildere strengere sikrere
sterkest sterkeste svakest svakeste ulik enig enige uenig avgjørende bindende besvart flere tilstrekkelig
"""
_FAGORD = """
kilde kilden kilder kildene kommuner kommunene fylkeskommuner fylkeskommunene virksomhet virksomheten
virksomhetene foretak foretaket foretakene selskaper selskapene rådene oppgavefellesskap
oppgavefellesskapet kriterier kriteriene revisjonskriterier revisjonskriteriene påstander påstandene
funnene planer rutiner veiledere veileder standarder forarbeider dokumenter intervjuer referater
referatene personer metoder figurer tabeller streker strekene forsiden merkene svarene deler
utvalg utvalget utgave utredning utredninger innledning innhold sammendrag formål uttalelse uttalelsen
uttalelser anbefaling anbefalinger anbefaler mottaker oppdragsgiver avveining avgrensning
spørreundersøkelse svakhet svakheten svakhetene listen hovedsak verdier
"""
_BARE_BOKMÅL = frozenset((_OVERALT + _EGENSKAPER + _FAGORD).split())
"""Forms that nynorsk lacks, or that this product does not use though the norm leaves them free."""
_BOKMÅLSENDING = re.compile(r"\w(?:ing(?:en|er|ene)|het(?:en|er|ene)?|lige?|(?<!^h)else[nr]?|elsene)$")
_BARE_FELT = re.compile(r"\{\w+\}")


def tekster(verdi: object, sti: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text below a record, each with the path to it."""
    if isinstance(verdi, str):
        yield sti, verdi
    elif isinstance(verdi, Mapping):
        for nøkkel, under in verdi.items():
            yield from tekster(under, f"{sti}[{_navn(nøkkel)}]")
    elif isinstance(verdi, tuple):
        for nr, under in enumerate(verdi):
            yield from tekster(under, f"{sti}[{nr}]")
    elif dataclasses.is_dataclass(verdi):
        for felt in dataclasses.fields(verdi):
            yield from tekster(getattr(verdi, felt.name), f"{sti}.{felt.name}")
        if isinstance(verdi, Ord):
            # No field: these are read when first asked for.
            yield from tekster(verdi.dok, f"{sti}.dok")


def felt(mønster: str) -> list[str]:
    """Return the names in braces, in alphabetical order."""
    return sorted(navn for _, navn, _, _ in string.Formatter().parse(mønster) if navn is not None)


def bokmål_i(tekst: str) -> list[str]:
    """Return the words that are bokmål and not nynorsk; what is filled in does not count."""
    ordene = re.findall(r"\w+", _BARE_FELT.sub(" ", tekst).casefold())
    return [o for o in ordene if o in _BARE_BOKMÅL or _BOKMÅLSENDING.search(o)]


def _navn(nøkkel: object) -> str:
    return ",".join(sorted(map(str, nøkkel))) if isinstance(nøkkel, frozenset) else str(nøkkel)
