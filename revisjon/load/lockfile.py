"""`revisjon.lock`: what was reviewed, by whom, and what it rested on then.

Written by the program alone, one line for each fingerprint, so that two people's reviews merge well. It
is plain JSON; what is wrong with it is told, never guessed around, for a judgement hangs on it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from revisjon.diagnostics import Diagnose, Plass
from revisjon.load import codes
from revisjon.load.discover import les_bytes
from revisjon.model import Lås

LÅSEFIL = "revisjon.lock"
VERSJON = 1
_AVTRYKK = re.compile(r"[0-9a-f]{32}")
_FLETTING = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})", re.MULTILINE)
_HENT_FRAM = (
    "Filen skrives bare av «revisjon godkjenn». Hent fram en eldre utgave av den, eller slett den og gå "
    "gjennom alt på nytt."
)


class _Feil(Exception):
    """Something in the file that is not as the program writes it."""

    def __init__(self, hva: str, søk: str = "") -> None:
        super().__init__(hva)
        self.hva = hva
        self.søk = søk
        """A word of the file that the mistake is at; empty where it is at the beginning."""


def les_lås(rot: Path, tekster: dict[str, str]) -> dict[str, Lås] | Diagnose:
    """Read the reviews of a project: none where there is no file, or why they cannot be read.

    The text goes to `tekster`, for showing the line of a problem.
    """
    data = les_bytes(rot, LÅSEFIL)
    if isinstance(data, Diagnose):
        return {} if data.kode == codes.FIL_MANGLER else data
    try:
        tekst = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _diagnose(f"«{LÅSEFIL}» er ikke skrevet i UTF-8.", Plass(LÅSEFIL))
    tekster[LÅSEFIL] = tekst
    if treff := _FLETTING.search(tekst):
        melding = f"«{LÅSEFIL}» har en flettekonflikt som ikke er løst."
        råd = (
            "Behold den ene siden av hver konflikt, ta bort merkene, og kjør «revisjon godkjenn» for det som "
            "da meldes som endret."
        )
        return Diagnose(codes.FEIL_LÅS, _plass(tekst, treff.start(), 7), melding, råd)
    return tolk(tekst)


def tolk(tekst: str) -> dict[str, Lås] | Diagnose:
    """Return what the text of the file says, or what is wrong with it."""
    try:
        return _lås(json.loads(tekst, object_pairs_hook=_uten_dobbelt))
    except json.JSONDecodeError as feil:
        return _diagnose(f"«{LÅSEFIL}» er ikke gyldig JSON.", _plass(tekst, feil.pos))
    except _Feil as feil:
        start = max(tekst.find(_i_json(feil.søk)) if feil.søk else 0, 0)
        return _diagnose(feil.hva, _plass(tekst, start, len(_i_json(feil.søk)) if feil.søk else 1))
    except (RecursionError, ValueError):
        # So deep, or with so long a number, that it was never written by this program.
        return _diagnose(f"«{LÅSEFIL}» er ikke skrevet av dette programmet.", Plass(LÅSEFIL))


def som_tekst(lås: Mapping[str, tuple[str, Lås]]) -> str:
    """Return the text of the file for reviews by name, each with the word for what was reviewed."""
    gjennomgått = {
        navn: {"slag": slag, "selv": x.selv, "av": x.av, "dato": x.dato, "grunnlag": dict(x.grunnlag)}
        for navn, (slag, x) in lås.items()
    }
    alt = {"versjon": VERSJON, "gjennomgått": gjennomgått}
    return json.dumps(alt, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _uten_dobbelt(par: list[tuple[str, object]]) -> dict[str, object]:
    ut: dict[str, object] = {}
    for nøkkel, verdi in par:
        if nøkkel in ut:
            raise _Feil(f"«{_vist(nøkkel)}» står to ganger samme sted i «{LÅSEFIL}».", nøkkel)
        ut[nøkkel] = verdi
    return ut


def _lås(alt: object) -> dict[str, Lås]:
    if not isinstance(alt, dict) or alt.keys() != {"versjon", "gjennomgått"}:
        raise _Feil(f"«{LÅSEFIL}» skal ha «versjon» og «gjennomgått», og ikke noe annet.")
    if alt["versjon"] is True or alt["versjon"] != VERSJON:
        raise _Feil(f"«{LÅSEFIL}» er skrevet av en annen utgave av programmet.", "versjon")
    poster = alt["gjennomgått"]
    if not isinstance(poster, dict):
        raise _Feil("«gjennomgått» skal være et oppslag.", "gjennomgått")
    return {navn: _post(navn, post) for navn, post in poster.items()}


def _post(navn: str, post: object) -> Lås:
    feil = _Feil(f"Det som står om «{_vist(navn)}», har ikke den formen som programmet skriver.", navn)
    if not isinstance(post, dict) or post.keys() != {"slag", "selv", "av", "dato", "grunnlag"}:
        raise feil
    grunnlag = post["grunnlag"]
    if not isinstance(grunnlag, dict) or not all(map(_er_avtrykk, [post["selv"], *grunnlag.values()])):
        raise feil
    if not all(map(_er_ord, [navn, *grunnlag, post["slag"], post["av"]])) or not _er_dag(post["dato"]):
        raise feil
    return Lås(post["selv"], grunnlag, post["av"], post["dato"])


def _er_avtrykk(verdi: object) -> bool:
    return isinstance(verdi, str) and _AVTRYKK.fullmatch(verdi) is not None


def _er_ord(verdi: object) -> bool:
    """Tell whether it is a text on one line that can be written again."""
    return isinstance(verdi, str) and (verdi.isprintable() or not verdi)


def _er_dag(verdi: object) -> bool:
    try:
        return isinstance(verdi, str) and date.fromisoformat(verdi).isoformat() == verdi
    except ValueError:
        return False


def _i_json(ord_: str) -> str:
    return json.dumps(ord_, ensure_ascii=False)


def _vist(ord_: str) -> str:
    """Return a key as a message can show it, whatever it holds."""
    return "".join(tegn if tegn.isprintable() else "\N{REPLACEMENT CHARACTER}" for tegn in ord_[:60])


def _plass(tekst: str, pos: int, lengde: int = 1) -> Plass:
    """Return the place of a position in the text."""
    linjestart = tekst.rfind("\n", 0, pos) + 1
    return Plass(LÅSEFIL, tekst.count("\n", 0, pos) + 1, pos - linjestart + 1, lengde)


def _diagnose(melding: str, plass: Plass) -> Diagnose:
    return Diagnose(codes.FEIL_LÅS, plass, melding, _HENT_FRAM)
