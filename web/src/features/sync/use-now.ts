import { useEffect, useState } from 'react';
import { now } from '#platform/clock.ts';

const EVERY_MS = 20_000;

/** The time by this device's clock, told again now and then: ages on a page that stands open stay true. */
export function useNow(): string {
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setInstant(now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return instant;
}
