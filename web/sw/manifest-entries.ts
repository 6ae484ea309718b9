import type { PrecacheEntry } from 'workbox-precaching';

/** What the build listed to keep on the device. */
export type Listed = readonly (PrecacheEntry | string)[];

/** Addresses of the pages among them: what is neither a file of the build nor has an extension. */
export function pagesIn(listed: Listed): readonly string[] {
  return listed
    .map((entry) => (typeof entry === 'string' ? entry : entry.url))
    .filter((url) => !url.startsWith('/_next/') && !url.includes('.'));
}

/** The build all of this is from: pages have it as their revision. */
export function buildIn(listed: Listed): string {
  const page = listed.find((entry) => typeof entry !== 'string' && entry.url === '/bill');
  return (typeof page === 'object' && page.revision) || 'unknown';
}
