import type { Page } from '@playwright/test';
import { databaseOf } from './shop.ts';

/**
 * Queues this many bills more, each like the one queued last and with a number of its own: what a phone has after days
 * without a network. At least two bills must be queued. Answers what one of them comes to, in paise.
 */
export const queueBills = (page: Page, tenant: string, count: number): Promise<number> =>
  page.evaluate(queue, { database: databaseOf(tenant), count });

/** Runs in the page. */
async function queue({ database, count }: { readonly database: string; readonly count: number }): Promise<number> {
  interface Queued {
    readonly data: { readonly sale_id: string; readonly number: string };
  }
  interface Pair {
    readonly row: object;
    readonly bill: { readonly sale_id: string; readonly payable_paise: number };
  }
  const freshId = (): string => {
    const time = Date.now().toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`;
  };
  // the cast: it is the text of a pair, with other ids and another number
  const pairOf = (text: string): Pair => JSON.parse(text) as Pair;

  const [first, row] = (await rmpRows.read<Queued>(database, 'outbox')).slice(-2);
  const bill = (await rmpRows.read<Pair['bill']>(database, 'bills')).find(
    ({ sale_id }) => sale_id === row?.data.sale_id,
  );
  const series = (await rmpRows.read<{ readonly key: string; readonly next: number }>(database, 'series')).find(
    ({ key }) => key.includes('/sale/'),
  );
  if (!first || !row || !bill || !series) throw new Error('two bills must be queued');

  const template = JSON.stringify({ row: { ...row, place: undefined }, bill });
  const ids = [...new Set(template.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))];
  // what both bills name are goods, people and the device; the rest are ids of this bill alone
  const own = ids.filter((id) => !JSON.stringify(first).includes(id));
  const before = row.data.number.replace(/\d+$/, '');
  const pairs = Array.from({ length: count }, (_, place) => {
    const text = own.reduce((so, id) => so.replaceAll(id, freshId()), template);
    return pairOf(text.replaceAll(row.data.number, before + String(series.next + place).padStart(6, '0')));
  });
  await rmpRows.put(database, 'bills', count, (place) => ({ ...pairs[place]?.bill, serial: series.next + place }));
  await rmpRows.put(database, 'series', 1, () => ({ ...series, next: series.next + count }));
  await rmpRows.put(database, 'outbox', count, (place) => ({ ...pairs[place]?.row }));
  return bill.payable_paise;
}
