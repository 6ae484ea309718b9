import { addRoute, cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { answerCodeReader, isCodeReader } from './code-reader.ts';
import { answerLater, dropOtherLater, firstIn, keepLater, keepLaterAgain, laterIn, unaskedIn } from './later.ts';
import { buildIn, pagesIn } from './manifest-entries.ts';
import type { Listed } from './manifest-entries.ts';
import { answerPayload, dropOtherPayloads, isPayloadRequest, keepPayloads } from './payloads.ts';
import { SEND_TAG } from '../src/local/sync/background.ts';
import { sendOrTell } from './send.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: Listed };

/**
 * Keeps the app on the device: every page and file of one build, taken in when the build is first seen and in charge
 * only when the user says so (or at the next cold start), so that an open bill never loses its parts. What the shop
 * does goes to the network alone: `/bff`, `/api` and shared bills have no route here.
 */
const listed = self.__WB_MANIFEST;
const build = buildIn(listed);
const pages: ReadonlySet<string> = new Set(pagesIn(listed));

const later = laterIn(listed);
const unasked = unaskedIn(listed);
const laterUrls: ReadonlySet<string> = new Set(later);

precache([...firstIn(listed)]);
cleanupOutdatedCaches();

registerRoute(
  ({ request, url, sameOrigin }) => sameOrigin && isPayloadRequest(request) && pages.has(url.pathname),
  ({ request }) => answerPayload(build, request),
);
registerRoute(
  ({ request, url, sameOrigin }) => sameOrigin && request.mode === 'navigate' && url.pathname === '/',
  () => Promise.resolve(Response.redirect('/bill')),
);
registerRoute(
  ({ request, url, sameOrigin }) => sameOrigin && request.mode === 'navigate' && pages.has(url.pathname),
  async ({ request, url }) => (await matchPrecache(url.pathname)) ?? fetch(request),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isCodeReader(url),
  ({ request }) => answerCodeReader(request),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && laterUrls.has(url.pathname),
  ({ request }) => answerLater(request),
);
addRoute({ cleanURLs: false, directoryIndex: '' });

self.addEventListener('install', (event) =>
  event.waitUntil(Promise.all([keepPayloads(build, [...pages]), keepLaterAgain(unasked)])),
);
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([dropOtherPayloads(build), dropOtherLater(later), self.clients.claim()])),
);
self.addEventListener('sync', (event) => {
  if (isSync(event) && event.tag === SEND_TAG) event.waitUntil(sendOrTell());
});
self.addEventListener('message', (event) => {
  if (isWord(event.data, 'take-over')) void self.skipWaiting();
  if (isWord(event.data, 'keep-later')) event.waitUntil(keepLater(unasked));
});

const isWord = (data: unknown, word: string): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === word;

/** The browser's event for one-off sync, which no list of what browsers have knows. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

const isSync = (event: Event): event is SyncEvent => 'tag' in event && 'waitUntil' in event;
