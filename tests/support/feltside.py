"""The pages that tell of every field of the YAML, made of the published schemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from revisjon.schema import SEKSJONER, skjema_for

_SLAG = {
    "string": "tekst",
    "number": "tall",
    "integer": "heltall",
    "array": "liste",
    "object": "felt under",
}
_FORMAT = {"tekst": "tekst med henvisninger", "celletekst": "tekst med henvisninger", "dato": "dato"}
_ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "aa"})
_DYBDE = 6


@dataclass(frozen=True, slots=True)
class Felt:
    """One field: its path below the section, and its schema."""

    sti: str
    skjema: Mapping[str, Any]
    påkrevd: bool


def filnavn(seksjon: str) -> str:
    """Return the name of the page of a section."""
    return f"{seksjon.translate(_ASCII)}.md"


def felt_i(skjema: Mapping[str, Any]) -> Iterator[Felt]:
    """Yield every field of a section, each parent before what is in it."""
    yield from _under(skjema, skjema.get("$defs", {}), "", 0)


def _under(skjema: Mapping[str, Any], navngitte: Mapping[str, Any], sti: str, dybde: int) -> Iterator[Felt]:
    if dybde > _DYBDE:
        return
    if "$ref" in skjema:
        navn = skjema["$ref"].rsplit("/", 1)[-1]
        # A part that holds parts of its own kind is told of once.
        rest = {k: v for k, v in navngitte.items() if k != navn}
        if navn in navngitte:
            yield from _under(navngitte[navn], rest, sti, dybde)
        return
    if isinstance(skjema.get("items"), Mapping):
        yield from _under(skjema["items"], navngitte, sti, dybde)
    if isinstance(skjema.get("additionalProperties"), Mapping) and "x-nøkkel-id" in skjema:
        yield from _under(skjema["additionalProperties"], navngitte, sti, dybde)
    krevd = skjema.get("required", ())
    for navn, verdi in skjema.get("properties", {}).items():
        felt = f"{sti}.{navn}" if sti else navn
        yield Felt(felt, verdi, navn in krevd)
        yield from _under(verdi, navngitte, felt, dybde + 1)


def slag(skjema: Mapping[str, Any]) -> str:
    """Say in a few words what may stand in a field."""
    if "enum" in skjema:
        verdier = [v for v in skjema["enum"] if not isinstance(v, bool) and v is not None]
        return ", ".join(f"`{v}`" for v in verdier)
    if "x-slag" in skjema:
        return str(skjema["x-slag"])
    if "$ref" in skjema:
        return "de samme feltene igjen"
    form = _FORMAT.get(str(skjema.get("format")), "")
    if "x-ref" in skjema:
        return "kjennemerket til " + " eller ".join(skjema["x-ref"])
    navn = skjema.get("type", "")
    navn = navn[0] if isinstance(navn, list) else navn
    if navn == "array" and isinstance(ledd := skjema.get("items"), Mapping):
        hva = slag(ledd)
        return f"liste: {hva}" if hva else "liste"
    return form or _SLAG.get(navn, "")


def side(seksjon: str) -> str:
    """Return the page of a section as Markdown."""
    skjema = skjema_for(seksjon)
    rader = [_rad(felt) for felt in felt_i(skjema)]
    deler = [f"# {seksjon}", skjema["description"]]
    if "x-nøkkel-id" in skjema:
        deler.append("Hver post står under sitt kjennemerke: `kjennemerke: {felt: …}`.")
    elif skjema.get("type") == "array":
        deler.append("En liste: hver post begynner med en strek, `- {felt: …}`.")
    if "enum" in skjema:
        deler.append("Verdiene: " + slag(skjema) + ".")
    if rader:
        deler.append("Felt med * må være med.")
        deler.append("\n".join(["| felt | hva det er | hva som kan stå der |", "|---|---|---|", *rader]))
    return "\n\n".join(deler) + "\n"


def oversikt() -> str:
    """Return the page that leads to the others."""
    rader = [f"| [{s}]({filnavn(s)}) | {_celle(skjema_for(s)['description'])} |" for s in SEKSJONER]
    innledning = (
        "Delene av et prosjekt, og hvert felt i dem. Sidene er laget av de samme skjemaene som "
        "redigeringsprogrammet leser og programmet kontrollerer filene mot (`revisjon skjema`)."
    )
    return (
        "\n\n".join(["# Alle felt", innledning, "\n".join(["| del | hva den er |", "|---|---|", *rader])])
        + "\n"
    )


def _rad(felt: Felt) -> str:
    stjerne = " *" if felt.påkrevd else ""
    return f"| `{felt.sti}`{stjerne} | {_celle(felt.skjema.get('description', ''))} | {slag(felt.skjema)} |"


def _celle(tekst: str) -> str:
    return tekst.replace("|", "\\|").replace("\n", " ")
