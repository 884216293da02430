"""`revisjon rettskilder`: what is known of acts and regulations, and how it is renewed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

import click

from revisjon.cli.norsk import Bruksfeil, Kommando, Undergruppe
from revisjon.cli.terminal import Terminal, kort
from revisjon.cli.writing import skriv_fil
from revisjon.diagnostics import Diagnose, Feil, Plass, grunn_til, mente_du
from revisjon.law import Bestemmelse, Hode, LesteRettskilder, Rettskilde, Rettskilder, les_rettskilder
from revisjon.law.codes import IKKE_LOVDATA
from revisjon.load.discover import RETTSKILDER

_MAKS_MB = 500
_TEGN = re.compile(r"^\s*§*\s*")


@click.group(cls=Undergruppe)
def rettskilder() -> None:
    """Vis lovene som er kjent, eller hent dem på nytt fra Lovdata."""


@rettskilder.command(cls=Kommando)
@click.argument("navn", required=False, metavar="[NAVN]")
@click.argument("paragraf", required=False, metavar="[§]")
@click.pass_obj
def vis(terminal: Terminal, navn: str | None, paragraf: str | None) -> None:
    """Vis lovene, paragrafene i en lov, eller hva som er kjent om én paragraf."""
    kjente = _les(terminal).rettskilder
    if navn is None:
        linjer = [_i_listen(h) for h in sorted(kjente.hoder.values(), key=lambda h: h.korttittel.casefold())]
    elif paragraf is None:
        linjer = [*_om_loven(_finn(kjente, navn))]
    else:
        linjer = [*_om_bestemmelsen(*_finn_paragraf(_finn(kjente, navn), _TEGN.sub("", paragraf)))]
    click.echo("\n".join(linjer))


@rettskilder.command(name="importer", cls=Kommando)
@click.argument("fil", metavar="FIL", type=click.Path(path_type=Path))
@click.option(
    "--lov",
    "lover",
    multiple=True,
    metavar="NAVN",
    help="Loven som skal hentes, ved navn eller ident. Kan gjentas. Ellers hentes de som er kjent.",
)
@click.option("--alle", is_flag=True, help="Hent alle lover og forskrifter i filen.")
@click.option(
    "--dato",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="ÅÅÅÅ-MM-DD",
    help="Dagen filen ble hentet fra Lovdata, om det ikke er i dag.",
)
@click.pass_obj
def importer(
    terminal: Terminal, *, fil: Path, lover: tuple[str, ...], alle: bool, dato: datetime | None
) -> None:
    """Les lover fra en fil fra Lovdata, og legg dem i criteria/rettskilder."""
    if alle and lover:
        raise Bruksfeil("Velg enten --lov eller --alle, ikke begge.")
    from revisjon.law.lovdata import Avvist, Ønske, importerte  # noqa: PLC0415 - seldom needed

    lest = _les(terminal)
    kjente = lest.rettskilder
    ønske = Ønske(_ønskede(kjente, lover, fil, alle=alle), terminal.dag(dato), kjente.hoder, lest.filer)
    try:
        # All is read before anything is written: a file that turns out to be hostile leaves nothing behind.
        nye = tuple(importerte(fil.name, _innhold(fil), ønske))
    except Avvist as feil:
        raise _avvist(fil, str(feil)) from feil
    if not nye:
        raise _avvist(
            fil, "Den har ingen av lovene som skulle hentes. Velg dem med --lov, eller alle med --alle."
        )
    for ny in nye:
        mål = terminal.rot / RETTSKILDER / ny.navn
        skriv_fil(mål, ny.tekst.encode("utf-8"))
        click.echo(f"{ny.ident}: {ny.antall} paragrafer i {kort(mål)}")
    terminal.si("Kjør «revisjon sjekk» for å se om noe av det som er sitert, er endret.")


def _les(terminal: Terminal) -> LesteRettskilder:
    lest = les_rettskilder(terminal.rot)
    terminal.vis(lest.diagnoser, lest.tekster)
    return lest


def _ønskede(kjente: Rettskilder, lover: Iterable[str], fil: Path, *, alle: bool) -> frozenset[str] | None:
    """Return which acts to read: of a document alone, the one that it is."""
    if lover:
        return frozenset(_ident(kjente, navn) for navn in lover)
    if alle or fil.suffix.lower() in (".xml", ".html", ".htm", ".xhtml"):
        return None
    return frozenset(kjente.hoder)


def _ident(kjente: Rettskilder, navn: str) -> str:
    """Return the identity of an act, known or not."""
    if re.fullmatch(r"(?:LOV|FOR)-\d{4}-\d{2}-\d{2}(?:-\d+)?", navn.upper()):
        return navn.upper()
    return _finn_hode(kjente, navn).ident


def _finn_hode(kjente: Rettskilder, navn: str) -> Hode:
    kort_ = kjente.navn.forkortelser.get(navn.casefold().rstrip("."))
    funnet = kjente.navn.finn(navn) or kort_
    ident = navn.upper() if navn.upper() in kjente.hoder else funnet.ident if funnet else ""
    if ident not in kjente.hoder:
        råd = mente_du(navn, kjente.navn.hele) or "«revisjon rettskilder vis» viser dem som er kjent."
        raise Bruksfeil(
            f"Ingen kjent lov heter «{navn}». {råd} En ny hentes ved identen, som LOV-2018-06-22-83."
        )
    return kjente.hoder[ident]


def _finn(kjente: Rettskilder, navn: str) -> Rettskilde:
    funnet = kjente.finn(_finn_hode(kjente, navn).ident)
    if funnet is None:
        raise KeyError(navn)
    return funnet


def _finn_paragraf(r: Rettskilde, nummer: str) -> tuple[Rettskilde, Bestemmelse]:
    b = r.finn(nummer)
    if b is None:
        råd = mente_du(nummer, [b.paragraf for b in r.bestemmelser.values()])
        raise Bruksfeil(f"{r.hode.korttittel} har ingen § {nummer}. {råd}".strip())
    return r, b


def _i_listen(h: Hode) -> str:
    status = "  (ikke satt i kraft)" if h.ikke_i_kraft else ""
    return f"{h.ident:<20}  {h.korttittel}{status}"


def _om_loven(r: Rettskilde) -> Iterator[str]:
    h = r.hode
    yield f"{h.tittel} ({h.korttittel})" if h.korttittel != h.tittel else h.tittel
    yield f"{h.ident}. Lisens: {h.lisens or 'ikke oppgitt'}. Hentet: {h.hentet or 'ikke oppgitt'}."
    yield from (
        f"{felt}: {tekst}." for felt, tekst in (("Kontroll", h.kontroll), ("Merknad", h.merknad)) if tekst
    )
    if h.andre_navn:
        yield f"Andre navn: {', '.join(h.andre_navn)}."
    kapittel = ""
    for b in r.bestemmelser.values():
        if b.kapittel != kapittel:
            kapittel = b.kapittel
            yield f"\nKapittel {kapittel}"
        yield f"§ {b.paragraf:<8} {b.overskrift}{_gjelder_ikke(b)}"


def _gjelder_ikke(b: Bestemmelse) -> str:
    return "  (ikke satt i kraft)" if b.ikke_i_kraft else ""


def _om_bestemmelsen(r: Rettskilde, b: Bestemmelse) -> Iterator[str]:
    yield f"{r.hode.korttittel} § {b.paragraf}: {b.overskrift}{_gjelder_ikke(b)}"
    if b.ledd is not None:
        yield f"Antall ledd: {b.ledd}"
    for hva, lister in (("Bokstaver", b.bokstaver), ("Numre", b.numre)):
        yield from (f"{hva} i {nr}. ledd: {', '.join(merker)}" for nr, merker in lister.items())
    yield from (f"Bokstaver under nr. {nr}: {', '.join(m)}" for nr, m in b.bokstaver_under_nr.items())
    yield from (f"Numre under bokstav {bok}: {', '.join(m)}" for bok, m in b.numre_under_bokstav.items())
    if b.umerket:
        yield f"Liste uten bekreftet merking i {', '.join(b.umerket)}. ledd"


def _innhold(fil: Path) -> bytes:
    try:
        if fil.stat().st_size > _MAKS_MB * 1024 * 1024:
            raise _avvist(fil, f"Den er større enn grensen på {_MAKS_MB} MB.")
        return fil.read_bytes()
    except OSError as feil:
        raise Bruksfeil(f"Filen «{fil}» kan ikke leses: {grunn_til(feil)}.") from feil


def _avvist(fil: Path, hvorfor: str) -> Feil:
    råd = "Last ned datasettet fra api.lovdata.no på nytt, eller lagre loven som XML derfra."
    return Feil([Diagnose(IKKE_LOVDATA, Plass(fil.name), f"«{fil.name}» kan ikke brukes. {hvorfor}", råd)])
