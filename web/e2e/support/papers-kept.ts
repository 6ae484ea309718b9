import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Until what papers are drawn with lies on the device: it comes after the app itself. */
export async function untilPapersAreKept(page: Page): Promise<void> {
  const areKept = () =>
    page.evaluate(async () => {
      const script = await (await fetch('/sw.js')).text();
      // a font of one script comes with its first use
      const unasked = /later['"]?:(?:true|!0),(?!['"]?on_use)[^}]*?url['"]?:['"]([^'"]+)/g;
      const later = [...script.matchAll(unasked)].map(([, url]) => url);
      const cache = await caches.open('rmp-later');
      const kept = await Promise.all(later.map((url = '') => cache.match(url)));
      return later.length > 0 && kept.every(Boolean);
    });
  await expect.poll(areKept).toBe(true);
}
