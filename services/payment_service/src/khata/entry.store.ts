import assert from 'node:assert/strict';
import type { CustomerId } from '@rmp/contracts';
import type { Account, LedgerEntry } from '@rmp/contracts/payment';
import { minusPaise, type Paise, ZERO_PAISE } from '@rmp/gst';
import { Problem, readCursor, type TenantDb, writeCursor } from '@rmp/service-kit';
import type { Entry } from './domain/book.ts';

type StoredEntry = Entry & { readonly seq: number };

export interface EntryStore {
  /** A customer's entries, newest first. */
  pageOfKhata(
    customerId: CustomerId,
    query: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<{ readonly entries: readonly LedgerEntry[]; readonly next_cursor: string | null }>;
  accounts(): Promise<readonly { readonly account: Account; readonly balance_paise: Paise }[]>;
}

const ACCOUNTS_MAX = 100;

export function entryStore(db: TenantDb): EntryStore {
  const entries = db.collection<StoredEntry>('entries');
  const accounts = db.collection<{ account: Account; balance_paise: Paise }>('accounts');

  return {
    pageOfKhata: async (customerId, { limit, cursor }) => {
      const after = cursor === undefined ? { $gte: 1 } : { $gte: 1, $lt: placeIn(cursor) };
      const options = { sort: { entry_no: -1 }, limit: limit + 1 } as const;
      const found = await entries.find({ customer_id: customerId, entry_no: after }, options);
      const rows = found.slice(0, limit);
      const last = rows.at(-1);

      return {
        entries: rows.map(shownEntry),
        next_cursor: last && found.length > limit ? writeCursor([last.entry_no]) : null,
      };
    },
    accounts: () => accounts.find({}, { sort: { account: 1 }, limit: ACCOUNTS_MAX }),
  };
}

function placeIn(cursor: string): number {
  const [entryNo] = readCursor(cursor, '/cursor');
  if (typeof entryNo === 'number' && Number.isSafeInteger(entryNo)) return entryNo;
  throw new Problem('common/invalid', {
    errors: [{ pointer: '/cursor', in: 'query', detail: 'not a cursor of this list' }],
  });
}

/** Both sides of an entry as the customer sees them: what he owes is a debit. */
function shownEntry({ legs: _legs, customer_id: _whose, entry_no, party_paise, balance_paise, ...about }: StoredEntry) {
  assert(entry_no && party_paise !== undefined && balance_paise !== undefined, 'an entry of a khata has its place');
  const isDebit = party_paise > 0;

  return {
    ...about,
    entry_no,
    balance_paise,
    debit_paise: isDebit ? party_paise : ZERO_PAISE,
    credit_paise: isDebit ? ZERO_PAISE : minusPaise(ZERO_PAISE, party_paise),
  };
}
