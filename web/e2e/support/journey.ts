import { chromium, expect, test as base } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { findBrowser } from './browser.ts';
import { wordsIn } from './words.ts';
import type { Words } from './words.ts';

/** The three sizes every screen is looked at in. */
export const SIZES = {
  phone: { width: 360, height: 740 },
  tablet: { width: 768, height: 1024 },
  pc: { width: 1280, height: 800 },
} as const;

interface JourneyParts {
  readonly size: keyof typeof SIZES;
  /** What the app says in the language of the test's `locale`. */
  readonly words: Words;
  /** How far the ports of the product lie from the usual ones. */
  readonly offset: number;
  /** What went wrong on any page without anybody asking: console errors, uncaught errors, refused by the policy. */
  readonly complaints: string[];
}

/**
 * A test with a browser found on this machine and a page at phone size. It fails when a page complained: an error on
 * the console is a defect even where every button works. A journey that provokes one takes it out of `complaints`.
 */
export const test = base.extend<JourneyParts>({
  size: ['phone', { option: true }],
  browser: [
    async ({}, use) => {
      const { executablePath, env } = await findBrowser(process.env);
      const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env } });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({}, use) => use(process.env['RMP_WEB_URL']),
  viewport: async ({ size }, use) => use(SIZES[size]),
  words: async ({ locale }, use) => use(wordsIn(locale?.startsWith('hi') ? 'hi' : 'en')),
  offset: async ({}, use) => use(Number(process.env['RMP_PORTS'])),
  hasTouch: async ({ size }, use) => use(size === 'phone'),
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  context: async ({ context, complaints }, use) => {
    await hearIn(context, complaints);
    await use(context);
  },
});

export { expect };

async function hearIn(context: BrowserContext, complaints: string[]): Promise<void> {
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
  await context.exposeFunction('tellRefused', (what: string) => void complaints.push(`content policy: ${what}`));
  await context.addInitScript(() => {
    type Told = { readonly tellRefused: (what: string) => Promise<void> };
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      const what = `${effectiveDirective} refused ${blockedURI} (${sourceFile}:${lineNumber})`;
      void (window as unknown as Told).tellRefused(what);
    });
  });
}

/** Waits until the page's service worker is in charge of it, which a busy machine is slow at: it fetches the whole app. */
export async function untilServedByWorker(page: Page): Promise<void> {
  const inCharge = () => navigator.serviceWorker.controller?.state === 'activated';
  await page.waitForFunction(inCharge, undefined, { timeout: 60_000 });
}

/** Browsers write every call that found nobody to the console: no error of ours where a journey cut the way off. */
export const forgetLostNetwork = (complaints: string[]): void => forget(complaints, LOST_NETWORK);

/** And every call that was refused: no error of ours where a journey ended the session. */
export const forgetEndedSession = (complaints: string[]): void => forget(complaints, ENDED_SESSION);

const LOST_NETWORK = /net::ERR_(?:INTERNET_DISCONNECTED|NETWORK_CHANGED|FAILED)|status of 503/;
const ENDED_SESSION = /status of 40[13]/;

function forget(complaints: string[], expected: RegExp): void {
  const others = complaints.filter((complaint) => !expected.test(complaint));
  complaints.splice(0, complaints.length, ...others);
}
