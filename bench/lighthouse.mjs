// One Lighthouse run as a phone, signed in: node lighthouse.mjs MODULES URL COOKIE ("" for a visitor) CHROMIUM
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, url, cookie, chromium] = process.argv.slice(2);
const require = createRequire(`${modules}/package.json`);
const load = async (name) => import(pathToFileURL(require.resolve(name)));
const { default: lighthouse } = await load("lighthouse");
const { default: puppeteer } = await load("puppeteer-core");

const browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
const page = await browser.newPage();
if (cookie) {
  const [name, value] = cookie.split("=");
  await page.setCookie({ name, value, url, httpOnly: true });
}
const { lhr } = await lighthouse(
  url,
  { onlyCategories: ["performance", "accessibility", "seo"], disableStorageReset: true, output: "json" },
  undefined,
  page,
);
if (lhr.categories.performance.score === null) {
  // Lighthouse lost its trace, as it does in some runs: no figure is better than a 0 that nobody measured.
  const [name, lost] = Object.entries(lhr.audits).find(([, audit]) => audit.errorMessage) ?? ["?", {}];
  console.error(`Lighthouse gave no figure: ${lhr.runtimeError?.message ?? `${name}: ${lost.errorMessage}`}`);
  process.exit(3);
}
const failed = (category) =>
  lhr.categories[category].auditRefs.map((ref) => ref.id).filter((id) => lhr.audits[id].score === 0);
const number = (name) => lhr.audits[name].numericValue;
console.log(
  JSON.stringify({
    performance: lhr.categories.performance.score * 100,
    accessibility: lhr.categories.accessibility.score * 100,
    seo: lhr.categories.seo.score * 100,
    lcp: number("largest-contentful-paint") / 1000,
    fcp: number("first-contentful-paint") / 1000,
    tbt: number("total-blocking-time"),
    cls: number("cumulative-layout-shift"),
    landed: lhr.finalDisplayedUrl,
    failed: failed("accessibility"),
    unseen: failed("seo"),
  }),
);
await browser.close();
