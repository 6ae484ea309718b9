import type { Listed } from './manifest-entries.ts';

/**
 * What papers are drawn with: the engine and its fonts, as large as the app itself. They are kept once the app is there
 * and has nothing else to do, so that the first visit on a slow line does not wait for them. Their names tell their
 * content, so all builds share one place.
 */
const CACHE = 'rmp-later';

type Entry = Exclude<Listed[number], string>;

const isLater = (entry: Listed[number]): entry is Entry =>
  typeof entry === 'object' && 'later' in entry && entry.later === true;

/** Addresses of the files that are taken in later. */
export const laterIn = (listed: Listed): readonly string[] => listed.filter(isLater).map(({ url }) => url);

/** Of these the ones a device fetches without being asked; a font of one script is kept from its first use on. */
export const unaskedIn = (listed: Listed): readonly string[] =>
  listed
    .filter(isLater)
    .filter((entry) => !('on_use' in entry))
    .map(({ url }) => url);

/** What is taken in when the app is first seen. */
export const firstIn = (listed: Listed): Listed => listed.filter((entry) => !isLater(entry));

/** The kept copy, else the network's, which is kept from now on. */
export async function answerLater(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
}

/** Fetches what is not kept yet. One that fails is fetched when it is wanted, or the next time. */
export async function keepLater(urls: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const url of urls) {
    if (!(await cache.match(url))) await cache.add(url).catch(() => undefined);
  }
}

/** A device that had them for the build before has them for this one too, before it is in charge. */
export async function keepLaterAgain(urls: readonly string[]): Promise<void> {
  if (await caches.has(CACHE)) await keepLater(urls);
}

/** Deletes what only other builds used. */
export async function dropOtherLater(urls: readonly string[]): Promise<void> {
  if (!(await caches.has(CACHE))) return;
  const wanted = new Set(urls.map((url) => new URL(url, location.origin).href));
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}
