import type { Recorded } from '@rmp/contracts';
import type { Sale } from '@rmp/contracts/sales';
import { Problem } from '@rmp/service-kit';
import { shownSale } from './sale.store.ts';
import type { KeptBeside, StoredSale } from './sale.store.ts';

/** What a sale is compared by when its id is known already. */
export type Hashes = Pick<KeptBeside, 'request_hash' | 'content_hash'>;

/** Who makes a sale makes its id, so a known id is a retry, unless its content differs: then `common/id-reused`. */
export function asReplay(stored: StoredSale, { request_hash, content_hash }: Hashes): Recorded<Sale> {
  const isSameCommand = content_hash !== undefined && stored.content_hash === content_hash;
  if (isSameCommand || stored.request_hash === request_hash) return { document: shownSale(stored), replayed: true };
  throw new Problem('common/id-reused', { sale_id: stored.sale_id });
}
