/** A clock the test moves. */
export interface TestClock {
  readonly now: () => string;
  set(instant: string): void;
  advance(ms: number): void;
}

export function testClock(start = '2026-11-22T06:30:00.000Z'): TestClock {
  let ms = Date.parse(start);

  return {
    now: () => new Date(ms).toISOString(),
    set: (instant) => void (ms = Date.parse(instant)),
    advance: (by) => void (ms += by),
  };
}
