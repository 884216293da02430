"""One row of a list → the entries that it tells of, each field with the cell that it stands in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any, cast

from revisjon.diagnostics import Celleplass, Diagnose, ramset_opp
from revisjon.followup import codes
from revisjon.followup.importing.cells import ORD, Uklar, dato, ett_av, ja_nei, linje, tekst
from revisjon.followup.importing.columns import SIER_HVA, Liste
from revisjon.followup.importing.recommendations import Anbefalinger
from revisjon.followup.log import HØRER_TIL, KREVER
from revisjon.model import Dato, Loggført, Sted, Tekst
from revisjon.records import dataclass
from revisjon.source.workbook import Celle, Regnerad
from revisjon.words.followup_lists import STATUSORD

_frist = partial(dato, frist=True)
_LESERE: Mapping[str, Callable[[Celle], object]] = MappingProxyType(
    {
        **{felt: ett_av(ord_) for felt, ord_ in ORD.items()},
        "dato": dato,
        "vedtaksdato": dato,
        "statusdato": dato,
        "av": linje,
        "meldt_av": linje,
        "sak": linje,
        "ansvarlig": linje,
        "avviker": ja_nei,
        "tekst": tekst,
        "vedtak": tekst,
        "status": linje,
        "frist": _frist,
        "neste": _frist,
    }
)
"""How each column but those that name the recommendation is read."""
_IDER = ("anbefaling", "del")
_I_LOGGEN = (
    "av",
    "holdning",
    "utfall",
    "sak",
    "avviker",
    "framdrift",
    "vurdering",
    "grunn",
    "frist",
    "ansvarlig",
    "neste",
)
"""Fields that go from a cell into an entry as they are."""
Verdier = dict[str, Any]
"""Values by field of the log."""


@dataclass(frozen=True, slots=True)
class Importert:
    """An entry of a list."""

    ny: Loggført
    rad: int


@dataclass(slots=True)
class Radleser:
    """Reads the rows of one list, and keeps what cannot be read."""

    liste: Liste
    anbefalinger: Anbefalinger
    i_dag: date
    av: str = ""
    """Who, where the list does not say."""
    diagnoser: list[Diagnose] = field(default_factory=list)
    uklare: set[str] = field(default_factory=set)
    """Recommendations with rows that could not be read: what is said of them is not whole."""

    def les(self, rad: Regnerad) -> list[Importert]:
        """Return the entries of a row; none where it is empty or unclear."""
        før = len(self.diagnoser)
        felt = {f: k for f, k in self.liste.kolonner.items() if f in _LESERE and k in rad.celler}
        if not felt:
            return []
        id_, del_ = self._hvilken(rad)
        verdier = {
            f: v
            for f, k in felt.items()
            if (v := self._verdi(rad, f, rad.celler[k])) not in (None, "", False)
        }
        feil = len(self.diagnoser) > før
        funnet = [] if feil else self._innførsler(rad, verdier, id_, del_)
        if len(self.diagnoser) > før:
            # Without the id, it may be about any of them.
            self.uklare |= {id_} if id_ else {*self.anbefalinger.alle}
            return []
        return funnet

    def _si(self, rad: int, felt: str, melding: str, råd: str, kode: str = codes.UKLAR_CELLE) -> None:
        self.diagnoser.append(Diagnose(kode, self.liste.plass(rad, felt), melding, råd))

    def _hvilken(self, rad: Regnerad) -> tuple[str, str]:
        celler = {f: rad.celler.get(self.liste.kolonner.get(f, 0)) for f in _IDER}
        if celler["anbefaling"] is None:
            self._si(
                rad.nr, "anbefaling", "Raden sier ikke hvilken anbefaling det gjelder.", "Skriv kjennemerket."
            )
            return "", ""
        try:
            id_, del_ = self.anbefalinger.finn(linje(celler["anbefaling"]))
        except Uklar as feil:
            self._si(rad.nr, "anbefaling", str(feil), feil.råd)
            return "", ""
        try:
            skrevet = linje(celler["del"]) if celler["del"] else ""
            if skrevet.casefold() not in ("", "hele", "heile", "alle"):
                del_ = self.anbefalinger.del_(id_, skrevet)
        except Uklar as feil:
            self._si(rad.nr, "del", str(feil), feil.råd)
        return id_, del_

    def _verdi(self, rad: Regnerad, felt: str, celle: Celle) -> object:
        try:
            verdi = _LESERE[felt](celle)
        except Uklar as feil:
            self._si(rad.nr, felt, str(feil), feil.råd)
            return None
        if felt in ("dato", "vedtaksdato", "statusdato") and cast("Dato", verdi).første > self.i_dag:
            self._si(rad.nr, felt, "Datoen er ikke kommet ennå.", "Før det inn når det har skjedd.")
        return verdi

    # --- from the values of a row to entries --------------------------------------------------

    def _innførsler(self, rad: Regnerad, verdier: Verdier, id_: str, del_: str) -> list[Importert]:
        hendelser = self._av_skjema(rad, verdier) if self.liste.skjema else [*self._av_liste(rad, verdier)]
        if self.diagnoser_i(rad):
            return []
        laget = [self._lag(rad, h, id_, del_) for h in hendelser]
        return [Importert(ny, rad.nr) for ny in laget if ny]

    def _av_skjema(self, rad: Regnerad, verdier: Verdier) -> Sequence[Verdier]:
        if "hva" not in verdier:
            # Most fields belong to one kind of entry, and so tell which.
            hva = {HØRER_TIL[f] for f in verdier if f in HØRER_TIL}
            if len(hva) != 1:
                self._si(rad.nr, "hva", "Raden sier ikke hva som skjedde.", f"Skriv {_eller(ORD['hva'])}.")
                return ()
            verdier = {**verdier, "hva": hva.pop()}
        return (
            {
                **verdier,
                "dato": verdier.get("dato") or verdier.get("vedtaksdato") or verdier.get("statusdato"),
            },
        )

    def _av_liste(self, rad: Regnerad, verdier: Verdier) -> Iterator[Verdier]:
        """Yield the decision that a row tells of, and the state."""
        resten = {f: v for f, v in verdier.items() if f in ("frist", "ansvarlig", "neste", "tekst")}
        vedtatt = bool({"vedtak", "utfall"} & verdier.keys())
        status = self._status(rad, verdier)
        if vedtatt:
            tatt = resten if status is None else {f: v for f, v in resten.items() if f != "tekst"}
            yield {**tatt, **self._vedtak(rad, verdier), "hva": "vedtak", "av": verdier.get("av")}
            resten = {f: v for f, v in resten.items() if f == "tekst"}
        if status is not None:
            dato = verdier.get("statusdato") or (None if vedtatt else verdier.get("dato"))
            av = verdier.get("meldt_av") or (None if vedtatt else verdier.get("av"))
            yield {**resten, **status, "dato": dato, "av": av, "datofelt": "statusdato", "avfelt": "meldt_av"}
        elif not vedtatt and not self.diagnoser_i(rad):
            råd = f"Fyll ut {_eller(self.liste.tittel(f) for f in SIER_HVA if f in self.liste.kolonner)}."
            self._si(rad.nr, "anbefaling", "Raden sier ikke hva som skjedde.", råd)

    def diagnoser_i(self, rad: Regnerad) -> bool:
        """Tell whether something has been said of a row."""
        return any(d.plass.linje == rad.nr for d in self.diagnoser)

    def _vedtak(self, rad: Regnerad, verdier: Verdier) -> Verdier:
        skrevet, utfall = verdier.get("vedtak", ""), verdier.get("utfall")
        ordlyd = verdier.get("tekst") if "vedtak" not in verdier else skrevet
        if utfall is None:
            try:
                utfall, ordlyd = ett_av(ORD["utfall"])(Celle(skrevet)), None
            except Uklar:
                råd = f"Lag en kolonne «Utfall» ved siden av, med {_eller(ORD['utfall'])}."
                self._si(rad.nr, "vedtak", "Det går ikke fram om det ble vedtatt slik det var anbefalt.", råd)
        felt = {
            "utfall": utfall,
            "tekst": ordlyd,
            "sak": verdier.get("sak"),
            "avviker": verdier.get("avviker"),
        }
        felt["dato"] = verdier.get("vedtaksdato") or verdier.get("dato")
        return {f: v for f, v in felt.items() if v}

    def _status(self, rad: Regnerad, verdier: Verdier) -> Verdier | None:
        """Return what a row says of the state: reported, verified or answered."""
        funnet: dict[str, str] = {
            f: verdier[f] for f in ("framdrift", "vurdering", "holdning") if f in verdier
        }
        if ordet := verdier.get("status", ""):
            form = ordet.casefold().rstrip(" .")
            if form not in STATUSORD:
                råd = f"Skriv {_eller(dict.fromkeys(o for _, o in STATUSORD.values()))}."
                self._si(rad.nr, "status", f"«{ordet}» kan bety flere ting.", råd)
                return None
            felt, verdi = STATUSORD[form]
            funnet.setdefault(felt, verdi)
        if len(funnet) > 1:
            hva = ramset_opp(self.liste.tittel(f) for f in funnet)
            self._si(
                rad.nr, [*funnet][-1], f"Raden har flere ting på én gang: {hva}.", "Skriv dem i hver sin rad."
            )
            return None
        return {**funnet, "hva": HØRER_TIL[next(iter(funnet))]} if funnet else None

    def _lag(self, rad: Regnerad, v: Verdier, id_: str, del_: str) -> Loggført | None:
        """Return the entry. A value that is missing is told at the cell that should have it."""
        v = {**v, "av": v.get("av") or self.av}
        steder = {"dato": v.get("datofelt", "dato"), "av": v.get("avfelt", "av")}
        mangler = [f for f in ("dato", "av", *KREVER[v["hva"]]) if not v.get(f)]
        for f in mangler:
            sted = steder.get(f, f)
            i_listen = sted if sted in self.liste.kolonner else f
            råd = "Skriv det i cellen." if i_listen in self.liste.kolonner else self._uten_kolonne(f, sted)
            self._si(rad.nr, i_listen, f"Innførselen «{v['hva']}» mangler «{f}».", råd)
        if mangler:
            return None
        dag: Dato = v["dato"]
        samme = dag.dag is not None and dag.første == self.i_dag
        plass = self.liste.plass(rad.nr)
        return Loggført(
            dag,
            id_,
            v["hva"],
            registrert=None if samme else Dato(self.i_dag.year, self.i_dag.month, self.i_dag.day),
            del_=del_,
            tekst=Tekst(v["tekst"], self.liste.plass(rad.nr, "tekst")) if v.get("tekst") else None,
            sted=Sted(plass, tuple(self._steder(rad.nr))),
            **{f: v[f] for f in _I_LOGGEN if v.get(f)},
        )

    @staticmethod
    def _uten_kolonne(felt: str, sted: str) -> str:
        if felt == "av":
            return "Listen har ingen kolonne for det. Skriv hvem med --av ROLLE, eller lag kolonnen."
        navn = {"statusdato": "Statusdato"}.get(sted, felt.capitalize())
        return f"Listen har ingen kolonne for det. Lag kolonnen «{navn}»."

    def _steder(self, rad: int) -> Iterator[tuple[str, Celleplass]]:
        for f in self.liste.kolonner:
            yield f, self.liste.plass(rad, f)


def _eller(ord_: Any) -> str:  # noqa: ANN401 - whatever can be gone through
    return ramset_opp((f"«{o}»" for o in ord_), "eller")
