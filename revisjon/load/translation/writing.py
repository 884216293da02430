"""What is not translated yet, put into the translator's file: nothing that stands there is changed."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from revisjon.diagnostics import har_feil
from revisjon.load.translation.addresses import Felt
from revisjon.load.translation.check import Originaler, er_utdatert
from revisjon.load.translation.file import Oversettelse
from revisjon.load.translation.lock import Avtrykkpar, avtrykk
from revisjon.source import MAKS_BYTE, Oppslag, Skalar, les, til_data

_TRYGG = re.compile(r"[^\W\d_](?:[\w §/().–-]*[\w).])?")
_IKKE_ORD = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))
_HODE = """\
# Tekstene på {målform}. Over hver linje står originalen. Det som står tomt, blir trykt slik det er skrevet.
# «revisjon oversett {målform} --skriv» legger til nye. docs/maalform.md forklarer resten.
målform: {målform}
"""
_OVER = {
    "tekster": "",
    "ord": "# Korte tekster, som gjelder overalt der de står alene: i tabeller, figurer, roller, enheter.\n",
}


class KanIkkeUtvides(ValueError):
    """The file is written in a way that leaves no place to put anything. The text says how, in Norwegian."""


def med_nye(data: bytes, målform: str, nye: Iterable[Felt]) -> bytes:
    """Return a translation file with empty lines for texts added to its sections; `data` may be empty.

    Raises:
        KanIkkeUtvides: where what comes out would not say what was there before, and the new.

    """
    alle = tuple(nye)
    tekst = data.decode("utf-8-sig").replace("\r\n", "\n") if data.strip() else _HODE.format(målform=målform)
    før = _innhold(tekst)
    for navn in ("tekster", "ord"):
        poster = [f for f in alle if f.er_ord == (navn == "ord")]
        if poster:
            tekst = _med_seksjon(tekst, navn, poster)
    _kontroller(før, _innhold(tekst), alle)
    ferdig = tekst.encode()
    if len(ferdig) > MAKS_BYTE:
        raise KanIkkeUtvides("den ville blitt for stor. Flytt noe av den til en egen fil i oversettelser/")
    return ferdig.replace(b"\n", b"\r\n") if b"\r\n" in data else ferdig


def _innhold(tekst: str) -> Mapping[str, object]:
    kilde, diagnoser = les("oversettelser", tekst.encode())
    data = til_data(kilde.rot) if kilde.rot is not None and not har_feil(diagnoser) else None
    if not isinstance(data, dict):
        raise KanIkkeUtvides("den lar seg ikke lese")
    return data


def _kontroller(før: Mapping[str, object], etter: Mapping[str, object], nye: Iterable[Felt]) -> None:
    """Raise `KanIkkeUtvides` unless all that was there is there still, with the new ones, which are empty."""
    ventet = {navn: dict(v) if isinstance(v := før.get(navn), dict) else {} for navn in ("tekster", "ord")}
    for felt in nye:
        ventet["ord" if felt.er_ord else "tekster"].setdefault(felt.nøkkel, None)
    for navn, poster in ventet.items():
        nå = etter.get(navn) or {}
        skrevet = nå if isinstance(nå, dict) else {}
        if skrevet.keys() != poster.keys() or not all(_lik(skrevet[n], poster[n]) for n in poster):
            raise KanIkkeUtvides(
                "den er skrevet på en måte som ikke lar seg utvide. La hver oversettelse ha sin egen linje"
            )


def _lik(a: object, b: object) -> bool:
    """Tell whether two values are one, empty ones and a last line break aside."""
    return (str(a).rstrip("\n") if a else "") == (str(b).rstrip("\n") if b else "")


def _med_seksjon(tekst: str, navn: str, poster: Iterable[Felt]) -> str:
    """Return the file with lines at the end of a section, which is made where there is none."""
    rot = les("oversettelser", tekst.encode())[0].rot
    par = list(rot.par) if isinstance(rot, Oppslag) else []
    nr = next((i for i, p in enumerate(par) if p.nøkkel.verdi == navn), -1)
    linjer = tekst.rstrip("\n").split("\n")
    if nr < 0:
        nye = [*_linjer(poster, 2)]
        return (
            "\n".join(
                [*linjer, "", *_OVER[navn].splitlines(), f"{navn}:", *(nye[1:] if nye[0] == "" else nye)]
            )
            + "\n"
        )
    verdi = par[nr].verdi
    innrykk = 2
    if isinstance(verdi, Oppslag) and verdi.par:
        første = verdi.par[0].nøkkel
        innrykk = første.plass.kolonne - 1
    elif not (isinstance(verdi, Skalar) and verdi.verdi is None):
        raise KanIkkeUtvides(f"«{navn}» er ikke et oppslag. Ta bort det som står bak kolon")
    slutt = par[nr + 1].nøkkel.plass.linje - 1 if nr + 1 < len(par) else len(linjer)
    # Blank lines and comments above the next section belong to it.
    while slutt > 0 and nr + 1 < len(par) and (not linjer[slutt - 1].strip() or linjer[slutt - 1][0] == "#"):
        slutt -= 1
    return "\n".join([*linjer[:slutt], *_linjer(poster, innrykk), *linjer[slutt:]]) + "\n"


def _linjer(poster: Iterable[Felt], innrykk: int) -> Iterator[str]:
    """Yield the lines of texts to translate: the original as a comment where the key is another."""
    foran = " " * innrykk
    for felt in poster:
        original = felt.tekst.strip("\n")
        if not felt.er_ord:
            yield ""
            yield from (f"{foran}# {linje}".rstrip() for linje in original.split("\n"))
        yield f"{foran}{_nøkkel(felt.nøkkel)}:{' |' if chr(10) in original else ''}"


def _nøkkel(nøkkel: str) -> str:
    trygg = _TRYGG.fullmatch(nøkkel) and nøkkel.casefold() not in _IKKE_ORD
    return nøkkel if trygg else json.dumps(nøkkel, ensure_ascii=False)


def nye_avtrykk(
    originaler: Originaler, o: Oversettelse, låst: Mapping[str, Avtrykkpar], behold: Collection[str] = ()
) -> dict[str, Avtrykkpar]:
    """Return what each text is now that its translation is looked at.

    A translation that is out of date stays so, unless it is named in `behold` or has been changed itself.
    """
    ut: dict[str, Avtrykkpar] = {}
    for nøkkel, post, felt in originaler.av_oppført(o):
        if felt is None or not post.tekst:
            continue
        gammelt = er_utdatert(nøkkel, post, felt, låst) and nøkkel not in behold
        ut[nøkkel] = låst[nøkkel] if gammelt else (avtrykk(felt.tekst), avtrykk(post.tekst))
    return ut
