"""Syntax errors around quotes and brackets that are closed too late, too early or twice."""

from __future__ import annotations

import re
from typing import Final

from revisjon.diagnostics import Diagnose
from revisjon.source import codes
from revisjon.source.syntax.flow import PAR, Punkt
from revisjon.source.syntax.items import mellom_ledd
from revisjon.source.syntax.mishap import Syntaksfeil, i_anførselstegn, innrykk, linje_og_verdi

_KOMMENTAR: Final = re.compile(r"(?:^|(?<=[\s\[{,]))#.*")
_LINJER_TILBAKE: Final = 50
"""How far above a stray quote its opening is looked for."""


def parentes(feil: Syntaksfeil) -> Diagnose | None:
    """Report a bracket that is not closed, closed by the wrong sign, or holds two items without a comma."""
    if not feil.sammenheng.startswith("while parsing a flow"):
        return None
    åpning = _åpen_parentes(feil) if feil.sammenheng.endswith("node") else feil.start
    if not åpning or (feil.sammenheng.endswith("node") and not _slutt(feil)):
        return None
    linje, kolonne = åpning
    if feil.linjer[linje][kolonne + 1 :].startswith("#"):
        melding = (
            "En verdi som begynner med «[», leses som en liste, og det som følger «#», som en kommentar."
        )
        return feil.meld(codes.STARTTEGN, åpning, melding, feil.med_anførselstegn(åpning))
    åpner = feil.linjer[linje][kolonne : kolonne + 1]
    lukker = PAR.get(åpner, "]")
    if feil.tegn in {"]", "}"}:
        melding = f"Parentesen «{åpner}» fra linje {linje + 1} lukkes med «{feil.tegn}»."
        return feil.meld(codes.KLAMMER, feil.her, melding, f"Skriv «{lukker}» her, eller lukk «{åpner}» før.")
    flyttet_ut = feil.her[0] > linje and innrykk(feil.linje) <= innrykk(feil.linjer[linje])
    if flyttet_ut or _slutt(feil):
        melding = f"Parentesen «{åpner}» som åpner her, blir ikke lukket."
        råd = f"Sett «{lukker}» etter siste ledd. Er «{åpner}» en del av teksten, så bruk anførselstegn."
        return feil.meld(codes.KLAMMER, åpning, melding, råd)
    return mellom_ledd(feil, f"{åpner} … {lukker}")


def _slutt(feil: Syntaksfeil) -> bool:
    """Tell whether nothing is left of the file."""
    return not feil.linje[feil.her[1] :].strip() and not any(
        x.strip() for x in feil.linjer[feil.her[0] + 1 :]
    )


def _åpen_parentes(feil: Syntaksfeil) -> Punkt | None:
    """Return the last bracket before the mistake that nothing has closed."""
    åpne: list[Punkt] = []
    for nr in range(max(feil.her[0] - _LINJER_TILBAKE, 0), feil.her[0] + 1):
        linje = feil.før if nr == feil.her[0] else feil.linjer[nr]
        for treff in re.finditer(r"[\[\]{}]", _KOMMENTAR.sub("", linje)):
            if treff[0] in PAR:
                åpne.append((nr, treff.start()))
            elif åpne:
                åpne.pop()
    return åpne[-1] if åpne else None


def etter_parentes(feil: Syntaksfeil) -> Diagnose | None:
    """Report what follows a closed bracket, as in `tekst: [§oversikt] sier at …`."""
    if "expected" not in feil.problem or not feil.før.rstrip().endswith(("]", "}")):
        return None
    if feil.tegn in {"]", "}"}:
        melding = f"Her lukkes en parentes med «{feil.tegn}» som ikke er åpnet."
        return feil.meld(codes.KLAMMER, feil.her, melding, f"Slett «{feil.tegn}».")
    hva = "en liste" if feil.før.rstrip().endswith("]") else "et oppslag"
    melding = f"Parentesen foran leses som {hva}, og da kan det ikke følge mer på linjen."
    return feil.meld(codes.TEKST_ETTER_KLAMME, feil.her, melding, feil.med_anførselstegn())


def etter_anførselstegn(feil: Syntaksfeil) -> Diagnose | None:
    """Report what follows a closed quote: a quote inside the text, or one that was opened on a line above."""
    foran = feil.før.rstrip()
    if "expected" not in feil.problem or not foran.endswith(('"', "'")):
        return None
    tegn = foran[-1]
    if _åpent(foran, tegn) and (åpning := _åpning_over(feil, tegn)):
        return feil.meld(
            codes.ÅPENT_ANFØRSELSTEGN,
            åpning,
            f"Anførselstegnet «{tegn}» som åpner her, blir ikke lukket før linje {feil.her[0] + 1}.",
            f"Sett «{tegn}» der verdien slutter.",
        )
    return feil.meld(
        codes.TEKST_ETTER_ANFØRSELSTEGN,
        feil.her,
        f"Verdien er avsluttet med «{tegn}», men linjen fortsetter.",
        _ett_par(feil, tegn),
    )


def _ett_par(feil: Syntaksfeil, tegn: str) -> str:
    """Return advice that shows the value in one pair of quotes."""
    if feil.linje[feil.her[1] :].strip() == ",":
        return "Slett kommaet. Linjene i YAML skilles ikke med komma."
    linje, verdi = linje_og_verdi(feil.linje)
    if len(verdi) > 1 and verdi[0] == verdi[-1] == tegn:
        return f"Bruk ett par anførselstegn om hele verdien: {linje} {i_anførselstegn(verdi[1:-1])}"
    return feil.med_anførselstegn()


def _åpent(tekst: str, tegn: str) -> bool:
    """Tell whether the text holds an odd number of this quote."""
    return len(re.findall(r"(?<!\\)" + tegn, tekst)) % 2 == 1


def _åpning_over(feil: Syntaksfeil, tegn: str) -> Punkt | None:
    """Return the nearest place above where a value starts with this quote and does not end on its line."""
    siste = feil.her[0]
    for nr in range(siste - 1, max(siste - _LINJER_TILBAKE, 0) - 1, -1):
        linje = feil.linjer[nr]
        starter = [m.end() - 1 for m in re.finditer(r"(?:^|[\s\[{,])" + tegn, linje)]
        if starter and _åpent(linje, tegn):
            return nr, starter[-1]
    return None
