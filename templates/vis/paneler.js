/* The two panels beside the report: what is wrong, and what came of the criteria. */

import { forny, hvor, lag, tegning } from "./lag.js";

const ORD = { feil: ["feil", "feil"], advarsel: ["advarsel", "advarsler"], hint: ["hint", "hint"] };
const stor = (tekst) => tekst[0].toUpperCase() + tekst.slice(1);
export const antall = (meldinger, alvor) => {
  const nr = meldinger.filter((m) => m.alvor === alvor).length;
  return nr ? `${nr} ${ORD[alvor][nr === 1 ? 0 : 1]}` : "";
};

const melding = (finn) => (m) => lag("li", { class: "melding", tabindex: "-1" },
  lag("p", {}, lag("span", { class: `alvor ${m.alvor}` }, stor(ORD[m.alvor][0])), lag("span", { class: "kode" }, m.kode)),
  lag("p", { class: "hva-er-galt" }, m.melding),
  m.råd ? lag("p", { class: "råd" }, m.råd) : null,
  hvor(m, finn(m.ider) ? () => finn(m.ider)?.gå() : null),
  ...m.relatert.flatMap((r) => [lag("p", { class: "råd" }, r.melding), hvor(r)]));

export const nøkkel = (m) => `${m.kode} ${m.sted} ${m.melding}`;

export class Meldinger {
  #panel; #tall; #grupper = new Map(); #ingen = lag("p", { class: "ingen" }, "Ingen meldinger. Alt ser riktig ut.");

  constructor(panel, tall) { [this.#panel, this.#tall] = [panel, tall]; }

  vis(meldinger, finn) {
    this.#tall.textContent = meldinger.length || "";
    for (const alvor of Object.keys(ORD)) this.#gruppe(alvor, meldinger.filter((m) => m.alvor === alvor), finn);
    if (meldinger.length) this.#ingen.remove(); else this.#panel.append(this.#ingen);
  }

  #gruppe(alvor, meldinger, finn) {
    let gruppe = this.#grupper.get(alvor);
    if (!meldinger.length) { gruppe?.remove(); return; }
    if (!gruppe) {
      // Hints may be many and never stop a report: they are there for whoever wants them.
      gruppe = lag("details", { class: `gruppe ${alvor}`, open: alvor !== "hint" }, lag("summary", {}, lag("span", {})), lag("ul", { class: "liste" }));
      this.#grupper.set(alvor, gruppe);
    }
    gruppe.querySelector("summary span").textContent = antall(meldinger, alvor);
    const sett = new Map();
    const med = meldinger.map((m) => {
      const nr = (sett.get(nøkkel(m)) ?? 0) + 1;
      sett.set(nøkkel(m), nr);
      return { ...m, nr, finnes: Boolean(finn(m.ider)) };
    });
    forny(gruppe.querySelector("ul"), med, (m) => `${nøkkel(m)} ${m.nr}`, melding(finn));
    const rekke = [...this.#grupper.entries()].sort((a, b) => Object.keys(ORD).indexOf(a[0]) - Object.keys(ORD).indexOf(b[0])).map(([, g]) => g);
    if (!gruppe.isConnected) {
      const etter = rekke.slice(rekke.indexOf(gruppe) + 1).find((g) => g.isConnected);
      this.#panel.insertBefore(gruppe, etter ?? null);
    }
  }

  /* Brings a message into view, and the keyboard to it. */
  gåTil(m) {
    const el = [...this.#panel.querySelectorAll(".melding")].find((li) => li.nøkkel.startsWith(nøkkel(m)));
    if (!el) return;
    el.closest("details").open = true;
    for (const annen of this.#panel.querySelectorAll(".her")) annen.classList.remove("her");
    el.classList.add("her");
    el.scrollIntoView({ block: "nearest" });
    el.focus({ preventScroll: true });
  }
}

export class Dommer {
  #panel; #tall;

  constructor(panel, tall) { [this.#panel, this.#tall] = [panel, tall]; }

  vis(dommer, språk, finn) {
    this.#tall.textContent = dommer.length || "";
    if (!dommer.length) {
      this.#panel.replaceChildren(lag("p", { class: "ingen" }, "Prosjektet har ingen kriterier å vurdere."));
      return;
    }
    this.#panel.querySelector(".ingen")?.remove();
    const en = (d) => lag("details", { class: "dom" },
      lag("summary", { lang: språk }, tegning(d.merke), lag("span", {}, d.tittel)),
      lag("div", { class: "inni" },
        lag("div", { lang: språk }, ...d.avsnitt.map((tekst) => lag("p", {}, tekst)),
          d.noter.length ? lag("h3", {}, d.noteoverskrift) : null,
          d.noter.length ? lag("ol", {}, ...d.noter.map((tekst) => lag("li", {}, tekst))) : null),
        hvor(d, finn(d) ? () => finn(d)?.gå() : null)));
    forny(this.#panel, dommer.map((d) => ({ ...d, språk, finnes: Boolean(finn(d)) })), (d) => `${d.kriterium} ${d.spørsmål} ${d.revidert}`, en);
  }
}
