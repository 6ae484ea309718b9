import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import type { EntityTable } from 'dexie';
import { expect, it, vi } from 'vitest';
import { sharedQuery } from './shared-query.ts';

interface Row {
  readonly key: string;
  readonly value: number;
}

function aDatabase(): Dexie & { readonly rows: EntityTable<Row, 'key'> } {
  const db = new Dexie(`shared-${crypto.randomUUID()}`);
  db.version(1).stores({ rows: 'key' });
  // the cast: version 1 declares the table
  return db as ReturnType<typeof aDatabase>;
}

it('reads once for all who ask, and again when what was read changes', async () => {
  const db = aDatabase();
  const reads: number[] = [];
  const query = sharedQuery(async () => {
    const value = (await db.rows.get('a'))?.value ?? 0;
    reads.push(value);
    return value;
  });
  query.subscribe(() => undefined);
  query.subscribe(() => undefined);
  await vi.waitFor(() => expect(query.value()).toBe(0));

  await db.rows.put({ key: 'a', value: 7 });

  await vi.waitFor(() => expect(query.value()).toBe(7));
  expect(reads.filter((value) => value === 7)).toHaveLength(1);
});

it('throws what kept the device from reading, to whoever asks', async () => {
  const query = sharedQuery(() => Promise.reject(new RangeError('the disk failed')));

  query.begin();

  await vi.waitFor(() => expect(query.value).toThrow('the disk failed'));
});
