"""Words for a value that is wrong in itself: its kind, its form, its size, or not among the allowed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from revisjon.diagnostics import Diagnose, mente_du, ramset_opp
from revisjon.schema import codes
from revisjon.schema.fault import Tilfelle
from revisjon.schema.guess import som_dato, som_tall
from revisjon.schema.kinds import felt_etter_slag
from revisjon.source import Skalar

_SLAG: Mapping[str, str] = MappingProxyType(
    {
        "string": "en tekst",
        "number": "et tall",
        "integer": "et helt tall",
        "array": "en liste",
        "object": "et oppslag med felt",
    }
)
_DATOFORMER = "ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD"
_DATOFORMER_FOR: Mapping[str, str] = MappingProxyType(
    {"ja_nei_dato": f"ja, nei eller {_DATOFORMER}", "frist": "ÅÅÅÅ-MM-DD eller ÅÅÅÅ-MM"}
)
"""Where a format asks for more or less than a date."""
_KJENNEMERKE = "Begynn med en bokstav, og bruk bare bokstaver, sifre, - og _, for eksempel F3-15."
_FORMER: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "id": ("er ikke et gyldig kjennemerke", _KJENNEMERKE),
        "sha256": (
            "er ikke en SHA-256-sjekksum",
            "Den har 64 tegn (0-9, a-f). Finn den med «sha256sum FIL» eller «certutil -hashfile FIL SHA256».",
        ),
        "kommunenummer": (
            "er ikke et kommunenummer",
            'Skriv fire sifre i anførselstegn, for eksempel "0301".',
        ),
        "farge": ("er ikke en farge", 'Skriv seks sifre i anførselstegn, for eksempel "#5C9E1B".'),
        "ident": (
            "er ikke en gyldig ident",
            "Skriv for eksempel LOV-2018-06-22-83 eller FOR-2016-10-28-1250. Andre numre skrives i «nummer».",
        ),
        "url": ("er ikke en nettadresse", "Begynn med https:// og skriv uten mellomrom."),
        "punkt-id": (
            "er ikke et kjennemerke for en påstand",
            "Bruk små bokstaver eller sifre, høyst åtte, vanligvis a, b, c.",
        ),
        "kort": ("er for kort til å skjermes", "Skriv minst to tegn. Ett tegn alene står nesten overalt."),
        "del-id": ("er ikke et kjennemerke for en del", "Bruk én til tre små bokstaver, vanligvis a, b, c."),
    }
)
_MINDRE: Mapping[str, tuple[str, int]] = MappingProxyType({"år": ("måneder", 12), "uker": ("dager", 7)})
"""Smaller units of time, and how many go to one, for advice on half a year."""
_ANTALL: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "maxLength": ("{hva} er på {har} tegn, men kan ha høyst {grense}.", "Kort ned med {for_mye} tegn."),
        "minItems": ("«{navn}» har {har} ledd, men må ha minst {grense}.", "Legg til det som mangler."),
        "maxItems": ("«{navn}» har {har} ledd, men kan ha høyst {grense}.", "Ta bort det som er for mye."),
        "minProperties": ("«{navn}» er tom.", "Legg til et av feltene {felter}."),
        "maxProperties": ("«{navn}» kan bare ha ett felt.", "Behold ett av dem."),
        "minimum": ("{hva} kan ikke være mindre enn {grense}.", "Rett tallet."),
        "maximum": ("{hva} kan ikke være større enn {grense}.", "Rett tallet."),
    }
)


def feil_type(t: Tilfelle) -> Iterator[Diagnose]:
    """Word that a value is of another kind than the field holds."""
    typer = t.feil.krav if isinstance(t.feil.krav, list) else [t.feil.krav]
    ventet = t.feil.skjema.get("x-slag") or ("et kjennemerke" if _er_kjennemerke(t) else "")
    ventet = ventet or ramset_opp((_SLAG[x] for x in typer if x in _SLAG), "eller")
    er = "har ingen verdi" if t.feil.data is None else f"er {_slag_av(t.feil.data)}"
    melding = f"{t.hva} {er}, men skal være {ventet}."
    yield Diagnose(codes.FEIL_TYPE, t.verdiplass, melding, _råd_for_type(t, typer))


def ukjent_verdi(t: Tilfelle) -> Iterator[Diagnose]:
    """Word that a value is not one of those that the field can have."""
    mulige = [v for v in t.feil.krav if not isinstance(v, bool)]
    andre = {ord_.casefold(): verdi for ord_, verdi in t.feil.skjema.get("x-andre-ord", {}).items()}
    ment = andre.get(t.gitt.casefold())
    råd = (
        f"Mente du «{ment}»?" if ment else mente_du(t.gitt, mulige) or f"Velg {ramset_opp(mulige, 'eller')}."
    )
    if t.gitt:
        melding = f"«{t.gitt}» er ikke en gyldig verdi for «{t.navn}»."
    elif isinstance(t.node, Skalar):
        melding = f"{t.hva} har ingen verdi."
    else:
        melding = f"{t.hva} er {_slag_av(t.feil.data)}, men skal være ett enkelt ord."
    yield Diagnose(codes.UKJENT_VERDI, t.verdiplass, melding, råd)


def feil_form(t: Tilfelle) -> Iterator[Diagnose]:
    """Word that a text does not have the form that the field demands."""
    form = t.feil.skjema.get("x-feil", "")
    if form == "tom" or (form == "kort" and not t.gitt.strip()):
        melding, råd = f"{t.hva} er en tom tekst.", "Skriv en tekst, eller ta bort feltet."
        yield Diagnose(codes.FEIL_FORM, t.node.plass, melding, råd)
        return
    hva, råd = _FORMER.get(form, ("har feil form", str(t.feil.skjema.get("description", ""))))
    små = str(t.feil.data).casefold()
    if form == "sha256" and len(små) == 64 and set(små) <= set("0123456789abcdef"):  # noqa: PLR2004 - SHA-256
        råd = f"Skriv den med små bokstaver: {små}."
    yield Diagnose(codes.FEIL_FORM, t.node.plass, f"«{t.gitt}» {hva}.", råd)


def feil_format(t: Tilfelle) -> Iterator[Diagnose]:
    """Word that a path or a date cannot be one."""
    if t.feil.krav == "sti":
        melding = f"«{t.gitt}» er ikke en sti i prosjektmappen."
        råd = (
            "Skriv den fra prosjektmappen med skråstrek, for eksempel evidence/filer/svar.pdf, "
            "uten «..», stasjonsbokstav eller skråstrek først."
        )
        yield Diagnose(codes.FEIL_FORM, t.node.plass, melding, råd)
        return
    melding = f"Feil i «{t.navn}»: {t.feil.grunn}."
    yield Diagnose(codes.FEIL_DATO, t.node.plass, melding, _råd_for_dato(t.gitt, str(t.feil.krav)))


def feil_antall(t: Tilfelle) -> Iterator[Diagnose]:
    """Word that there is too much or too little of something."""
    if isinstance(t.feil.data, Decimal) and t.feil.skjema.get("type") == "integer" and t.feil.data % 1:
        return  # That it is no whole number is told.
    mønster, råd = _ANTALL[t.feil.nøkkelord]
    har = len(t.feil.data) if isinstance(t.feil.data, str | list | dict) else 0
    ord_ = {
        "hva": t.hva,
        "navn": t.navn,
        "har": har,
        "grense": t.feil.krav,
        "for_mye": har - t.feil.krav,
        "felter": ramset_opp(t.feil.skjema.get("properties", ()), "eller"),
    }
    yield Diagnose(codes.FEIL_ANTALL, t.verdiplass, mønster.format(**ord_), råd.format(**ord_))


def _råd_for_dato(gitt: str, format_: str) -> str:
    former = _DATOFORMER_FOR.get(format_, _DATOFORMER)
    forslag = som_dato(gitt)
    return f"Skriv {forslag}." if forslag else f"Skriv {former}, for eksempel 2026-05-19."


def _råd_for_type(t: Tilfelle, typer: Sequence[str]) -> str:
    for råd in _TYPERÅD:
        if tekst := råd(t, typer):
            return tekst
    return str(t.feil.skjema.get("description", ""))


def _om_tom(t: Tilfelle, _typer: Sequence[str]) -> str:
    if t.feil.data is not None:
        return ""
    if not t.feil.sti:
        return f"Skriv innholdet under «{t.navn}:», eller ta bort seksjonen."
    hva = "leddet" if isinstance(t.feil.sti[-1], int) else "feltet"
    return f"Skriv en verdi, eller ta bort {hva}."


def _om_dato(t: Tilfelle, _typer: Sequence[str]) -> str:
    format_ = str(t.feil.skjema.get("format", ""))
    return _råd_for_dato(t.gitt, format_) if format_ in ("dato", *_DATOFORMER_FOR) else ""


def _om_tall(t: Tilfelle, typer: Sequence[str]) -> str:
    gitt = t.feil.data
    if isinstance(gitt, int | Decimal) or not {"number", "integer"} & {*typer}:
        return ""
    if not isinstance(gitt, str) and "string" in typer:
        return ""
    tall = som_tall(gitt) if isinstance(gitt, str) else None
    if tall is None and "number" not in typer:
        return "Skriv bare tallet, med sifre."
    if tall is None:
        return "Skriv bare tallet, med punktum som desimaltegn. Enhet og forbehold har sine egne felt."
    if "number" not in typer and tall != tall.to_integral_value():
        return "Skriv et helt tall, uten desimaler."
    return f"Skriv {tall}, uten mellomrom og anførselstegn og med punktum som desimaltegn."


def _om_helt_tall(t: Tilfelle, typer: Sequence[str]) -> str:
    if not isinstance(t.feil.data, Decimal) or "integer" not in typer:
        return ""
    mindre, antall = _MINDRE.get(t.navn, ("", 1))
    if mindre and t.feil.data > 0 and not t.feil.data * antall % 1:
        return f"Skriv {{{mindre}: {t.feil.data * antall:.0f}}}."
    return "Skriv et helt tall, uten desimaler."


def _om_kjennemerke(t: Tilfelle, _typer: Sequence[str]) -> str:
    return _KJENNEMERKE if _er_kjennemerke(t) and t.gitt else ""


def _er_kjennemerke(t: Tilfelle) -> bool:
    return t.feil.skjema.get("x-feil") == "id" or "x-ref" in t.feil.skjema


def _om_tekst(t: Tilfelle, typer: Sequence[str]) -> str:
    if "string" not in typer or not t.gitt:
        return ""
    sifre = t.gitt.zfill(4) if t.feil.skjema.get("x-feil") == "kommunenummer" else t.gitt
    return f'Sett verdien i anførselstegn: "{sifre}".'


def _om_samling(t: Tilfelle, typer: Sequence[str]) -> str:
    if "string" not in typer or isinstance(t.node, Skalar):
        return ""
    if t.feil.skjema.get("format") == "tekst":
        return f"Skriv «{t.navn}: |», og teksten med innrykk under, med en tom linje mellom avsnittene."
    return "Skriv én enkelt tekst, uten hakeparenteser og uten «- » foran."


def _om_liste(t: Tilfelle, typer: Sequence[str]) -> str:
    if "array" not in typer:
        return ""
    if isinstance(t.node, Skalar):
        return f"Skriv hvert ledd på egen linje med «- » foran, eller i hakeparenteser: [{t.gitt}]."
    if t.feil.skjema.get("items", {}).get("type") in ("string", "number", "integer"):
        return f"Skriv leddene i hakeparenteser. {t.feil.skjema.get('description', '')}".strip()
    return "Sett «- » foran hvert ledd, og rykk inn resten av leddet like langt som det første feltet."


def _om_oppslag(t: Tilfelle, typer: Sequence[str]) -> str:
    if "object" not in typer:
        return ""
    if "x-nøkkel-id" in t.feil.skjema:
        return f"Skriv kjennemerket som nøkkel, og feltene med innrykk under: «{t.navn}:», «  kjennemerke:»."
    felter = f"Feltene er {ramset_opp(t.feil.skjema.get('properties', ()))}."
    if slag := felt_etter_slag(t.feil.skjema):
        felter = f"Ett av dem må være {ramset_opp(slag, 'eller')}."
    hvor = f"med innrykk under «{t.navn}:»"
    if t.feil.sti and isinstance(t.feil.sti[-1], int):
        hvor = "etter «- »"
    return f"Skriv feltene på hver sin linje {hvor}. {felter}"


_TYPERÅD: tuple[Callable[[Tilfelle, Sequence[str]], str], ...] = (
    _om_tom,
    _om_dato,
    _om_tall,
    _om_helt_tall,
    _om_kjennemerke,
    _om_tekst,
    _om_samling,
    _om_liste,
    _om_oppslag,
)
"""The first that has something to say is the advice."""


def _slag_av(verdi: object) -> str:
    if isinstance(verdi, bool):
        return "sann eller usann (true/false)"
    slag = ((int | Decimal, "et tall"), (str, "en tekst"), (list, "en liste"), (dict, "et oppslag med felt"))
    return next(navn for type_, navn in slag if isinstance(verdi, type_))
