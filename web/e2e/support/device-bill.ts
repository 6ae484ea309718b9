import type { Page } from '@playwright/test';
import type { Issued } from '@rmp/contracts/sales';

/** A bill as this device issued it, before any server had a word. */
export interface DeviceBill {
  readonly number: string;
  readonly fact: {
    readonly issued: Issued;
    readonly tenders: readonly { readonly mode: string; readonly amount_paise: number; readonly payment_id: string }[];
  };
}

/** Reads it from the shop's database in the browser; nothing when it is not there. */
export async function deviceBill(page: Page, tenantId: string, saleId: string): Promise<DeviceBill | undefined> {
  return page.evaluate(
    async ([name, id]) => {
      const opening = indexedDB.open(name);
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(new Error(`cannot open ${name}`)));
      });
      const reading = db.transaction('bills').objectStore('bills').get(id);
      const row = await new Promise<unknown>((resolve) => {
        reading.addEventListener('success', () => resolve(reading.result));
      });
      db.close();
      // The cast: the app wrote the row (web/src/local/tables/bills.ts).
      return row as DeviceBill | undefined;
    },
    [`rmp-${tenantId}`, saleId] as const,
  );
}
