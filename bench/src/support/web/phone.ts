import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { installRows } from './rows.ts';
import { installWatch } from './watch.ts';

/** A Chromium with a profile of its own. */
export interface Phone {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly context: BrowserContext;
  /** From now on it is as slow as a cheap phone; what is prepared need not be. */
  readonly beSlow: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How much slower than this machine: `BENCH_CPU=1` measures the machine as it is. */
export const SLOWER = Number(process.env['BENCH_CPU'] ?? 4);

/** A busy machine is slow, not stuck. */
const PATIENCE_MS = 180_000;

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Opens the phone with this profile; nothing is loaded yet. */
export async function openPhone(profile: string): Promise<Phone> {
  const executablePath = process.env['CHROME_PATH'] ?? BROWSERS.find((path) => existsSync(path));
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
  });
  await context.addInitScript(installWatch);
  await context.addInitScript(installRows);
  const [page = await context.newPage()] = context.pages();
  const cdp = await context.newCDPSession(page);
  page.setDefaultTimeout(PATIENCE_MS);
  page.setDefaultNavigationTimeout(PATIENCE_MS);
  const beSlow = async (): Promise<void> => void (await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER }));
  return { page, cdp, context, beSlow, close: () => context.close() };
}

/**
 * Types as a scanner does: keys in one go, Enter at the end. They carry the time at which they were sent, or a busy
 * machine that hands on one of them late would make a hand of the scanner; what waited is then part of what is measured.
 */
export async function scanCode({ cdp }: Phone, code: string): Promise<void> {
  const timestamp = Date.now() / 1000;
  const keys = [...code, 'Enter'].map((key) =>
    cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key === 'Enter' ? '\r' : key, timestamp }),
  );
  await Promise.all(keys);
}
