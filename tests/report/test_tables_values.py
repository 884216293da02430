"""Each cell prints its own value."""

from __future__ import annotations

import re
from pathlib import Path

from eksempel import kopier, sett_opp


def _rad(html: str, tabell: str) -> list[list[str]]:
    kropp = html[html.index(f'<table id="{tabell}"') :]
    kropp = kropp[: kropp.index("</table>")]
    rader = re.findall(r"<tr[^>]*>(.*?)</tr>", kropp, re.DOTALL)
    return [
        [re.sub(r"<[^>]+>", "", c).strip() for c in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", r, re.DOTALL)]
        for r in rader
    ]


def test_rows_of_the_same_name_keep_their_numbers_and_years_are_no_amounts(tmp_path: Path) -> None:
    mappe = kopier(tmp_path / "p")
    (mappe / "evidence" / "ny.yaml").write_text(
        """
tabeller:
  - id: like-navn
    tittel: Like navn
    kolonner:
      - {tittel: Enhet}
      - {tittel: År}
      - {tittel: Antall, type: tall}
    rader:
      - {over: Nord, rader: [[2024, 1], [2025, 2.50]]}
      - {over: Sør, rader: [[2024, 4444], [2025, 5]]}
      - {sum: Sum}
""",
        "utf-8",
    )
    oppdrag = mappe / "oppdrag.yaml"
    oppdrag.write_text(
        oppdrag.read_text("utf-8").replace(
            "      ![#organisasjon]", "      ![#organisasjon]\n\n      ![#like-navn]", 1
        ),
        "utf-8",
    )
    rader = _rad(sett_opp(mappe).html, "like-navn")
    # All have the decimals of the one that is written with most.
    assert ["Nord", "2024", "1,00"] in rader
    assert ["2025", "2,50"] in rader
    assert ["Sør", "2024", "4\u2009444,00"] in rader
    assert rader[-1][0] == "Sum"
    assert rader[-1][-1] == "4\u2009452,50"
