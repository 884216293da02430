"""God kommunal revisjonsskikk: the requirements of RSK 001 and of law, and how a project stands to them."""

from revisjon.checks.conformity import closing, course, evidence, people, questions, samples
from revisjon.checks.conformity.appraisal import Kravvurdering, Status, samsvar
from revisjon.checks.conformity.standard import RSK001, Krav, Ordlyd, Standard, les_standard

SJEKKER = tuple(
    sorted(
        (
            *people.SJEKKER,
            *course.SJEKKER,
            *evidence.SJEKKER,
            *samples.SJEKKER,
            *questions.SJEKKER,
            *closing.SJEKKER,
        ),
        key=lambda sjekk: sjekk.kode,
    )
)

__all__ = [
    "RSK001",
    "SJEKKER",
    "Krav",
    "Kravvurdering",
    "Ordlyd",
    "Standard",
    "Status",
    "les_standard",
    "samsvar",
]
