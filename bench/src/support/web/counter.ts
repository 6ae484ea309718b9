import { setTimeout as delay } from 'node:timers/promises';
import type { Phone } from './phone.ts';
import { scanCode } from './phone.ts';
import type { WebShop } from './shop.ts';

const LINES = 'ol[aria-label="Lines of the bill"]';
const FOUND = '[role="listbox"]';
/** Results that stay this long are those of the letters before, too. */
const STAYS_MS = 3_000;
/** The slot takes no press for 350 ms after it changed what it means. */
const SLOT_LOCK_MS = 500;

export async function openCounter({ page }: Phone, { url }: WebShop): Promise<void> {
  await page.goto(`${url}/bill`);
  await page
    .getByRole('button', { name: /Goods SCAN|dal|oil/ })
    .first()
    .waitFor();
}

/** From the act to the first picture in which this part of the page shows something else, in ms. */
export async function timed(
  { page }: Phone,
  selector: string,
  act: () => Promise<unknown>,
  patienceMs = 60_000,
): Promise<number> {
  await page.evaluate(
    ([part, patience]) => {
      globalThis.rmpPending = rmpWatch.untilChanged(part, patience);
    },
    [selector, patienceMs] as const,
  );
  await act();
  return page.evaluate(() => rmpPending);
}

/** Scans one code after the other, each when the one before is on the bill. From Enter to the picture. */
export async function timeScans(phone: Phone, codes: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const code of codes) times.push(await timed(phone, LINES, () => scanCode(phone, code)));
  return times;
}

/** Types these words into the search, a letter at a time. From the key to its results. */
export async function timeSearch(phone: Phone, words: readonly string[]): Promise<readonly number[]> {
  const { page } = phone;
  const times: number[] = [];
  await page.getByRole('button', { name: 'Search', exact: true }).tap();
  await page.getByRole('dialog').waitFor();
  for (const word of words) {
    for (const letter of word) times.push(await timed(phone, FOUND, () => page.keyboard.type(letter), STAYS_MS));
    await timed(phone, FOUND, () => page.getByRole('dialog').getByRole('combobox').fill(''));
  }
  await page.keyboard.press('Escape');
  // a letter that changed nothing has no time
  return times.filter((ms) => !Number.isNaN(ms));
}

/** Makes a bill of these codes, paid in cash. From the press on Save to the saved bill. */
export async function sellOne(phone: Phone, codes: readonly string[]): Promise<number> {
  const { page } = phone;
  await timeScans(phone, codes);
  await delay(SLOT_LOCK_MS);
  await page.getByRole('button', { name: 'Pay', exact: true }).tap();
  await page.waitForURL('**/bill?step=pay');
  await delay(SLOT_LOCK_MS);
  const ms = await timed(phone, 'header', () => page.getByRole('button', { name: 'Save', exact: true }).tap());
  await page.waitForURL('**/bill?step=saved&b=*');
  return ms;
}

/** From a cold browser to a scan on the bill, when it is scanned as soon as the counter is drawn: ms of the page. */
export async function timeColdStart(phone: Phone, { url }: WebShop, code: string): Promise<number> {
  const { page } = phone;
  await phone.context.setOffline(true);
  await phone.beSlow();
  await page.goto(`${url}/bill`, { waitUntil: 'domcontentloaded' });
  const there = page.evaluate((lines) => rmpWatch.untilThere(`${lines} li`), LINES);
  await scanCode(phone, code);
  return there;
}
