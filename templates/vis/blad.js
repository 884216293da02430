/* The report in its frame, changed piece by piece when a newer state comes: what is the same stays, with its
   scroll, its focus, its open parts and all that the report's own script has put on it.

   Beside the live tree there is a bare one, as the server wrote it. Two bare trees are compared, and only the
   difference is carried over to the live one, through the map from each bare node to its live one. */

const LØS = "svg, template, .tabell.spor"; // drawn as one, or rebuilt by a script: never changed in part
const NØKKELFELT = ["id", "data-id", "data-spørsmål", "data-revidert"];

const les = (html) => new DOMParser().parseFromString(`<!doctype html>${html}`, "text/html").body;
const erElement = (node) => node.nodeType === Node.ELEMENT_NODE;
const nøkkel = (node) => {
  if (!erElement(node)) return "";
  const deler = NØKKELFELT.map((felt) => node.getAttribute(felt)).filter(Boolean);
  return deler.length ? [node.nodeName, ...deler].join(" ") : "";
};
const delnøkkel = (el) => nøkkel(el) || el.querySelector("[id]")?.id || `${el.nodeName} ${el.className}`;
const sted = (el) => el?.closest("[id], [data-id]");

export class Blad {
  #dok; #kart = new WeakMap(); #ramme = null; #deler = []; #kjent = new Map(); #regler; #stil = ""; #skript = "";
  #nye = []; #endret = new Set();

  constructor(dok) {
    this.#dok = dok;
    this.#regler = new dok.defaultView.CSSStyleSheet();
    dok.adoptedStyleSheets = [this.#regler];
  }

  /* Shows a state; resolves, when the page is as it should be, to the elements that were changed. */
  async vis({ ramme, deler, nye, stil, skript, regler, språk, tittel }) {
    const dok = this.#dok;
    for (const [trykk, html] of Object.entries(nye)) this.#kjent.set(trykk, html);
    const [sti, fokus] = [this.#stien(), this.#fokus()];
    this.#nye = []; this.#endret = new Set();
    const først = !this.#ramme;
    dok.documentElement.lang = språk;
    dok.title = tittel;
    this.#regler.replaceSync(regler);
    const klar = this.#settStil(stil);
    if (først) await klar;
    this.#settRamme(ramme);
    this.#settDeler(deler);
    const brukt = new Set([ramme, ...deler]);
    for (const trykk of [...this.#kjent.keys()]) if (!brukt.has(trykk)) this.#kjent.delete(trykk);
    if (først) await this.#start(skript);
    else dok.dispatchEvent(new CustomEvent("nytt-innhold", { detail: this.#nye.filter(erElement) }));
    this.#tilbake(sti);
    this.#sett(fokus);
    return først ? [] : [...this.#endret].filter((el) => el.isConnected);
  }

  #settStil(trykk) {
    if (trykk === this.#stil) return null;
    const [dok, gammel] = [this.#dok, this.#dok.querySelector("link[data-blad]")];
    const lenke = dok.createElement("link");
    lenke.rel = "stylesheet";
    lenke.href = `blad/${trykk}.css`;
    lenke.dataset.blad = "";
    this.#stil = trykk;
    return new Promise((ferdig) => {
      lenke.onload = lenke.onerror = () => { gammel?.remove(); ferdig(); };
      dok.head.prepend(lenke);
    });
  }

  /* The report's own script runs once, when the report is there. */
  #start(trykk) {
    const skript = this.#dok.createElement("script");
    skript.src = `blad/${trykk}.js`;
    this.#skript = trykk;
    return new Promise((ferdig) => {
      skript.onload = skript.onerror = ferdig;
      this.#dok.head.append(skript);
    });
  }

  #settRamme(trykk) {
    if (this.#ramme?.trykk === trykk) return;
    const bar = les(this.#kjent.get(trykk));
    if (this.#ramme) this.#endre(this.#ramme.bar, bar);
    else this.#dok.body.replaceWith(this.#kopi(bar));
    this.#ramme = { trykk, bar, innhold: bar.querySelector(".tekst") };
  }

  #settDeler(alle) {
    const forrige = this.#deler, gamle = new Map(forrige.map((del) => [del.nøkkel, del]));
    const [sted, brukt] = [this.#kart.get(this.#ramme.innhold), new Set()];
    this.#deler = alle.map((trykk) => {
      const lik = forrige.find((del) => del.trykk === trykk && !brukt.has(del));
      const bar = lik ? lik.bar : les(this.#kjent.get(trykk)).firstElementChild;
      const navn = lik ? lik.nøkkel : delnøkkel(bar);
      const gml = lik || (brukt.has(gamle.get(navn)) ? null : gamle.get(navn));
      if (gml) brukt.add(gml);
      if (gml && gml !== lik) this.#endre(gml.bar, bar);
      const levende = gml ? this.#kart.get(bar) : this.#ny(bar);
      return { trykk, nøkkel: navn, bar, levende };
    });
    const igjen = new Set(this.#deler.map((del) => del.levende));
    for (const del of forrige) if (!igjen.has(del.levende)) del.levende.remove();
    this.#rekke(sted, this.#deler.map((del) => del.levende));
  }

  /* Puts elements in order; one that stands right is not touched. */
  #rekke(forelder, elementer) {
    let før = null;
    for (const el of elementer) {
      if (el.parentNode !== forelder || (før ? før.nextElementSibling !== el : false)) {
        if (før) før.after(el); else forelder.prepend(el);
      }
      før = el;
    }
  }

  /* A live copy of a bare node, every node of it entered in the map. */
  #kopi(bar) {
    const levende = this.#dok.importNode(bar, true);
    this.#før(bar, levende);
    return levende;
  }

  #før(bar, levende) {
    this.#kart.set(bar, levende);
    for (let a = bar.firstChild, b = levende.firstChild; a; a = a.nextSibling, b = b.nextSibling) this.#før(a, b);
  }

  #ny(bar) {
    const levende = this.#kopi(bar);
    this.#nye.push(levende);
    if (this.#ramme && erElement(levende)) this.#endret.add(levende);
    return levende;
  }

  #overta(gml, ny) {
    this.#kart.set(ny, this.#kart.get(gml));
    for (let a = gml.firstChild, b = ny.firstChild; a; a = a.nextSibling, b = b.nextSibling) this.#overta(a, b);
  }

  #endre(gml, ny) {
    if (gml.isEqualNode(ny)) { this.#overta(gml, ny); return; }
    const levende = this.#kart.get(gml);
    if (!erElement(ny)) {
      levende.data = ny.data;
      this.#kart.set(ny, levende);
      this.#merk(levende.parentElement);
    } else if (gml.nodeName !== ny.nodeName || ny.matches(LØS)) {
      levende.replaceWith(this.#ny(ny));
    } else {
      this.#kart.set(ny, levende);
      this.#felt(gml, ny, levende);
      this.#barn(gml, ny, levende);
    }
  }

  #felt(gml, ny, levende) {
    for (const { name } of [...gml.attributes]) if (!ny.hasAttribute(name)) levende.removeAttribute(name);
    for (const { name, value } of ny.attributes) if (gml.getAttribute(name) !== value) levende.setAttribute(name, value);
  }

  #barn(gml, ny, levende) {
    const [gamle, nye] = [[...gml.childNodes], [...ny.childNodes]];
    const par = this.#par(gamle, nye);
    const tatt = new Set(par);
    gamle.forEach((node, nr) => {
      if (tatt.has(nr)) return;
      this.#merk(levende);
      this.#kart.get(node).remove();
    });
    let [neste, grense] = [null, Infinity];
    for (let nr = nye.length - 1; nr >= 0; nr -= 1) {
      const fra = par[nr];
      let node;
      if (fra < 0) {
        node = this.#ny(nye[nr]);
        if (!erElement(node)) this.#merk(levende);
      } else {
        this.#endre(gamle[fra], nye[nr]);
        node = this.#kart.get(nye[nr]);
      }
      // What stood in this order before, stands right; the rest is put before what follows it.
      if (fra < 0 || fra > grense) (neste?.parentNode ?? levende).insertBefore(node, neste);
      else grense = fra;
      neste = node;
    }
  }

  /* For each new child the number of the old one that it is a state of, or -1. */
  #par(gamle, nye) {
    const par = new Array(nye.length).fill(-1), tatt = new Set();
    const ta = (nr, fra) => { par[nr] = fra; tatt.add(fra); };
    let [start, slutt] = [0, 0];
    const minst = Math.min(gamle.length, nye.length);
    while (start < minst && gamle[start].isEqualNode(nye[start])) { ta(start, start); start += 1; }
    while (slutt < minst - start && gamle[gamle.length - 1 - slutt].isEqualNode(nye[nye.length - 1 - slutt])) {
      ta(nye.length - 1 - slutt, gamle.length - 1 - slutt);
      slutt += 1;
    }
    const midten = gamle.slice(start, gamle.length - slutt).map((node, nr) => [node, start + nr]);
    const medNøkkel = new Map(midten.filter(([node]) => nøkkel(node)).map(([node, nr]) => [nøkkel(node), nr]));
    const uten = midten.filter(([node]) => !nøkkel(node));
    for (let nr = start; nr < nye.length - slutt; nr += 1) {
      const navn = nøkkel(nye[nr]);
      if (navn) {
        const fra = medNøkkel.get(navn);
        if (fra !== undefined && !tatt.has(fra)) ta(nr, fra);
      } else {
        const lik = uten.find(([node, fra]) => !tatt.has(fra) && node.isEqualNode(nye[nr]));
        const funnet = lik ?? uten.find(([node, fra]) => !tatt.has(fra) && node.nodeName === nye[nr].nodeName);
        if (funnet) ta(nr, funnet[1]);
      }
    }
    return par;
  }

  #merk(el) {
    const blokk = el?.closest("p, li, td, th, dd, h1, h2, h3, h4, h5, h6, figcaption, blockquote, summary");
    if (blokk && blokk.closest(".tekst")) this.#endret.add(blokk);
  }

  // --- The reading place ---

  /* What stands at the top of the window, from the innermost out, each with its distance from there. */
  #stien() {
    const dok = this.#dok, vindu = dok.defaultView;
    if (!this.#ramme || vindu.scrollY < 2) return [];
    const [x, høyde] = [Math.min(vindu.innerWidth * 0.6, vindu.innerWidth - 40), vindu.innerHeight];
    const sti = new Set();
    for (const y of [0.12, 0.25, 0.4, 0.6, 0.8].map((del) => del * høyde)) {
      const el = dok.elementFromPoint(x, y);
      if (!el?.closest(".tekst") || el.matches(".tekst")) continue;
      for (let e = el; e && !e.matches(".tekst, body"); e = e.parentElement) {
        if (e.getBoundingClientRect().height < 2 * høyde) sti.add(e);
      }
    }
    return [...sti].map((el) => ({ el, id: sted(el)?.id, topp: el.getBoundingClientRect().top }));
  }

  #tilbake(sti) {
    const [dok, vindu] = [this.#dok, this.#dok.defaultView];
    const fast = sti.find(({ el }) => el.isConnected) ?? sti.find(({ id }) => id && dok.getElementById(id));
    if (!fast) return;
    const el = fast.el.isConnected ? fast.el : dok.getElementById(fast.id);
    const flyttet = el.getBoundingClientRect().top - fast.topp;
    if (Math.abs(flyttet) >= 1) vindu.scrollBy({ top: flyttet, behavior: "instant" });
  }

  // --- The focus ---

  #fokus() {
    const el = this.#dok.activeElement;
    if (!el || el === this.#dok.body) return null;
    const over = sted(el);
    const like = over ? [...over.querySelectorAll(el.nodeName)] : [];
    return { el, id: over?.id, yaml: over?.dataset.id, navn: el.nodeName, nr: like.indexOf(el) };
  }

  #sett(fokus) {
    if (!fokus || fokus.el.isConnected) return;
    const dok = this.#dok;
    const over = (fokus.id && dok.getElementById(fokus.id)) || (fokus.yaml && dok.querySelector(`[data-id="${CSS.escape(fokus.yaml)}"]`));
    if (!over) return;
    const el = fokus.nr < 0 ? over : over.querySelectorAll(fokus.navn)[fokus.nr];
    el?.focus({ preventScroll: true });
  }
}
