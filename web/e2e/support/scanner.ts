import type { Page } from '@playwright/test';

const APART_SECONDS = 0.004;
/** Ten codes a second. */
const CODE_SECONDS = 0.1;

/**
 * Types a code as a scanner does, wherever the focus is: its keys a few milliseconds apart, which is how it is told from
 * a hand, and Enter at the end. The times stand in the events, so that a busy test machine makes no hand of it.
 */
export const scan = (page: Page, code: string): Promise<void> => scanAll(page, [code]);

/** Types many codes, one right after the other. */
export async function scanAll(page: Page, codes: readonly string[]): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  const startedAt = Date.now() / 1000;
  const keys = codes.flatMap((code, codePlace) =>
    [...code, 'Enter'].map((key, place) => {
      const timestamp = startedAt + codePlace * CODE_SECONDS + place * APART_SECONDS;
      const event = { key, text: key === 'Enter' ? '\r' : key, timestamp };
      return keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
    }),
  );
  await Promise.all(keys);
  await keyboard.detach();
}
