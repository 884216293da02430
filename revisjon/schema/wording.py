"""From a schema error to Norwegian words at the very key or value.

We word by the failing keyword and its value, never by another library's prose.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from revisjon.diagnostics import Diagnose, ramset_opp
from revisjon.schema import codes, values
from revisjon.schema.bundle import SEKSJONER, skjema_for
from revisjon.schema.fault import Tilfelle
from revisjon.schema.guess import ment_felt
from revisjon.schema.kinds import felt_etter_slag
from revisjon.schema.walk import skjema_ved
from revisjon.source import Oppslag, Skalar, finn

Ordlegger = Callable[[Tilfelle], Iterator[Diagnose]]


def diagnoser_for(t: Tilfelle) -> Iterator[Diagnose]:
    """Word one error of a section's schema."""
    if len(_slag(t)) > 1 and _om_slaget(t):
        return  # To which of them would it apply? That there are several is told.
    ord_ = _ORD_OM_NØKKEL if t.feil.om_nøkkel else _ORD
    yield from ord_.get(t.feil.nøkkelord, _annet)(t)


def _ukjente_felt(t: Tilfelle) -> Iterator[Diagnose]:
    if len(_slag(t)) == 1:
        return  # Told of each key, by the kind that knows which fields it has.
    kjente = t.feil.skjema.get("properties", {})
    for navn in _felt(t):
        if navn not in kjente:
            yield _ukjent_felt(t, navn, kjente)


def _ukjent_nøkkel(t: Tilfelle) -> Iterator[Diagnose]:
    """Word that a field does not belong here, where the other fields decide which ones do."""
    navn, slag = str(t.feil.data), _slag(t)
    if slag and navn in t.feil.felter:
        andre = [f for f in _felt_etter_slag(t)[slag[0]] if f != slag[0]]
        melding = f"«{navn}» kan ikke brukes sammen med «{slag[0]}»."
        råd = f"Sammen med «{slag[0]}» kan du bruke {ramset_opp(andre, 'eller')}."
        råd = råd if andre else f"Ta bort «{navn}»."
        yield Diagnose(codes.UKJENT_FELT, t.node.plass, melding, råd)
    else:
        yield _ukjent_felt(t, navn, t.feil.krav)


_UTEN_FELT: Mapping[str, str] = MappingProxyType(
    {"konfidensielt": "Før heller opp ordene som ikke skal være med, under «skjerming»."}
)
"""What to do where a field is missing that others of the language have."""


def _ukjent_felt(t: Tilfelle, navn: str, kjente: Collection[str]) -> Diagnose:
    ment = ment_felt(navn, _ledige(t, kjente)) or ment_felt(navn, kjente)
    råd = _delt_desimaltall(t, navn) or _egen_seksjon(t, navn) or _UTEN_FELT.get(navn, "")
    råd = råd or (f"Mente du «{ment}»?" if ment else "")
    råd = råd or f"{'Feltene' if len([*kjente]) > 1 else 'Feltet'} her er {ramset_opp(kjente)}."
    melding = f"«{navn}» er ikke et felt i «{t.navn}»."
    return Diagnose(codes.UKJENT_FELT, t.node.plass if t.feil.om_nøkkel else t.feltplass(navn), melding, råd)


def _egen_seksjon(t: Tilfelle, navn: str) -> str:
    """Advise on a section that is written with the indentation of a field in another."""
    if navn in SEKSJONER and not t.feil.sti:
        return f"«{navn}» er en egen seksjon. Flytt den ut av «{t.navn}», helt til venstre."
    return ""


def _delt_desimaltall(t: Tilfelle, navn: str) -> str:
    """Advise on `{verdi: 1,5}`, which YAML takes for the number 1 and a field named 5."""
    felt = _felt(t)
    nr = felt.index(navn) if navn.isdigit() and navn in felt else 0
    før = finn(t.rot, (*t.feil.sti, felt[nr - 1])) if nr else None
    if isinstance(før, Skalar) and isinstance(før.verdi, int):
        return f"Skriv desimaltall med punktum: {før.rå}.{navn}."
    return ""


def _mangler(t: Tilfelle) -> Iterator[Diagnose]:
    feilstavet = _feilstavet(t)
    for felt in t.feil.krav:
        if felt in t.feil.data or felt in feilstavet:
            continue
        om = t.feil.felter.get(felt, {}).get("description", "")
        råd = f"Legg til «{felt}:». {om}".strip()
        yield Diagnose(codes.MANGLER_FELT, t.postplass, f"Feltet «{felt}» mangler i {t.hvem}.", råd)


def _mangler_i_tillegg(t: Tilfelle) -> Iterator[Diagnose]:
    krav: Mapping[str, list[str]] = t.feil.krav
    utelukker = t.feil.skjema.get("x-nøyaktig-en-av", ())
    for felt, med in krav.items():
        if felt in utelukker and sum(f in t.feil.data for f in utelukker) > 1:
            continue  # One of them has to go, which is told; perhaps this one.
        mangler = [m for m in med if m not in t.feil.data]
        if felt in t.feil.data and mangler:
            melding = f"«{felt}» kan bare stå sammen med {ramset_opp(f'«{m}»' for m in mangler)}."
            råd = f"Legg til «{mangler[0]}:», eller ta bort «{felt}»."
            if (slag := _slag(t)) and mangler[0] in _felt_etter_slag(t):
                råd = f"Ta bort «{felt}», eller skriv «{mangler[0]}» i stedet for «{slag[0]}»."
            yield Diagnose(codes.FEIL_VALG, t.feltplass(felt), melding, råd)


def _en_av(t: Tilfelle) -> Iterator[Diagnose]:
    felter: list[str] = t.feil.krav
    har = [f for f in _felt(t) if f in felter]
    if har:
        melding = f"{ramset_opp(f'«{f}»' for f in har)} kan ikke stå sammen i {t.hvem}."
        mellom = {*har} == {"minst", "høyst"} and "mellom" in felter
        råd = (
            "Skriv «mellom: [laveste, høyeste]», eller behold bare det ene."
            if mellom
            else "Behold bare det ene."
        )
        yield Diagnose(codes.FEIL_VALG, t.feltplass(har[-1]), melding, råd)
    elif _feilstavet(t).isdisjoint(felter):
        passer = [f for f in _slag_med(t, _felt(t)) if f in felter] or felter
        ett = f"Ett av feltene {ramset_opp(passer, 'eller')}" if len(passer) > 1 else f"Feltet {passer[0]}"
        melding = f"Det mangler noe i {t.hvem}: {ett} må være med."
        yield Diagnose(codes.FEIL_VALG, t.postplass, melding, f"Legg til «{passer[0]}:».")


def _ikke_her(t: Tilfelle) -> Iterator[Diagnose]:
    melding = f"«{t.navn}» kan ikke brukes sammen med den typen som er valgt."
    yield Diagnose(codes.FEIL_VALG, t.nøkkelplass, melding, f"Ta bort «{t.navn}», eller velg en annen type.")


def _dobbelt_ledd(t: Tilfelle) -> Iterator[Diagnose]:
    for nr, ledd in enumerate(t.feil.data):
        if ledd in t.feil.data[:nr]:
            melding = f"«{ledd}» står to ganger i «{t.navn}»."
            yield Diagnose(codes.DOBBELT_I_LISTE, t.leddplass(nr), melding, "Ta bort den ene.")


def _annet(t: Tilfelle) -> Iterator[Diagnose]:
    melding = f"{t.hva} har ikke den formen som skjemaet krever ({t.feil.nøkkelord})."
    yield Diagnose(codes.FEIL_FORM, t.node.plass, melding, f"Se «revisjon skjema {t.seksjon}».")


_ORD: Mapping[str, Ordlegger] = MappingProxyType(
    {
        "additionalProperties": _ukjente_felt,
        "required": _mangler,
        "dependentRequired": _mangler_i_tillegg,
        "uniqueItems": _dobbelt_ledd,
        "x-nøyaktig-en-av": _en_av,
        "x-en-av": _en_av,
        "not": _ikke_her,
        "type": values.feil_type,
        "enum": values.ukjent_verdi,
        "pattern": values.feil_form,
        "format": values.feil_format,
        **dict.fromkeys(("maxLength", "minItems", "maxItems"), values.feil_antall),
        **dict.fromkeys(("minProperties", "maxProperties", "minimum", "maximum"), values.feil_antall),
    }
)
_ORD_OM_NØKKEL: Mapping[str, Ordlegger] = MappingProxyType({**_ORD, "enum": _ukjent_nøkkel})


def _felt(t: Tilfelle) -> list[str]:
    post = finn(t.rot, t.feil.sti)
    return [str(p.nøkkel.verdi) for p in post.par] if isinstance(post, Oppslag) else []


def _felt_etter_slag(t: Tilfelle) -> Mapping[str, Collection[str]]:
    return felt_etter_slag(skjema_ved(skjema_for(t.seksjon), t.feil.sti))


def _slag(t: Tilfelle) -> list[str]:
    """Return the keys that tell the kind of the record: one, if it is right."""
    kjente = _felt_etter_slag(t)
    return [f for f in _felt(t) if f in kjente]


def _slag_med(t: Tilfelle, felter: Iterable[str]) -> list[str]:
    """Return the kinds that have all of these fields."""
    return [slag for slag, egne in _felt_etter_slag(t).items() if {*felter} <= {*egne}]


def _om_slaget(t: Tilfelle) -> bool:
    """Tell whether the error is one of those that hold for one kind only."""
    return t.feil.om_nøkkel or "propertyNames" in t.feil.skjema


def _ledige(t: Tilfelle, kjente: Collection[str]) -> list[str]:
    """Return the fields that are not written yet: the likeliest that a misspelt one was meant for."""
    return [k for k in kjente if k not in _felt(t)]


def _feilstavet(t: Tilfelle) -> set[str]:
    """Return the fields that are there under a misspelt name, which is told already."""
    ledige = _ledige(t, t.feil.felter)
    return {ment_felt(navn, ledige) for navn in _felt(t) if navn not in t.feil.felter} - {""}
