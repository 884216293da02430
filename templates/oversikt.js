/* Choosing, ordering and counting. Without this script every row and every course of events can be read and opened. */
"use strict";
(() => {
  const alle = (velger, i = document) => [...i.querySelectorAll(velger)];
  const skjema = document.querySelector(".filter"), tabell = document.querySelector("table.rader");
  if (!skjema || !tabell) return;
  const rader = alle(".rad", tabell), hoder = alle("thead th", tabell), treff = skjema.querySelector(".treff");
  const tall = alle("[data-tall]"), forløp = skjema.querySelector(".forløp"), sorter = skjema.elements.sorter;
  const felt = ["kommune", "år", "tema", "tilstand", "alder"].filter((n) => skjema.elements[n]);
  const merkene = new Map(rader.map((r) => [r, new Set(r.dataset.merker.split(" "))]));
  const OM_GANGEN = 200;
  let vist = rader, rekke = rader, kolonne = -1, ned = false, tekster = null, grense = OM_GANGEN;

  /* All text of a row, in small letters; made at the first search. */
  const tekst = (rad) => {
    tekster ||= new Map(rader.map((r) => [r, `${r.textContent} ${r.dataset.tema}`.toLocaleLowerCase()]));
    return tekster.get(rad);
  };
  const valgt = () => ({
    felt: felt.map((n) => [n, skjema.elements[n].value]).filter(([, v]) => v),
    merker: alle("input[name=merke]:checked", skjema).map((m) => m.value),
    ord: skjema.elements.søk.value.toLocaleLowerCase().split(/\s+/).filter(Boolean),
  });
  const passer = (rad, v) => v.felt.every(([n, verdi]) => rad.dataset[n].split("|").includes(verdi))
    && v.merker.every((m) => merkene.get(rad).has(m)) && v.ord.every((o) => tekst(rad).includes(o));

  const velg = () => {
    const v = valgt();
    vist = rader.filter((rad) => passer(rad, v));
    const synlige = new Set(vist);
    rader.forEach((rad) => { const skjul = !synlige.has(rad); if (rad.hidden !== skjul) rad.hidden = skjul; });
    tall.forEach((dd) => {
      const navn = dd.dataset.tall;
      dd.textContent = navn === "alle" ? vist.length : vist.filter((r) => merkene.get(r).has(navn)).length;
    });
    grense = OM_GANGEN;
    vent();
    treff.textContent = vist.length ? treff.dataset.mal.replace("{vist}", vist.length).replace("{alle}", rader.length) : treff.dataset.ingen;
    husk(v);
  };

  /* Thousands of rows take seconds to lay out: the first come at once, the others when asked for. Paper has all. */
  const flere = document.querySelector(".flere");
  const vent = () => {
    let nr = 0;
    rekke.forEach((rad) => { if (!rad.hidden) { nr += 1; rad.classList.toggle("senere", nr > grense); } });
    flere.hidden = nr <= grense;
    flere.firstElementChild.textContent = flere.dataset.mal.replace("{antall}", Math.min(OM_GANGEN, nr - grense)).replace("{resten}", nr - grense);
  };
  flere.firstElementChild.addEventListener("click", () => {
    const neste = rekke.find((rad) => !rad.hidden && rad.classList.contains("senere"));
    grense += OM_GANGEN;
    vent();
    neste.querySelector("summary").focus();
  });

  /* By the value of the cell; empty ones last, either way. The third time is the page's own order again. */
  const orden = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const ordne = () => {
    hoder.forEach((th, nr) => {
      if (nr === kolonne) th.setAttribute("aria-sort", ned ? "descending" : "ascending"); else th.removeAttribute("aria-sort");
    });
    sorter.value = kolonne < 0 ? "" : String(kolonne);
    rekke = rader;
    if (kolonne >= 0) {
      const nøkler = new Map(rader.map((r) => [r, r.rows[0].cells[kolonne].dataset.v]));
      rekke = [...rader].sort((a, b) => {
        const [x, y] = [nøkler.get(a), nøkler.get(b)];
        return (x === "") - (y === "") || (ned ? orden.compare(y, x) : orden.compare(x, y));
      });
    }
    grense = OM_GANGEN;
    vent();
    tabell.append(...rekke);
  };
  hoder.forEach((th, nr) => {
    const knapp = document.createElement("button");
    knapp.type = "button";
    knapp.className = "sorter";
    knapp.append(...th.childNodes);
    th.append(knapp);
    knapp.addEventListener("click", () => {
      if (kolonne !== nr) { kolonne = nr; ned = false; } else if (!ned) ned = true; else kolonne = -1;
      ordne();
    });
  });
  sorter.addEventListener("change", () => { kolonne = sorter.value === "" ? -1 : Number(sorter.value); ned = false; ordne(); });

  /* The choice stands in the address, so that it can be kept and sent. */
  const husk = (v) => {
    const par = new URLSearchParams([...v.felt, ...v.merker.map((m) => ["merke", m])]);
    if (v.ord.length) par.set("søk", skjema.elements.søk.value.trim());
    try { history.replaceState(null, "", String(par) ? `#?${par}` : location.pathname + location.search); } catch { /* a reader may forbid it */ }
  };
  const hent = () => {
    if (!location.hash.startsWith("#?")) return;
    const par = new URLSearchParams(location.hash.slice(2));
    felt.forEach((n) => { if (par.has(n)) skjema.elements[n].value = par.get(n); });
    skjema.elements.søk.value = par.get("søk") || "";
    const merker = par.getAll("merke");
    alle("input[name=merke]", skjema).forEach((m) => { m.checked = merker.includes(m.value); });
  };

  let ur = 0;
  skjema.elements.søk.addEventListener("input", () => { clearTimeout(ur); ur = setTimeout(velg, 120); });
  skjema.addEventListener("change", (e) => { if (e.target !== sorter && e.target.name !== "søk") velg(); });
  skjema.addEventListener("reset", () => setTimeout(() => { kolonne = -1; ordne(); velg(); }));
  skjema.addEventListener("submit", (e) => { e.preventDefault(); clearTimeout(ur); velg(); });

  const åpne = forløp.textContent;
  forløp.addEventListener("click", () => {
    const skal = forløp.textContent === åpne;
    vist.forEach((r) => { r.querySelector("details").open = skal; });
    forløp.textContent = skal ? forløp.dataset.lukk : åpne;
  });

  /* Rows shown as cards are still a table to those who listen. */
  const smal = matchMedia("(max-width: 59.99rem)");
  const roller = () => {
    if (!smal.matches || tabell.hasAttribute("role")) return;
    tabell.setAttribute("role", "table");
    alle("tbody", tabell).forEach((el) => el.setAttribute("role", "rowgroup"));
    alle("tr", tabell).forEach((el) => el.setAttribute("role", "row"));
    alle("td", tabell).forEach((el) => el.setAttribute("role", "cell"));
    alle("tbody th", tabell).forEach((el) => el.setAttribute("role", "rowheader"));
  };
  smal.addEventListener("change", roller);
  roller();

  skjema.hidden = false;
  hent();
  velg();
  tabell.classList.add("klar");
})();
