import { expect, it } from 'vitest';
import { watchCodes } from './watch-codes.ts';

const OIL = '8901234567890';
const SOAP = '8900000000005';

/** Watches these pictures, a tenth of a second apart, and answers what was heard. */
async function watched(pictures: readonly (readonly string[])[]): Promise<readonly string[]> {
  const ends = new AbortController();
  const heard: string[] = [];
  let shown = 0;
  await watchCodes({
    nextFrame: async () => {
      if (shown === pictures.length) ends.abort();
    },
    look: async () => pictures[shown++] ?? [],
    now: () => shown * 100,
    onCode: (code) => heard.push(code),
    onSight: () => undefined,
    signal: ends.signal,
  });
  return heard;
}

it('tells of each code that comes before the camera, in order', async () => {
  expect(await watched([[], [OIL], [OIL], [], [SOAP], [SOAP]])).toEqual([OIL, SOAP]);
});

it('tells of the same goods again once they were away', async () => {
  const away = Array.from({ length: 12 }, () => []);

  expect(await watched([[OIL], ...away, [OIL]])).toEqual([OIL, OIL]);
});

it('ends when the reader does', async () => {
  const broken = watchCodes({
    nextFrame: async () => undefined,
    look: () => Promise.reject(new Error('the code reader ended')),
    now: () => 0,
    onCode: () => undefined,
    onSight: () => undefined,
    signal: new AbortController().signal,
  });

  await expect(broken).rejects.toThrow('the code reader ended');
});
