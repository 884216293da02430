"""The validated audit project: frozen records, no input or output, no rules.

Each record's fields carry the very words of the YAML keys they are read from. `()` stands for
«none» in lists and `""` for «not given» in plain strings; `None` is kept for values where absence
itself means something. Every record knows where it was written (`sted`).
"""

from revisjon.model.bodies import avgitt_av, gitt_til, uten_uttalelse
from revisjon.model.criteria import (
    Avveining,
    GjelderNår,
    Hjemmel,
    Kriterium,
    Punkt,
    Test,
)
from revisjon.model.dato import Dato
from revisjon.model.engagement import (
    Bestilling,
    Enhet,
    Høring,
    Innledning,
    Kapittel,
    Metode,
    Oppdrag,
    Periode,
    Problemstilling,
    Revidert,
    Revisor,
    Sammendrag,
    Teammedlem,
    Verifisering,
)
from revisjon.model.evidence import Belysning, Fil, Funn, Kilde, Konfidensielt, Skjerming, Vedtatt
from revisjon.model.figures import (
    Boks,
    Figur,
    Organisasjon,
    Prosess,
    Serie,
    Seriedata,
    Steg,
    Tabellutdrag,
)
from revisjon.model.judgement import (
    Anbefaling,
    Del,
    Godkjenning,
    Konklusjon,
    Referanse,
    Skjønn,
    Svar,
    Uttalelse,
    Vurdering,
)
from revisjon.model.letters import Gjengi, Vedlagt, brevslag
from revisjon.model.lock import Lås
from revisjon.model.numbers import (
    Beregning,
    Celle,
    Celleadresse,
    Kolonne,
    Rad,
    Tabell,
    Tall,
    Utregnet,
    desimaler_i,
)
from revisjon.model.observations import Hendelse, Uttrekk, Utvalg
from revisjon.model.place import INTET_STED, Sted, Tekst
from revisjon.model.project import Prosjekt, naturlig
from revisjon.model.scale import Skalatrinn, Trinnvilkår

__all__ = [
    "INTET_STED",
    "Anbefaling",
    "Avveining",
    "Belysning",
    "Beregning",
    "Bestilling",
    "Boks",
    "Celle",
    "Celleadresse",
    "Dato",
    "Del",
    "Enhet",
    "Figur",
    "Fil",
    "Funn",
    "GjelderNår",
    "Gjengi",
    "Godkjenning",
    "Hendelse",
    "Hjemmel",
    "Høring",
    "Innledning",
    "Kapittel",
    "Kilde",
    "Kolonne",
    "Konfidensielt",
    "Konklusjon",
    "Kriterium",
    "Lås",
    "Metode",
    "Oppdrag",
    "Organisasjon",
    "Periode",
    "Problemstilling",
    "Prosess",
    "Prosjekt",
    "Punkt",
    "Rad",
    "Referanse",
    "Revidert",
    "Revisor",
    "Sammendrag",
    "Serie",
    "Seriedata",
    "Skalatrinn",
    "Skjerming",
    "Skjønn",
    "Sted",
    "Steg",
    "Svar",
    "Tabell",
    "Tabellutdrag",
    "Tall",
    "Teammedlem",
    "Tekst",
    "Test",
    "Trinnvilkår",
    "Utregnet",
    "Uttalelse",
    "Uttrekk",
    "Utvalg",
    "Vedlagt",
    "Vedtatt",
    "Verifisering",
    "Vurdering",
    "avgitt_av",
    "brevslag",
    "desimaler_i",
    "gitt_til",
    "naturlig",
    "uten_uttalelse",
]
