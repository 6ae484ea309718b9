import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPhone } from './phone.ts';

/** Slow 4G as Lighthouse defines it. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** When the largest thing of the page stands on the screen of somebody who was never here, in ms. */
export async function timeFirstVisit(url: string): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'rmp-bench-phone-'));
  const phone = await openPhone(profile);
  await phone.beSlow();
  await phone.cdp.send('Network.enable');
  await phone.cdp.send('Network.emulateNetworkConditions', SLOW_4G);
  await phone.page.goto(url, { waitUntil: 'networkidle' });
  const ms = await phone.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await phone.close();
  rmSync(profile, { recursive: true });
  return ms;
}
