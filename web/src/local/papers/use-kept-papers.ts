import { useEffect } from 'react';
import { useDeviceSession } from '#platform/session.ts';
import { useLocal } from '../use-local.ts';

/** Has all that the shop's papers take brought here when the page has nothing else to do, and again when they change. */
export function useKeptPapers(): void {
  const db = useLocal();
  const tenant = useDeviceSession()?.tenant ?? undefined;
  const [tenantId, seq] = [tenant?.tenant_id, tenant?.seq];
  useEffect(() => {
    if (!db || !tenant) return;
    const keep = () => void import('./keep-papers.ts').then(({ keepPapers }) => keepPapers(db, tenant)).catch(() => {});
    const timer = setTimeout(keep, QUIET_MS);
    return () => clearTimeout(timer);
    // the profile itself is a new object with each reading of the session
  }, [db, tenantId, seq]);
}

/** After what the first screen asks for. */
const QUIET_MS = 4_000;
