import type { Page } from '@playwright/test';

const APART_SECONDS = 0.004;

/**
 * Types a code as a scanner does, wherever the focus is: its keys a few milliseconds apart, which is how it is told from
 * a hand, and Enter at the end. The times stand in the events, so that a busy test machine makes no hand of it.
 */
export async function scan(page: Page, code: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  const startedAt = Date.now() / 1000;
  const keys = [...code, 'Enter'].map((key, place) => {
    const event = { key, text: key === 'Enter' ? '\r' : key, timestamp: startedAt + place * APART_SECONDS };
    return keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
  });
  await Promise.all(keys);
  await keyboard.detach();
}
