const CACHE = 'code-reader';

/** The reader of codes, a large file that most phones never need: kept from its first use on, not from the first visit. */
export const isCodeReader = ({ pathname }: URL): boolean => /^\/_next\/static\/.*\.wasm$/.test(pathname);

/** The kept copy, else the network's, which is kept from now on in place of an older build's: its name tells its content. */
export async function answerCodeReader(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    for (const old of await cache.keys()) await cache.delete(old);
    await cache.put(request, answer.clone());
  }
  return answer;
}
