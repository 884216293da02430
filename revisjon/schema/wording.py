"""From a schema error to Norwegian words at the very key or value.

We word by the failing keyword and its value, never by another library's prose.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from jsonschema.exceptions import ValidationError

from revisjon.diagnostics import Diagnose, Plass, mente_du
from revisjon.schema import codes
from revisjon.source import Node, Oppslag, Skalar, finn, nøkkelplass

_SLAG: Mapping[str, str] = MappingProxyType(
    {
        "string": "en tekst",
        "number": "et tall",
        "integer": "et helt tall",
        "array": "en liste",
        "object": "et oppslag med felt",
        "boolean": "ja eller nei",
        "null": "tomt (~)",
    }
)
_FORMER: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "id": (
            "er ikke et gyldig kjennemerke",
            "Begynn med en bokstav, og bruk bare bokstaver, sifre, bindestrek, understrek og punktum, "
            "for eksempel F3-15.",
        ),
        "tom": ("er tom", "Skriv en tekst, eller ta bort feltet."),
        "sha256": (
            "er ikke en SHA-256-sjekksum",
            "Den har 64 tegn, 0-9 og a-f. Finn den med «sha256sum FIL» eller «certutil -hashfile FIL SHA256».",
        ),
        "kommunenummer": ("er ikke et kommunenummer", 'Skriv fire sifre i anførselstegn, for eksempel "0301".'),
        "farge": ("er ikke en farge", 'Skriv seks sifre i anførselstegn, for eksempel "#5C9E1B".'),
        "ident": (
            "er ikke en gyldig ident",
            "Skriv for eksempel LOV-2018-06-22-83 eller FOR-2016-10-28-1250.",
        ),
        "url": ("er ikke en nettadresse", "Begynn med https:// og skriv uten mellomrom."),
        "punkt-id": ("er ikke et kjennemerke for en påstand", "Bruk små bokstaver eller sifre, vanligvis a, b, c."),
        "del-id": ("er ikke et kjennemerke for en del", "Bruk små bokstaver: a, b, c."),
    }
)


def diagnoser_for(feil: ValidationError, rot: Node, seksjon: str, seksjonsplass: Plass) -> Iterator[Diagnose]:
    """Word one error of a section's schema. `rot` is the section's own tree."""
    sti = list(feil.absolute_path)
    node = finn(rot, sti)
    ordlegg = _ORD.get(str(feil.validator), _annet)
    yield from ordlegg(feil, node, Sammenheng(sti, rot, seksjon, seksjonsplass))


class Sammenheng:
    """Where in a section an error is, for the words and the place of the message."""

    def __init__(self, sti: Sequence[str | int], rot: Node, seksjon: str, seksjonsplass: Plass) -> None:
        self.sti = sti
        self.rot = rot
        self.seksjon = seksjon
        self.seksjonsplass = seksjonsplass

    @property
    def navn(self) -> str:
        """The nearest key on the path, for use in a sentence."""
        nøkler = [s for s in self.sti if isinstance(s, str)]
        return nøkler[-1] if nøkler else self.seksjon

    @property
    def nøkkelplass(self) -> Plass:
        """The place of the key whose value is wrong, or of the list item."""
        return nøkkelplass(self.rot, self.sti) if self.sti else self.seksjonsplass


def _ukjent_felt(feil: ValidationError, node: Node, s: Sammenheng) -> Iterator[Diagnose]:
    kjente = feil.schema.get("properties", {}) if isinstance(feil.schema, dict) else {}
    if not isinstance(node, Oppslag):
        return
    brukte = {str(p.nøkkel.verdi) for p in node.par}
    for par in node.par:
        navn = str(par.nøkkel.verdi)
        if navn in kjente:
            continue
        ledige = [k for k in kjente if k not in brukte]
        råd = mente_du(navn, ledige) or mente_du(navn, kjente) or f"Feltene her er {_liste(kjente)}."
        yield Diagnose(
            codes.UKJENT_FELT, par.nøkkel.plass, f"«{navn}» er ikke et felt i «{s.navn}».", råd
        )


def _mangler(feil: ValidationError, node: Node, s: Sammenheng) -> Iterator[Diagnose]:
    krav = feil.validator_value if isinstance(feil.validator_value, list) else []
    har = set(feil.instance) if isinstance(feil.instance, dict) else set()
    # jsonschema gives one error per missing field, all with the same list: tell each once.
    mangler = [k for k in krav if k not in har and repr(k) in feil.message]
    felter = feil.schema.get("properties", {}) if isinstance(feil.schema, dict) else {}
    plass = node.par[0].nøkkel.plass if isinstance(node, Oppslag) and node.par else s.nøkkelplass
    hvem = _hvem(node, s)
    for felt in mangler:
        om = felter.get(felt, {}).get("description", "")
        råd = f"Legg til «{felt}:». {om}".strip()
        yield Diagnose(codes.MANGLER_FELT, plass, f"Feltet «{felt}» mangler i {hvem}.", råd)


def _mangler_i_tillegg(feil: ValidationError, node: Node, s: Sammenheng) -> Iterator[Diagnose]:
    krav: Mapping[str, list[str]] = feil.validator_value if isinstance(feil.validator_value, dict) else {}
    har = set(feil.instance) if isinstance(feil.instance, dict) else set()
    plass = node.par[0].nøkkel.plass if isinstance(node, Oppslag) and node.par else s.nøkkelplass
    for felt, med in krav.items():
        mangler = [m for m in med if m not in har]
        if felt in har and mangler:
            melding = f"«{felt}» krever også «{mangler[0]}»."
            yield Diagnose(codes.FEIL_VALG, plass, melding, f"Legg til «{mangler[0]}:».")


def _type(feil: ValidationError, node: Node, s: Sammenheng) -> Iterator[Diagnose]:
    typer = feil.validator_value if isinstance(feil.validator_value, list) else [feil.validator_value]
    ventet = " eller ".join(_SLAG[str(t)] for t in typer)
    plass = s.nøkkelplass if isinstance(node, Skalar) and node.verdi is None else node.plass
    melding = f"«{s.navn}» skal være {ventet}, men er {_slag_av(feil.instance)}."
    yield Diagnose(codes.FEIL_TYPE, plass, melding, _råd_for_type(feil.instance, typer, s))


def _råd_for_type(verdi: object, typer: Sequence[object], s: Sammenheng) -> str:
    tall = "number" in typer or "integer" in typer
    if isinstance(verdi, str) and tall:
        punktum = verdi.strip().replace(" ", "").replace("\u00a0", "").replace(",", ".")
        if punktum.lstrip("-").replace(".", "", 1).isdigit():
            return f"Skriv tallet uten mellomrom og anførselstegn og med punktum som desimaltegn: {punktum}."
        return "Skriv bare tallet; enheten har sitt eget felt."
    if isinstance(verdi, int | Decimal | bool) and "string" in typer:
        return f'Sett verdien i anførselstegn: "{verdi}".'
    if verdi is None:
        return f"Skriv noe etter «{s.navn}:», eller ta bort feltet."
    if "array" in typer:
        return "Skriv hvert ledd på egen linje med «- » foran, eller sett hakeparenteser rundt: [..]."
    if "object" in typer:
        return "Skriv felt på egne linjer med innrykk under, for eksempel «navn: verdi»."
    return "Se feltets hjelpetekst med «revisjon skjema»."


def _valg(feil: ValidationError, node: Node, s: Sammenheng) -> Iterator[Diagnose]:
    verdier = [v for v in feil.validator_value if not isinstance(v, bool)]
    gitt = node.rå if isinstance(node, Skalar) else ""
    råd = mente_du(gitt, map(str, verdier)) or f"Velg {_liste(verdier, ' eller ')}."
    melding = f"«{gitt}» er ikke en gyldig verdi for «{s.navn}»." if gitt else f"«{s.navn}» har ingen verdi."
    yield Diagnose(codes.UKJENT_VERDI, node.plass if gitt else s.nøkkelplass, melding, råd)


def _form(feil: ValidationError, node: Node, s: Sammenheng) -> Iterator[Diagnose]:
    skjema = feil.schema if isinstance(feil.schema, dict) else {}
    hva, råd = _FORMER.get(skjema.get("x-feil", ""), ("har feil form", ""))
    gitt = node.rå if isinstance(node, Skalar) else str(feil.instance)
    if skjema.get("x-feil") == "tom":
        yield Diagnose(codes.FEIL_FORM, node.plass, f"«{s.navn}» {hva}.", råd)
        return
    om = skjema.get("description", "")
    yield Diagnose(codes.FEIL_FORM, node.plass, f"«{gitt}» {hva}.", råd or om)


def _format(feil: ValidationError, node: Node, s: Sammenheng) -> Iterator[Diagnose]:
    if feil.validator_value == "sti":
        yield Diagnose(
            codes.FEIL_FORM,
            node.plass,
            f"Stien «{feil.instance}» er ikke en sti i prosjektmappen.",
            "Skriv den fra prosjektmappen med skråstrek, for eksempel evidence/filer/svar.pdf, "
            "uten «..», stasjonsbokstav eller skråstrek først.",
        )
        return
    grunn = str(feil.cause) if feil.cause else f"«{feil.instance}» kan ikke leses som «{s.navn}»"
    råd = "Skriv ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD, for eksempel 2026-05-19."
    if feil.validator_value == "ja_nei_dato":
        råd = "Skriv ja, nei eller en dato: ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD."
    yield Diagnose(codes.FEIL_DATO, node.plass, f"Feil i «{s.navn}»: {grunn}.", råd)


def _antall(feil: ValidationError, node: Node, s: Sammenheng) -> Iterator[Diagnose]:
    mønster, råd = _ANTALL[str(feil.validator)]
    plass = s.nøkkelplass if not isinstance(node, Skalar) or not node.rå else node.plass
    melding = mønster.format(navn=s.navn, grense=feil.validator_value)
    if str(feil.validator) == "maxLength":
        råd = f"{råd} Teksten har {len(str(feil.instance))} tegn."
    yield Diagnose(codes.FEIL_ANTALL, plass, melding, råd)


_ANTALL: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "minLength": ("«{navn}» er tom.", "Skriv en tekst, eller ta bort feltet."),
        "maxLength": ("«{navn}» kan ha høyst {grense} tegn.", "Skriv kortere."),
        "minItems": ("«{navn}» må ha minst {grense} ledd.", "Legg til ledd, eller ta bort feltet."),
        "maxItems": ("«{navn}» kan ha høyst {grense} ledd.", "Ta bort det som er for mye."),
        "minProperties": ("«{navn}» er tom.", "Legg til et felt under."),
        "maxProperties": ("«{navn}» kan bare ha ett felt.", "Velg ett av dem."),
        "minimum": ("«{navn}» kan ikke være mindre enn {grense}.", "Rett tallet."),
        "maximum": ("«{navn}» kan ikke være større enn {grense}.", "Rett tallet."),
    }
)


def _unike(feil: ValidationError, node: Node, s: Sammenheng) -> Iterator[Diagnose]:
    ledd = feil.instance if isinstance(feil.instance, list) else []
    dobbelt = next((v for i, v in enumerate(ledd) if v in ledd[:i]), "")
    yield Diagnose(
        codes.DOBBELT_I_LISTE, node.plass, f"«{dobbelt}» står to ganger i «{s.navn}».", "Ta bort den ene."
    )


def _en_av(feil: ValidationError, node: Node, s: Sammenheng) -> Iterator[Diagnose]:
    felter = feil.validator_value if isinstance(feil.validator_value, list) else []
    har = [f for f in felter if isinstance(feil.instance, dict) and f in feil.instance]
    plass = node.par[0].nøkkel.plass if isinstance(node, Oppslag) and node.par else s.nøkkelplass
    hvem = _hvem(node, s)
    if har:
        melding = f"{' og '.join(f'«{f}»' for f in har)} kan ikke stå sammen i {hvem}."
        yield Diagnose(codes.FEIL_VALG, plass, melding, "Behold bare det ene.")
    else:
        melding = f"{_stor(hvem)} mangler ett av feltene {_liste(felter, ' eller ')}."
        yield Diagnose(codes.FEIL_VALG, plass, melding, f"Legg til «{felter[0]}:».")


def _annet(feil: ValidationError, node: Node, s: Sammenheng) -> Iterator[Diagnose]:
    melding = f"«{s.navn}» har ikke den formen som skjemaet krever ({feil.validator})."
    yield Diagnose(codes.FEIL_FORM, node.plass, melding, f"Se «revisjon skjema {s.seksjon}».")


_ORD: Mapping[str, Callable[[ValidationError, Node, Sammenheng], Iterator[Diagnose]]] = MappingProxyType(
    {
        "additionalProperties": _ukjent_felt,
        "required": _mangler,
        "dependentRequired": _mangler_i_tillegg,
        "type": _type,
        "enum": _valg,
        "pattern": _form,
        "format": _format,
        "uniqueItems": _unike,
        "x-nøyaktig-en-av": _en_av,
        "x-en-av": _en_av,
        **dict.fromkeys(_ANTALL, _antall),
    }
)


def _hvem(node: Node, s: Sammenheng) -> str:
    """Name the record, by its id where it has one."""
    id_ = node.hent("id") if isinstance(node, Oppslag) else None
    if isinstance(id_, Skalar) and id_.rå:
        return f"«{id_.rå}»"
    return f"«{s.navn}»"


def _liste(verdier: Sequence[object] | Mapping[str, object], siste: str = " og ") -> str:
    alle = [str(v) for v in verdier]
    return alle[0] if len(alle) == 1 else f"{', '.join(alle[:-1])}{siste}{alle[-1]}" if alle else ""


def _slag_av(verdi: object) -> str:
    if isinstance(verdi, bool):
        return "true/false"
    for typer, navn in (((int, Decimal), "et tall"), (str, "en tekst"), (list, "en liste"), (dict, "et oppslag")):
        if isinstance(verdi, typer):
            return navn
    return "tom"


def _stor(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]
