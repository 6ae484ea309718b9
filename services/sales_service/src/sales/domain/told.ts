import type { DeviceId, ItemId, SaleId, UserId } from '@rmp/contracts';
import type { NewSale, Tender } from '@rmp/contracts/sales';
import { ok, refuse } from '@rmp/gst';
import type { Result } from '@rmp/gst';
import type { SaleRefusal } from './refusal.ts';

/** A sale with every id it needs. They are minted before the transaction, since its body may run again. */
export interface IdentifiedSale extends NewSale {
  readonly sale_id: SaleId;
  readonly cashier_id: UserId;
  readonly tenders: readonly Tender[];
}

/** A numbered sale: the paper is in the customer's hand. */
export interface Fact extends IdentifiedSale {
  readonly number: string;
  readonly device_id: DeviceId;
}

export type Told =
  { readonly kind: 'request'; readonly wanted: IdentifiedSale } | { readonly kind: 'fact'; readonly fact: Fact };

/** Tells a fact from a request by its number. Half a fact is neither, and says what it misses. */
export function factOrRequest(wanted: IdentifiedSale): Result<Told, SaleRefusal> {
  const { number, device_id, issued } = wanted;
  if (number === undefined && issued === undefined) return ok({ kind: 'request', wanted });
  if (number === undefined) return refuse(factIncomplete('/number'));
  if (device_id === undefined) return refuse(factIncomplete('/device_id'));
  return ok({ kind: 'fact', fact: { ...wanted, number, device_id } });
}

export const factIncomplete = (pointer: string): SaleRefusal => ({
  code: 'sales/fact-incomplete',
  errors: [{ pointer }],
});

/** Every item the sale speaks of, told or on paper, once. */
export const itemIdsOf = ({ lines, issued }: Pick<NewSale, 'lines' | 'issued'>): readonly ItemId[] => [
  ...new Set([...lines, ...(issued?.lines ?? [])].flatMap(({ item_id }) => (item_id ? [item_id] : []))),
];
