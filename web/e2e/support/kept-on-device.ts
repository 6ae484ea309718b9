import type { Page } from '@playwright/test';

/** What lies in the shop's database on the device, as far as a bill is spread over it. */
export interface KeptOnDevice {
  readonly bills: readonly { readonly sale_id: string; readonly number: string; readonly state: string }[];
  /** Bills that wait to be sent. */
  readonly queued: readonly string[];
  /** The next serial of the sale series. */
  readonly next: number;
  /** The bill on the counter, if any. */
  readonly onCounter: string | undefined;
}

/** Reads it past the app, which need not be open. */
export async function keptOnDevice(page: Page, tenantId: string): Promise<KeptOnDevice> {
  return page.evaluate(async (name) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open(name));
    const tx = db.transaction(['bills', 'outbox', 'series', 'held']);
    interface Rows {
      readonly bills: { readonly sale_id: string; readonly number: string; readonly state: string }[];
      readonly outbox: { readonly kind: string; readonly data: { readonly sale_id: string } }[];
      readonly series: { readonly key: string; readonly next: number }[];
      readonly held: { readonly held_id: string; readonly draft: { readonly sale_id: string } }[];
    }
    const all = <Name extends keyof Rows>(store: Name): Promise<Rows[Name]> =>
      settled(tx.objectStore(store).getAll() as IDBRequest<Rows[Name]>);
    const [bills, outbox, series, held] = await Promise.all([all('bills'), all('outbox'), all('series'), all('held')]);
    db.close();
    return {
      bills: bills.map(({ sale_id, number, state }) => ({ sale_id, number, state })),
      queued: outbox.filter(({ kind }) => kind === 'record-sale').map(({ data }) => data.sale_id),
      next: series.find(({ key }) => key.includes('/sale/'))?.next ?? 1,
      onCounter: held.find(({ held_id }) => held_id === 'counter')?.draft.sale_id,
    };
  }, `rmp-${tenantId}`);
}
