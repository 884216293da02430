// Drives the preview of a project in headless Chromium: node vis.mjs ADDRESS PROJECT. Prints what fails.
import { createRequire } from "node:module";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const hent = createRequire(join(process.env.PLAYWRIGHT_MAPPE, "x.js"));
const { chromium } = hent("playwright-core");
const [adresse, prosjekt] = process.argv.slice(2);
const fil = join(prosjekt, "evidence/kapittel-3.yaml"), hel = readFileSync(fil, "utf8");
const lagre = (tekst) => { writeFileSync(`${fil}.ny`, tekst); renameSync(`${fil}.ny`, fil); };
const feil = [];
const krev = (er, hva) => { if (!er) feil.push(hva); };

const nettleser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
const side = await (await nettleser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" })).newPage();
side.setDefaultTimeout(60000);
side.on("console", (m) => feil.push(`konsollen: ${m.text()}`));
side.on("pageerror", (e) => feil.push(`skriptet: ${e}`));
side.on("request", (r) => { if (!r.url().startsWith(adresse) && !r.url().startsWith("data:")) feil.push(`hentet utenfra: ${r.url()}`); });
await side.goto(adresse);
await side.waitForFunction(() => document.querySelector("#antall-dommer").textContent);
const blad = side.frames().find((f) => f.url().endsWith("rapport.html"));
const i = (f, ...args) => blad.evaluate(f, ...args);
const til = (f, arg) => blad.waitForFunction(f, arg, { polling: "raf" });

// Keyboard only: the way in, the tabs, from part to part.
await side.keyboard.press("Tab");
krev(await side.evaluate(() => document.activeElement.textContent) === "Hopp til rapporten", "Tab: først er lenken til rapporten");
await side.keyboard.press("Enter");
krev(await i(() => document.activeElement.matches(".tekst")), "Enter: da er en i rapporten");
await side.keyboard.press("F6");
await side.keyboard.press("ArrowRight");
krev(await side.evaluate(() => document.activeElement.id === "fane-dommer" && !document.querySelector("#dommer").hidden), "F6 og pil: vurderingene er valgt");
await side.keyboard.press("Tab"); await side.keyboard.press("Tab"); await side.keyboard.press("Enter");
krev(await side.locator(".dom[open]").count() === 1, "Enter åpner en vurdering");
krev((await side.innerText(".dom[open] .inni")).includes("Påstand a"), "... med begrunnelsen");

// Where is it written?
await i(() => document.getElementById("F3-06").scrollIntoView({ behavior: "instant" }));
await blad.locator("#F3-06 > .lenke").focus();
krev(/^F3-06 · evidence\/kapittel-3\.yaml:\d+:\d+$/.test(await side.innerText("#stedtekst")), "stedet til det en står på, vises");
krev((await side.getAttribute("#stedlenke", "href")).startsWith("vscode://file/"), "... med lenke til redigeringsprogrammet");

// An edit above what is read: the place and the focus stay, and the notes still open.
const topp = () => i(() => document.getElementById("F3-06").getBoundingClientRect().top);
const før = await topp();
const sted = "For selve kompetansearbeidet har kommunen";
lagre(hel.replace(sted, `${"Ny setning om planen. ".repeat(30)}[@kompetanseplan] ${sted}`));
await til(() => document.getElementById("F3-02").textContent.includes("Ny setning om planen."));
await side.waitForTimeout(100);
krev(Math.abs((await topp()) - før) < 2, "lesestedet ligger fast");
krev(await i(() => document.activeElement.matches("#F3-06 > .lenke")), "fokus ligger fast");
await blad.locator("#F3-02 .notekall a").first().click();
krev(await i(() => document.querySelector(".noteboks:popover-open")?.textContent.includes("kompetanseutviklingsplan")), "en ny note åpner seg");
await side.keyboard.press("Escape");

// Broken, and back.
const vist = await i(() => document.getElementById("F3-02").textContent);
lagre(hel.replace("funn:", "funn: ]"));
await side.waitForFunction(() => document.querySelector("#varsel").checkVisibility());
krev(await i((t) => document.getElementById("F3-02").textContent === t, vist), "den siste hele visningen står");
await side.click("#vis-feil");
krev((await side.innerText(".melding.her")).includes("evidence/kapittel-3.yaml:2:7"), "feilen vises med fil, linje og kolonne");
krev(await side.locator("#pdf").isDisabled(), "PDF kan ikke bestilles så lenge det er feil");
lagre(hel.replace("[@kompetanseplan]", "[@finnes-ikke]"));
await side.waitForFunction(() => document.querySelector("#meldinger").textContent.includes("finnes-ikke"));
krev(await blad.locator("#F3-02 > .vis-merke.feil").count() === 1, "en feil er merket der den gjelder");
lagre(hel);
await side.waitForFunction(() => !document.querySelector("#varsel").checkVisibility());
await til(() => !document.querySelector(".vis-merke.feil") && !document.getElementById("F3-02").textContent.includes("Ny setning"));
krev(await blad.locator(".vis-merke.feil").count() === 0, "merket er borte når feilen er rettet");

// Edition and målform.
await side.selectOption("#utgave", "endelig");
await til(() => document.body.dataset.utgave === "endelig");
await side.selectOption("#målform", "nynorsk");
await til(() => document.documentElement.lang === "nn" && document.querySelector(".tekst h2").textContent.includes("Samandrag"));
await side.selectOption("#utgave", "arbeidsutkast");
await til(() => document.body.dataset.utgave === "arbeidsutkast");

// PDF of what is read.
await i(() => document.getElementById("sammendrag").scrollIntoView({ behavior: "instant" }));
await side.click("#pdf");
krev(await side.locator("#trykk .venter").count() === 1, "det vises at PDF-en er under arbeid");
await side.waitForSelector("#trykk a, #trykk .feil", { timeout: 120000 });
krev(await side.locator("#trykk a").count() === 1, `PDF-en ble laget: ${await side.innerText("#trykk")}`);

// axe is put in by the test, so it is asked in a page whose own policy steps aside.
const egen = await (await nettleser.newContext({ bypassCSP: true, reducedMotion: "reduce" })).newPage();
await egen.goto(adresse);
await egen.waitForFunction(() => document.querySelector("#antall-dommer").textContent, null, { timeout: 60000 });
for (const bredde of [390, 1280]) {
  await egen.setViewportSize({ width: bredde, height: 850 });
  krev(await egen.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${bredde} px: siden er ikke bredere enn skjermen`);
  for (const f of egen.frames()) await f.evaluate(readFileSync(hent.resolve("axe-core/axe.min.js"), "utf8"));
  const { violations } = await egen.evaluate(() => axe.run());
  for (const v of violations) feil.push(`axe, ${bredde} px: ${v.id}: ${v.nodes[0].html.slice(0, 160)}`);
}
await nettleser.close();
console.log(feil.join("\n"));
process.exit(feil.length ? 1 : 0);
