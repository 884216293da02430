/* The page: an open line to the server, the report in its frame, and the panels beside it. */

import { Blad } from "./blad.js";
import { klokke, lag } from "./lag.js";
import { antall, Dommer, Meldinger } from "./paneler.js";

const el = (id) => document.getElementById(id);
const ramme = el("ramme");
const [meldingspanel, dompanel] = [new Meldinger(el("meldinger"), el("antall-meldinger")), new Dommer(el("dommer"), el("antall-dommer"))];
const stand = { blad: null, meldinger: [], dommer: [], steder: {}, språk: "nb", sist: null, eldre: false, finnes: false, nr: 0 };
let linje = null, kø = Promise.resolve();

// --- The report ---

const klar = new Promise((ferdig) => {
  const ved = () => { if (ramme.contentDocument?.querySelector('link[href="merker.css"]')) ferdig(ramme.contentDocument); };
  ramme.addEventListener("load", ved);
  ved();
});

const sitert = (id) => `"${CSS.escape(id)}"`;
const gåTil = (mål) => ({
  mål,
  gå: () => {
    for (let d = mål.closest("details:not([open])"); d; d = d.parentElement.closest("details:not([open])")) d.open = true;
    if (!mål.hasAttribute("tabindex")) mål.setAttribute("tabindex", "-1");
    mål.scrollIntoView({ block: "center", behavior: "instant" });
    mål.focus({ preventScroll: true });
    mål.classList.add("vis-her");
    setTimeout(() => mål.classList.remove("vis-her"), 1800);
  },
});

/* The block that carries one of these ids: where it is told first-hand, not where it is mentioned. */
let medYamlId = null;
const finn = (ider) => {
  if (!stand.blad) return null;
  const dok = ramme.contentDocument;
  if (!medYamlId) {
    medYamlId = new Map([...dok.querySelectorAll(".tekst [data-id]")].reverse().map((e) => [e.dataset.id, e]));
    for (const boks of dok.querySelectorAll(".tekst .vurdering[data-id]")) if (!medYamlId.get(boks.dataset.id).matches(".vurdering")) medYamlId.set(boks.dataset.id, boks);
  }
  for (const id of ider) {
    const funnet = dok.getElementById(id) ?? medYamlId.get(id);
    if (funnet?.closest(".tekst")) return gåTil(funnet);
  }
  return null;
};
const finnDom = (d) => {
  const bokser = stand.blad ? [...ramme.contentDocument.querySelectorAll(`.vurdering[data-id=${sitert(d.kriterium)}]`)] : [];
  const boks = bokser.find((b) => (b.dataset.spørsmål ?? d.spørsmål) === d.spørsmål && (b.dataset.revidert ?? d.revidert) === d.revidert);
  return boks ? gåTil(boks) : finn([d.kriterium]);
};

/* Puts marks on the blocks that messages are about. */
const merk = () => {
  const dok = stand.blad && ramme.contentDocument;
  if (!dok) return;
  const verst = new Map();
  for (const m of stand.meldinger) {
    const mål = finn(m.ider)?.mål;
    if (mål && !verst.has(mål)) verst.set(mål, m);
  }
  for (const blokk of dok.querySelectorAll("[data-vis]")) if (!verst.has(blokk)) delete blokk.dataset.vis;
  for (const knapp of dok.querySelectorAll(".vis-merke")) knapp.remove();
  for (const [mål, m] of verst) {
    mål.dataset.vis = m.alvor;
    const feste = mål.matches("tr, table, svg") ? mål.querySelector("td, th") : mål;
    if (m.alvor === "hint" || !feste) continue;
    const knapp = dok.createElement("button");
    knapp.type = "button";
    knapp.className = `vis-merke ${m.alvor}`;
    knapp.textContent = m.alvor === "feil" ? "Feil" : "Advarsel";
    knapp.setAttribute("aria-label", `${knapp.textContent} ${m.kode}: ${m.melding} Vis meldingen.`);
    knapp.addEventListener("click", () => { velgFane("meldinger"); meldingspanel.gåTil(m); });
    feste.append(knapp);
  }
};

/* What is chosen in the report, by mouse or keyboard: where was it written? */
const visSted = (mål) => {
  for (let e = mål; e?.closest; e = e.parentElement) {
    const navn = [e.dataset.id, e.id, e.id?.endsWith(".vurdering") ? "" : e.id?.split(".")[0]].filter(Boolean);
    const funnet = navn.find((id) => stand.steder[id]);
    if (funnet) { settSted(funnet, stand.steder[funnet]); return; }
    // A section is known by its heading.
    const tittel = e.matches("section") && e.querySelector(":scope > .hode > [id], :scope > [id]");
    if (tittel && stand.steder[tittel.id]) { settSted(tittel.id, stand.steder[tittel.id]); return; }
  }
};
const settSted = (navn, { sted, lenke }) => {
  el("stedtekst").replaceChildren(lag("b", {}, navn), " · ", lag("span", { class: "plass" }, sted));
  el("stedvalg").hidden = false;
  el("stedlenke").href = lenke;
  el("stedlenke").setAttribute("aria-label", `Åpne i VS Code: ${sted}`);
  el("kopier").onclick = () => navigator.clipboard.writeText(sted).then(() => si("Stedet er kopiert."), () => si("Nettleseren tillot ikke å kopiere."));
};

const lytt = (dok) => {
  dok.addEventListener("click", (e) => {
    const lenke = e.target.closest("a[href]");
    if (lenke && !lenke.getAttribute("href").startsWith("#")) {
      // The report must not leave its frame.
      e.preventDefault();
      window.open(lenke.href, "_blank", "noopener,noreferrer");
    } else if (!e.target.closest(".vis-merke")) visSted(e.target);
  });
  dok.addEventListener("focusin", (e) => { if (!e.target.matches(".tekst, body")) visSted(e.target); });
  dok.addEventListener("keydown", (e) => { if (e.key === "F6") neste(e); });
};

const vis = async (visning) => {
  const dok = await klar;
  if (!stand.blad) { stand.blad = new Blad(dok); lytt(dok); }
  const endret = await stand.blad.vis(visning);
  medYamlId = null;
  stand.språk = visning.språk;
  stand.sist = new Date();
  el("tittel").textContent = visning.tittel;
  document.title = `${visning.tittel} – forhåndsvisning`;
  // The text first, the marks when it has been drawn.
  requestAnimationFrame(() => setTimeout(merk));
  for (const e of endret.length > 24 ? [] : endret) {
    e.classList.add("vis-endret");
    setTimeout(() => e.classList.remove("vis-endret"), 2300);
  }
  visStand();
};

// --- What is said of it ---

const si = (tekst) => { el("status").textContent = tekst; };
const visStand = () => {
  const { eldre, finnes, sist, meldinger } = stand;
  const [feil, advarsler] = [antall(meldinger, "feil"), antall(meldinger, "advarsel")];
  document.body.classList.toggle("eldre", eldre && finnes);
  el("varsel").hidden = !(eldre && finnes);
  el("tomt").hidden = finnes || Boolean(stand.blad);
  if (eldre && finnes) el("varseltekst").textContent = `Du ser rapporten slik den var kl. ${klokke(sist ?? new Date())}. Den kan ikke vises slik den er nå: ${feil || "1 feil"}.`;
  if (eldre && !finnes) {
    el("tomt-tittel").textContent = "Rapporten kan ikke vises ennå";
    el("tomt-tekst").textContent = "Rett feilene under «Meldinger». Rapporten kommer så snart du har lagret.";
  }
  const funnet = [feil, advarsler].filter(Boolean).join(", ") || "ingen feil";
  si(eldre ? `Prosjektet har feil: ${funnet}` : sist ? `Oppdatert kl. ${klokke(sist)} · ${funnet}` : "Leser prosjektet …");
  el("pdf").disabled = !finnes || eldre;
};

const motta = {
  visning: (data) => vis(data),
  meldinger: (data) => { stand.meldinger = data; meldingspanel.vis(data, finn); merk(); visStand(); },
  dommer: (data) => { stand.dommer = data; dompanel.vis(data, stand.språk, finnDom); },
  steder: (data) => { stand.steder = data; },
  stand: (data) => { Object.assign(stand, data); visStand(); },
};

/* One thing at a time, in the order it came. */
const ta = (navn, data) => { kø = kø.then(() => motta[navn](data)).catch((feil) => { console.error(feil); si("Siden fikk en feil. Last den på nytt."); }); };

const åpne = () => {
  linje?.close();
  const valgt = new URLSearchParams({ utgave: el("utgave").value, målform: el("målform").value });
  linje = new EventSource(`hendelser?${valgt}`);
  for (const navn of Object.keys(motta)) linje.addEventListener(navn, (e) => ta(navn, JSON.parse(e.data)));
  linje.addEventListener("error", () => si("Forbindelsen til «revisjon vis» er brutt. Siden prøver igjen."));
  linje.addEventListener("open", () => { if (stand.sist) visStand(); });
};

// --- Choices, tabs, PDF ---

const velgFane = (navn) => {
  for (const id of ["meldinger", "dommer"]) {
    const valgt = id === navn;
    el(`fane-${id}`).setAttribute("aria-selected", String(valgt));
    el(`fane-${id}`).tabIndex = valgt ? 0 : -1;
    el(id).hidden = !valgt;
  }
};
const faner = [el("fane-meldinger"), el("fane-dommer")];
faner.forEach((fane, nr) => {
  fane.addEventListener("click", () => velgFane(fane.getAttribute("aria-controls")));
  fane.addEventListener("keydown", (e) => {
    if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(e.key)) return;
    e.preventDefault();
    const til = e.key === "Home" ? faner[0] : e.key === "End" ? faner.at(-1) : faner[(nr + (e.key === "ArrowRight" ? 1 : faner.length - 1)) % faner.length];
    velgFane(til.getAttribute("aria-controls"));
    til.focus();
  });
});
el("vis-feil").addEventListener("click", () => { velgFane("meldinger"); if (stand.meldinger[0]) meldingspanel.gåTil(stand.meldinger[0]); });

/* F6 goes from one part of the page to the next, as in an editor. */
const neste = (e) => {
  e.preventDefault();
  const deler = [el("utgave"), ramme, faner.find((f) => f.tabIndex === 0)];
  const her = e.view?.document !== document ? 1 : deler.findIndex((d) => d.closest("header, main, aside").contains(document.activeElement));
  const til = deler[(her + 1) % deler.length];
  if (til === ramme) (ramme.contentDocument.querySelector(".tekst") ?? ramme.contentDocument.body).focus();
  else til.focus();
};
document.addEventListener("keydown", (e) => { if (e.key === "F6") neste(e); });
document.querySelector('.hopp[href="#rapport"]').addEventListener("click", (e) => {
  const tekst = ramme.contentDocument?.querySelector(".tekst");
  if (tekst) { e.preventDefault(); tekst.focus(); }
});

/* The chapter that is being read: the last whose heading is at or above the middle of the window. */
const kapittel = () => {
  const dok = ramme.contentDocument;
  const titler = [...dok.querySelectorAll(".tekst h2[id]")].filter((h) => !h.closest("[data-nett]"));
  const over = titler.filter((h) => h.getBoundingClientRect().top < dok.defaultView.innerHeight / 2);
  return over.at(-1) ?? titler[0];
};
const visTrykk = (første, ...resten) => {
  const lukk = lag("button", { type: "button", onclick: () => { el("trykk").replaceChildren(); el("pdf").focus(); } }, "Lukk");
  første.append(lukk);
  el("trykk").replaceChildren(første, ...resten);
};
el("pdf").addEventListener("click", async () => {
  const tittel = kapittel();
  if (!tittel) return;
  const bar = tittel.cloneNode(true);
  for (const merke of bar.querySelectorAll(".vis-merke, [data-nett]")) merke.remove();
  const navn = bar.textContent.replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();
  const venter = lag("p", { class: "venter" }, `Lager PDF av «${navn}». Det tar noen sekunder.`);
  el("trykk").replaceChildren(venter);
  try {
    const svar = await fetch("pdf", { method: "POST", body: JSON.stringify({ anker: tittel.id, utgave: el("utgave").value, målform: el("målform").value }) });
    const ut = await svar.json();
    if (ut.avbrutt) return;
    if (ut.feil) throw ut.feil;
    const lenke = lag("a", { href: `pdf/${ut.fil}`, target: "_blank", rel: "noopener" }, `Åpne «${navn}» som PDF`);
    visTrykk(lag("p", {}, lenke, " Sidetallene begynner på 1 her. Notene har de samme numrene som i rapporten. "));
    lenke.focus();
  } catch (feil) {
    const alle = Array.isArray(feil) ? feil : [{ melding: "PDF-en kan ikke lages, for forbindelsen til «revisjon vis» er brutt.", råd: "", sted: "" }];
    visTrykk(lag("p", { class: "feil" }, "PDF-en ble ikke laget. "),
      lag("ul", { class: "liste" }, ...alle.slice(0, 5).map((m) => lag("li", {}, [m.sted && `${m.sted}: `, m.melding, m.råd && ` ${m.råd}`].filter(Boolean).join("")))));
  }
});

const stor = (tekst) => tekst[0].toUpperCase() + tekst.slice(1);
fetch("oppsett.json").then((svar) => svar.json()).then((oppsett) => {
  el("utgave").append(...oppsett.utgaver.map((u) => lag("option", { value: u, selected: u === oppsett.utgave }, stor(u))));
  el("målform").append(...oppsett.målformer.map((m) => lag("option", { value: m }, stor(m))));
  el("tittel").textContent = oppsett.mappe;
  for (const id of ["utgave", "målform"]) el(id).addEventListener("change", () => { si("Henter …"); åpne(); });
  el("valg").addEventListener("submit", (e) => e.preventDefault());
  åpne();
}).catch(() => si("Siden får ikke kontakt med «revisjon vis». Start kommandoen på nytt, og bruk den nye adressen."));
