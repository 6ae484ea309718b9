import type { Item } from '@rmp/contracts/inventory';
import { barcodeForms } from './barcode-forms.ts';
import type { LocalDb } from './database.ts';

/** The item with this barcode, however it is written. Two phones may have entered the same code: then the last one. */
export async function itemByBarcode(db: LocalDb, code: string): Promise<Item | undefined> {
  const found = await db.items.where('barcode').anyOf(barcodeForms(code)).toArray();
  return found.filter(isSold).toSorted((a, b) => (a.created_at < b.created_at ? 1 : -1))[0];
}

/** A deleted item stays on the device, because bills name it. */
export const isSold = (item: Item): boolean => item.deleted_at === undefined;
