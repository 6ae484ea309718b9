/**
 * Next changes pages by payloads (RSC) that have the address of the page and are told from it by a header. They hold
 * module numbers of one build and may never meet another, so each build has a cache of its own.
 */

const PREFIX = 'rmp-payloads-';

/** Only part of a page, asked for ahead of time; it has a place of its own beside the whole. */
const SEGMENT = 'next-router-segment-prefetch';

export const isPayloadRequest = (request: Request): boolean => request.headers.get('rsc') === '1';

/** Where a payload is kept: by page and part, whatever the router adds to the address. */
export function payloadKey({ url, headers }: Pick<Request, 'url' | 'headers'>): string {
  const { origin, pathname } = new URL(url);
  const segment = headers.get(SEGMENT);
  return segment ? `${origin}${pathname}?part=${encodeURIComponent(segment)}` : `${origin}${pathname}`;
}

/** The network's answer while there is one, so that the server's build decides; then the one kept. */
export async function answerPayload(build: string, request: Request): Promise<Response> {
  const cache = await caches.open(PREFIX + build);
  const key = payloadKey(request);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(key, whole(answer.clone()));
    return answer;
  } catch {
    return (await cache.match(key)) ?? Response.error();
  }
}

/** Takes in the payload of every page, so that one never visited opens without a network. */
export async function keepPayloads(build: string, pages: readonly string[]): Promise<void> {
  const cache = await caches.open(PREFIX + build);
  await Promise.all(
    pages.map(async (page) => {
      const answer = await fetch(page, { headers: { rsc: '1' } });
      if (answer.ok) await cache.put(new URL(page, self.location.origin).href, whole(answer));
    }),
  );
}

/** Deletes the payloads of other builds. */
export async function dropOtherPayloads(build: string): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + build);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Without the mark of a redirect, which Next answers a payload's first address with: kept answers stand for themselves. */
const whole = ({ body, status, headers }: Response): Response => new Response(body, { status, headers });
