import { expect, it } from 'vitest';
import { NO_SIGHTINGS, SAME_MS, sight } from './sightings.ts';

const OIL = '8901234567890';
const SOAP = '8900000000005';

/** The codes that count when these are seen at these times. */
const counted = (looks: readonly (readonly [at: number, ...codes: readonly string[]])[]): readonly string[] => {
  const all: string[] = [];
  let sightings = NO_SIGHTINGS;
  for (const [at, ...codes] of looks) {
    const seen = sight(sightings, codes, at);
    sightings = seen.sightings;
    all.push(...seen.fresh);
  }
  return all;
};

it('counts a code once however long it is held before the camera', () => {
  const looks = Array.from({ length: 50 }, (_, place) => [place * 100, OIL] as const);

  expect(counted(looks)).toEqual([OIL]);
});

it('counts a code again once it was away long enough, and not a moment earlier', () => {
  expect(
    counted([
      [0, OIL],
      [SAME_MS - 1, OIL],
    ]),
  ).toEqual([OIL]);
  expect(
    counted([
      [0, OIL],
      [SAME_MS, OIL],
    ]),
  ).toEqual([OIL, OIL]);
});

it('counts two codes side by side once each', () => {
  expect(
    counted([
      [0, OIL, SOAP],
      [100, SOAP],
      [200, OIL, SOAP],
      [300, OIL],
    ]),
  ).toEqual([OIL, SOAP]);
});

it('counts another code at once', () => {
  expect(
    counted([
      [0, OIL],
      [50, SOAP],
    ]),
  ).toEqual([OIL, SOAP]);
});
