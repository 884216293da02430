"""Is the reference written so that a reader can look it up."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag
from revisjon.checks.catalogue import Treff, sjekk, tekstsjekk
from revisjon.checks.law.common import lovtekster
from revisjon.diagnostics import Alvor
from revisjon.law import RETTSLIGE, Sitat, grupper
from revisjon.model import Kilde
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa, der

ADVARSEL, HINT = Alvor.ADVARSEL, Alvor.HINT
_FØLGENDE = uttrykk(r"\s*(?:flg|ff|og\s+følgende|og\s+følgjande|og\s+utover|o\.?\s?fl)\b", re.IGNORECASE)
_NUMMER = uttrykk(r"\d+(?:-\d+)?(?:\s?[a-z])?(?=$|[\s,])")


_UTEN_TEGN = uttrykk(
    r"(?:loven|lova|forskriften|forskrifta)s?[ \n]+(?:paragraf[ \n]+)?(?P<nr>\d{1,2}-\d{1,2}(?:\s[a-z]\b)?)"
    r"(?![\w/-]|\.\d|\s*(?:prosent|%|år|måned|månad|uke|veke|dag|time|gang|gong|kroner|mill))"
)
"""The number of a section right after the name of an act."""


@sjekk("L019", "Kriteriet viser til en lov uten bestemmelse", HINT)
def uten_bestemmelse(g: Grunnlag) -> Iterator[Treff]:
    """Kriteriet bygger på en lov, men sier ikke hvilken bestemmelse.

    Hvorfor:
        Den som leser, skal kunne slå opp kravet og se at det er utledet riktig.

    Grunnlag:
        RSK 001, avsnittet om revisjonskriterier.

    Eksempel:
        kriterier:
          - id: oversikt
            styrke: skal
            krav: ha oversikt over kompetansen
            hjemmel: [{kilde: loven}]
            problemstillinger: [P1, P2]
            punkter: [{id: a, påstand: Oversikten finnes}, {id: b, påstand: Oversikten er oppdatert}]

    Retting:
        Skriv «bestemmelse» i hjemmelen, for eksempel § 25-1 tredje ledd bokstav a.
    """
    for k in g.prosjekt.kriterier.values():
        for h in k.hjemmel:
            kilde = g.prosjekt.kilder.get(h.kilde)
            if kilde is not None and kilde.type in RETTSLIGE and not h.bestemmelse.strip():
                melding = f"Kriteriet «{k.id}» sier ikke hvilken bestemmelse i «{kilde.id}» det bygger på."
                yield Treff(
                    h.sted.til("kilde"), melding, "Skriv «bestemmelse» i hjemmelen, for eksempel § 25-1."
                )


@tekstsjekk("L020", "Paragraf uten lov", HINT)
def uten_lov(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Teksten viser til en paragraf, men ingenting i den sier hvilken lov det er.

    Hvorfor:
        Den som leser avsnittet alene, kan ikke slå opp.

    Eksempel:
        Kommunen skal etter § 25-1 ha internkontroll.

    Retting:
        Skriv navnet på loven foran paragraftegnet, eller vis til kilden med [@…].
    """
    sett: set[int] = set()
    for s in g.siteringer.alle:
        if s.rolle == "tekst" and s.henvisning.ident is None and id(s.prosa) not in sett and not _har_note(s):
            sett.add(id(s.prosa))
            melding = f"Teksten sier ikke hvilken lov {s.utdrag.tekst} står i."
            yield Treff(s.utdrag, melding, "Skriv navnet på loven foran paragraftegnet.")


def _har_note(s: Sitat) -> bool:
    """Tell whether the sentence refers to a source: that may be what has the section, as local rules."""
    alle = s.prosa.setninger
    nr = bisect_right([t.start for t in alle], s.utdrag.start) - 1
    slutt = alle[nr + 1].start if 0 <= nr < len(alle) - 1 else len(s.prosa.verdi)
    start = alle[nr].start if nr >= 0 else 0
    return any(r.slag == "kilde" and start <= r.start <= slutt for r in s.prosa.referanser)


@tekstsjekk("L021", "To paragraftegn foran én paragraf", HINT)
def to_tegn(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Det står to paragraftegn, men bare én paragraf.

    Hvorfor:
        §§ betyr flere paragrafer. Enten er ett tegn for mye, eller så mangler det en paragraf.

    Eksempel:
        Kravet følger av kommuneloven §§ 25-1.

    Retting:
        Skriv § foran én paragraf, og §§ foran flere.
    """
    for s in _første(g):
        gruppe = s.henvisning.gruppe
        if gruppe.flertall and len(gruppe.steder) == 1 and not _flere_likevel(s):
            yield Treff(
                s.utdrag, f"Det står §§ foran {s.henvisning.sted.nummer} alene.", "Skriv § foran én paragraf."
            )


def _flere_likevel(s: Sitat) -> bool:
    """Tell whether one number stands for several: «§§ 13–15», «§§ 5 flg.»."""
    sted = s.henvisning.sted
    strek = "-" in sted.nummer and (s.rettskilde is None or not s.rettskilde.kapittelvis)
    spenn = strek or "–" in s.prosa.verdi[sted.start : sted.slutt]
    return spenn or _FØLGENDE.match(s.prosa.verdi, s.henvisning.gruppe.slutt) is not None


@tekstsjekk("L022", "Ett paragraftegn foran flere paragrafer", HINT)
def ett_tegn(g: Tekstgrunnlag) -> Iterator[Treff]:
    """Det står ett paragraftegn, men flere paragrafer.

    Hvorfor:
        § foran flere paragrafer leses lett feil: «§ 6 og 7» kan være to paragrafer, eller en paragraf og et
        tall.

    Eksempel:
        Kravet følger av kommuneloven § 25-1 og 25-2.

    Retting:
        Skriv §§ foran flere paragrafer, eller et tegn foran hver.
    """
    for s in _første(g):
        gruppe = s.henvisning.gruppe
        if s.henvisning.slag == "§" and not gruppe.flertall and len(gruppe.steder) > 1:
            hele = s.prosa.utdrag(gruppe.start, gruppe.slutt)
            yield Treff(
                hele, f"Det står ett tegn foran flere paragrafer: {hele.tekst}.", "Skriv §§ foran flere."
            )


def _første(g: Tekstgrunnlag) -> Iterator[Sitat]:
    """Yield the first provision behind each sign."""
    for s in g.siteringer.alle:
        if s.henvisning.gruppe.steder[0] == s.henvisning.sted:
            yield s


@sjekk("L023", "Bestemmelsen mangler paragraftegn", ADVARSEL)
def uten_tegn(g: Grunnlag) -> Iterator[Treff]:
    """Bestemmelsen i en hjemmel, eller rett etter navnet på en lov, har ikke paragraftegn.

    Hvorfor:
        Den trykkes som den står, og blir ikke kontrollert mot loven.

    Eksempel:
        kriterier:
          - id: oversikt
            styrke: skal
            krav: ha oversikt over kompetansen
            hjemmel: [{kilde: loven, bestemmelse: 25-1 første ledd}]
            problemstillinger: [P1, P2]
            punkter: [{id: a, påstand: Oversikten finnes}, {id: b, påstand: Oversikten er oppdatert}]

    Retting:
        Skriv § foran nummeret.
    """
    for k in g.prosjekt.kriterier.values():
        for h in k.hjemmel:
            kilde = g.prosjekt.kilder.get(h.kilde)
            rettslig = kilde is not None and kilde.type in RETTSLIGE
            if rettslig and _NUMMER.match(h.bestemmelse) and not [*grupper(h.bestemmelse)]:
                tekst = Prosa(h.bestemmelse, h.sted.til("bestemmelse"), "bestemmelse", h, k)
                melding = f"Bestemmelsen «{h.bestemmelse}» mangler paragraftegn."
                yield Treff(tekst.utdrag(0, len(h.bestemmelse)), melding, f"Skriv «§ {h.bestemmelse}».")
    for prosa in der(lovtekster(g), _UTEN_TEGN):
        for m in _UTEN_TEGN.finditer(prosa.egen) if not isinstance(prosa.post, Kilde) else ():
            melding = f"Bestemmelsen «{m['nr']}» mangler paragraftegn."
            yield Treff(prosa.utdrag(*m.span("nr")), melding, f"Skriv «§ {m['nr']}».")


SJEKKER = (uten_bestemmelse, uten_lov, to_tegn, ett_tegn, uten_tegn)
