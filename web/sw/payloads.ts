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

/** The kept one, which is of the build of the page that asks; what is not kept comes from the network and then is. */
export async function answerPayload(build: string, request: Request): Promise<Response> {
  const cache = await caches.open(PREFIX + build);
  const key = payloadKey(request);
  const kept = await cache.match(key);
  if (kept) return kept;

  const answer = await fetch(request);
  if (answer.ok) await cache.put(key, whole(answer.clone()));
  return answer;
}

/** Takes in the payloads of every page, so that one never visited opens without a network. */
export async function keepPayloads(build: string, pages: readonly string[]): Promise<void> {
  const cache = await caches.open(PREFIX + build);
  const wanted = pages.flatMap(payloadsOf);
  await Promise.all(
    wanted.map(async (request) => {
      const answer = await fetch(request);
      if (answer.ok) await cache.put(payloadKey(request), whole(answer));
    }),
  );
}

/** What the router asks for: a page, and ahead of time its outline and its content. */
function payloadsOf(page: string): readonly Request[] {
  const ahead = ['/_tree', `${page}/__PAGE__`].map(
    (part) => new Request(page, { headers: { rsc: '1', 'next-router-prefetch': '1', [SEGMENT]: part } }),
  );
  return [new Request(page, { headers: { rsc: '1' } }), ...ahead];
}

/** Deletes the payloads of other builds. */
export async function dropOtherPayloads(build: string): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + build);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** Without the mark of a redirect, which Next answers a payload's first address with: kept answers stand for themselves. */
const whole = ({ body, status, headers }: Response): Response => new Response(body, { status, headers });
