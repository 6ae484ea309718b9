/** When each code was before the camera last, in ms; codes that left it long ago are forgotten. */
export type Sightings = ReadonlyMap<string, number>;

export const NO_SIGHTINGS: Sightings = new Map();

/** A code seen again inside this time is still the same one lying there. */
export const SAME_MS = 1_200;

export interface Sighted {
  readonly sightings: Sightings;
  /** What came before the camera: in view now, and not a moment ago. */
  readonly fresh: readonly string[];
}

/**
 * What one look through the camera adds. Counted from the last time a code was seen, not from the first: goods held
 * still, or two of them side by side, count once however long they stay.
 */
export function sight(before: Sightings, codes: readonly string[], at: number): Sighted {
  const still = [...before].filter(([, seenAt]) => at - seenAt < SAME_MS);
  const sightings = new Map(still);
  const fresh = [...new Set(codes)].filter((code) => !sightings.has(code));
  for (const code of codes) sightings.set(code, at);
  return { sightings, fresh };
}
