"""A new entry as YAML, added at the end of the log: nothing that stands there is touched, to the byte."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields

import yaml

from revisjon.diagnostics import Diagnose, Plass
from revisjon.followup import codes
from revisjon.model import Dato, Loggført, Tekst
from revisjon.source import Liste, Oppslag, les

SEKSJON = "oppfølging"
FIL = "oppfolging.yaml"
_HODE = (
    "# Hva som er blitt av anbefalingene. Nye linjer legges til nederst, for eksempel med\n"
    "# «revisjon oppfølging registrer»; gamle endres aldri. Status regnes ut, og skrives ikke.\n"
    f"{SEKSJON}:\n"
)
_FØRST = ("dato", "registrert", "anbefaling", "del", "hva", "av")
"""Order of the fields that open an entry."""


def legg_til(tekst: str, *nye: Loggført) -> str | Diagnose:
    """Return the file's text with new entries, or why they cannot be added. An empty text becomes a file."""
    if not tekst.strip():
        return f"{_HODE}{_alle(nye, '  ')}"
    kilde, feil = les(FIL, tekst.encode())
    if feil or not isinstance(kilde.rot, Oppslag):
        return feil[0] if feil else _ikke_en_logg(Plass(FIL))
    logg = kilde.rot.hent(SEKSJON)
    if logg is None or len(kilde.rot.par) > 1:
        return _ikke_en_logg(kilde.rot.plass)
    slutt = "" if tekst.endswith("\n") else "\n"
    if not isinstance(logg, Liste) or not logg.ledd:
        # «oppfølging:» or «oppfølging: []», with nothing below it.
        hode = re.sub(r"\[\s*\]\s*(?=$|#)", "", tekst.rstrip(), flags=re.MULTILINE).rstrip()
        return f"{hode}\n{_alle(nye, '  ')}"
    første = logg.ledd[0].plass
    linje = tekst.split("\n")[første.linje - 1]
    innrykk = re.match(r"([ ]*)- ", linje)
    if innrykk is None:
        return _ikke_en_logg(første)
    lagt_til = f"{slutt}{_alle(nye, innrykk[1])}"
    return tekst + (lagt_til.replace("\n", "\r\n") if "\r\n" in tekst else lagt_til)


def _ikke_en_logg(plass: Plass) -> Diagnose:
    melding = "Filen er ikke skrevet slik at en linje kan legges til nederst."
    råd = f"Den skal bare ha seksjonen «{SEKSJON}», med en linje som begynner med «- » for hver innførsel."
    return Diagnose(codes.KAN_IKKE_LEGGES_TIL, plass, melding, råd)


def _alle(nye: Iterable[Loggført], innrykk: str) -> str:
    return "".join(_som_yaml(ny, innrykk) for ny in nye)


def _som_yaml(ny: Loggført, innrykk: str) -> str:
    par = dict(_felt(ny))
    rekke = [*(f for f in _FØRST if f in par), *(f for f in par if f not in _FØRST)]
    tekst = yaml.dump(
        [{f: par[f] for f in rekke}], Dumper=_Skriver, allow_unicode=True, sort_keys=False, width=100
    )
    return "".join(f"{innrykk}{linje}\n" if linje else "\n" for linje in tekst.rstrip("\n").split("\n"))


def _felt(ny: Loggført) -> Iterator[tuple[str, object]]:
    for felt in fields(ny):
        verdi = getattr(ny, felt.name)
        if felt.name == "sted" or verdi in (None, "", (), False):
            continue
        yield felt.name.rstrip("_"), _enkel(verdi)


def _enkel(verdi: object) -> object:
    if isinstance(verdi, Dato):
        return _dato(verdi)
    if isinstance(verdi, Tekst):
        return _Blokk(verdi.verdi.strip())
    if isinstance(verdi, tuple):
        return [str(v) for v in verdi]
    return "ja" if verdi is True else str(verdi)


def _dato(dato: Dato) -> object:
    """Return a date as what YAML writes without quotes."""
    if dato.måned is None:
        return dato.år
    return dato.første if dato.dag else str(dato)


class _Blokk(str):
    """Written as a block where it has several lines."""

    __slots__ = ()


class _Skriver(yaml.SafeDumper):
    """Writes as an auditor would."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002
        del indentless
        super().increase_indent(flow, indentless=False)


def _blokk(skriver: yaml.SafeDumper, verdi: _Blokk) -> yaml.Node:
    stil = "|" if "\n" in verdi else None
    return skriver.represent_scalar("tag:yaml.org,2002:str", str(verdi), style=stil)


_Skriver.add_representer(_Blokk, _blokk)
