import { useLiveQuery } from 'dexie-react-hooks';
import { attentionRows, useLocal } from '#local/index.ts';
import type { LocalDb, OutboxRow } from '#local/index.ts';
import { aboutCommand } from './model/about-command.ts';
import type { AboutCommand, Names } from './model/about-command.ts';

/** A command that needs a person, with what he would recognise it by. */
export interface AttentionItem {
  readonly row: OutboxRow & { readonly attention: NonNullable<OutboxRow['attention']> };
  readonly about: AboutCommand;
}

/** Every command that needs a person, oldest first; undefined until they are read. */
export function useAttention(): readonly AttentionItem[] | undefined {
  const db = useLocal();
  return useLiveQuery(async () => db && readAttention(db), [db]);
}

export async function readAttention(db: LocalDb): Promise<readonly AttentionItem[]> {
  const rows = await attentionRows(db);
  return Promise.all(rows.map(async (row) => ({ row, about: aboutCommand(row, await namesFor(db, row)) })));
}

async function namesFor(db: LocalDb, { touches }: OutboxRow): Promise<Names> {
  const ids = [...touches];
  const [bill, item, party] = await Promise.all([
    db.bills.where('sale_id').anyOf(ids).first(),
    db.items.where('item_id').anyOf(ids).first(),
    db.parties.where('customer_id').anyOf(ids).first(),
  ]);
  return { ...(bill && { bill }), ...(item && { item }), ...(party && { party }) };
}
