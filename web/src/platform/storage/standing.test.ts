import { expect, it } from 'vitest';
import { standingOf } from './standing.ts';
import type { StorageFacts } from './standing.ts';

const well: StorageFacts = {
  health: 'sound',
  hasBilled: true,
  isKept: true,
  isPrivate: false,
  free_bytes: 2_000_000_000,
  isIosTab: false,
};

it.each<[string, Partial<StorageFacts>, ReturnType<typeof standingOf>]>([
  ['nothing when all is well', {}, undefined],
  ['that this phone cannot save, before all else', { health: 'broken', isPrivate: true }, 'broken'],
  ['that the phone is full', { health: 'full' }, 'full'],
  ['that the window is private, before the first bill too', { isPrivate: true, hasBilled: false }, 'private'],
  ['that little room is left', { free_bytes: 29_999_999 }, 'nearly-full'],
  ['nothing at the last byte of enough', { free_bytes: 30_000_000 }, undefined],
  ['nothing where no browser tells of room', { free_bytes: undefined }, undefined],
  ['that an iPhone keeps only what is on its home screen', { isIosTab: true, isKept: false }, 'add-to-home'],
  ['that the browser may clear bills', { isKept: false }, 'not-kept'],
  ['nothing while the browser is asked', { isKept: undefined }, undefined],
  [
    'nothing of that kind before there is a bill to lose',
    { isKept: false, isIosTab: true, hasBilled: false },
    undefined,
  ],
])('says %s', (_, change, standing) => {
  expect(standingOf({ ...well, ...change })).toBe(standing);
});
