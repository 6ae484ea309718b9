import type { Tenant } from '@rmp/contracts/tenant';
import { scriptsIn } from '@rmp/invoice-document';
import type { LocalDb } from '../database.ts';
import { imagesFor } from './kept-images.ts';

/** Enough of the catalogue to know in which scripts a shop writes. */
const ITEMS_MAX = 500;

/**
 * Brings onto this device what the shop's papers are drawn with beside the engine: its pictures, and the fonts of the
 * scripts it writes in. What cannot be had now is fetched when a paper wants it.
 */
export async function keepPapers(db: LocalDb, tenant: Tenant): Promise<void> {
  await imagesFor(db, tenant.paper?.style);
  const items = await db.items.limit(ITEMS_MAX).toArray();
  const scripts = scriptsIn(JSON.stringify([tenant, items.map(({ name }) => name)]));
  if (scripts.length === 0) return;

  const { fontAddresses } = await import('@rmp/invoice-document/browser');
  const addresses = scripts.flatMap((script) => {
    const { regular, bold } = fontAddresses.scripts[script];
    return [regular, bold];
  });
  await Promise.allSettled(addresses.map((address) => fetch(address)));
}
