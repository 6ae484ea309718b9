import { usePathname, useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { readDeviceSession, useDeviceSession } from './session.ts';

/** Pages one may stand on before anybody has signed in on this device. */
const OPEN_PAGES: ReadonlySet<string> = new Set(['/start', '/login', '/ui']);

/** Leads a device on which nobody ever signed in to the start. A session that ended keeps nobody from billing. */
export function useSessionGate(): void {
  const session = useDeviceSession();
  const path = usePathname();
  const router = useRouter();
  const isStranger = session === null && !OPEN_PAGES.has(path);

  useEffect(() => {
    if (!isStranger) return undefined;
    let isOver = false;
    // What a live query told may be a moment old, as just after signing in: nobody is led away on its word alone.
    void readDeviceSession().then((kept) => kept === null && !isOver && router.replace('/start'));
    return () => {
      isOver = true;
    };
  }, [isStranger, router]);
}
