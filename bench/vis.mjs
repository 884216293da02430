// Drives the preview in headless Chromium for vis.py: saves, and sees when the page shows it.
//   node vis.mjs ADDRESS PROJECT EDITS     (NODE_PATH or a parent folder has playwright-core)
import { createRequire } from "node:module";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const { chromium } = createRequire(join(process.env.PLAYWRIGHT_MAPPE || process.cwd(), "x.js"))("playwright-core");
const [adresse, prosjekt, antall] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const fil = join(prosjekt, "evidence/kapittel-3.yaml");
const opprinnelig = readFileSync(fil, "utf8");
const sted = "For selve kompetansearbeidet har kommunen";
const nå = () => performance.timeOrigin + performance.now();

const nettleser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const side = await (await nettleser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
const utenfra = [];
side.on("request", (r) => { if (!r.url().startsWith(adresse) && !r.url().startsWith("data:")) utenfra.push(r.url()); });
await side.goto(adresse);
await side.waitForFunction(() => document.querySelector("#antall-dommer").textContent && document.querySelector("iframe").contentDocument?.getElementById("F3-06"));
const blad = side.frames().find((f) => f.url().endsWith("rapport.html"));
await blad.evaluate(() => { document.getElementById("F3-06").scrollIntoView({ behavior: "instant" }); });
await blad.locator("#F3-06 > .lenke").focus();

// When the text is in the page and the browser has drawn it.
const vist = (merke) => blad.evaluate((m) => new Promise((ferdig) => {
  const epoke = () => performance.timeOrigin + performance.now();
  const se = () => document.getElementById("F3-02")?.textContent.includes(m) ?? false;
  const tegnet = () => requestAnimationFrame(() => setTimeout(() => ferdig(epoke())));
  if (se()) { tegnet(); return; }
  const vakt = new MutationObserver(() => { if (se()) { vakt.disconnect(); tegnet(); } });
  vakt.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
}), merke);
const lagre = (tekst, nr) => {
  if (nr % 3 === 0) { writeFileSync(`${fil}.ny`, tekst); renameSync(`${fil}.ny`, fil); } else writeFileSync(fil, tekst);
};
const høyde = () => blad.evaluate(() => document.getElementById("F3-06").getBoundingClientRect().top);
const hvile = (ms) => new Promise((r) => setTimeout(r, ms));

const [tider, flyttet] = [[], []];
let fokus = 0;
for (let nr = 1; nr <= antall; nr += 1) {
  await hvile(900 + 37 * (nr % 7));
  const [merke, før] = [`endring nummer ${nr} `, await høyde()];
  const ventet = vist(merke);
  await hvile(30);
  const start = nå();
  lagre(opprinnelig.replace(sted, `${merke.repeat(1 + (nr % 5) * 4)}${sted}`), nr);
  tider.push((await ventet) - start);
  flyttet.push(Math.abs((await høyde()) - før));
  fokus += Number(await blad.evaluate(() => document.activeElement.matches("#F3-06 > .lenke")));
}
// A hundred saves as fast as they come.
await hvile(1500);
const siste = vist("lagret 100 ");
let start = nå();
for (let nr = 1; nr <= 100; nr += 1) { lagre(opprinnelig.replace(sted, `lagret ${nr} ${sted}`), nr); await hvile(10); }
const skrevet = nå();
const hundre = { lagring: skrevet - start, etter: (await siste) - skrevet };
// Broken, and back.
await hvile(1500);
const gammel = side.waitForFunction(() => document.querySelector("#varsel").checkVisibility(), null, { polling: "raf" });
start = nå();
lagre(opprinnelig.replace("funn:", "funn: ]"), 1);
await gammel;
const brutt = { etter: nå() - start, sier: await side.innerText("#varseltekst"), melding: await side.innerText(".melding"), teksten_er_der: await blad.evaluate(() => document.getElementById("F3-02").textContent.length > 100) };
const hel = vist("hel igjen ");
start = nå();
lagre(opprinnelig.replace(sted, `hel igjen ${sted}`), 1);
brutt.hel_igjen = (await hel) - start;
await side.waitForFunction(() => !document.querySelector("#varsel").checkVisibility());
lagre(opprinnelig, 1);
await nettleser.close();
console.log(JSON.stringify({ tider, flyttet: Math.max(...flyttet), fokus, hundre, brutt, utenfra }));
