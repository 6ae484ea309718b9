import type { Page } from '@playwright/test';

/** Stores of the shop's database on the device, with what journeys read of their rows. */
interface Rows {
  readonly items: { readonly item_id: string; readonly name: string; readonly on_hand_milli: number };
  readonly parties: { readonly customer_id: string; readonly name: string; readonly balance_paise: number };
  readonly bills: {
    readonly sale_id: string;
    readonly number: string;
    readonly state: string;
    readonly sold_at: string;
    readonly payable_paise: number;
    readonly flags?: readonly string[];
  };
  readonly outbox: { readonly kind: string; readonly author_id: string };
}

/** Reads a whole store past the app, which need not be open. */
export async function rowsOnDevice<Name extends keyof Rows>(
  page: Page,
  tenantId: string,
  store: Name,
): Promise<readonly Rows[Name][]> {
  return page.evaluate(
    async ([database, name]) => {
      const settled = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await settled(indexedDB.open(database));
      const rows = await settled(db.transaction(name).objectStore(name).getAll());
      db.close();
      // The cast: the app wrote the rows (web/src/local/tables).
      return rows as Rows[Name][];
    },
    [`rmp-${tenantId}`, store] as const,
  );
}
