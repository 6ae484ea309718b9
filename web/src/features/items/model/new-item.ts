import type { ItemId, TenantId } from '@rmp/contracts';
import type { Item, NewItem } from '@rmp/contracts/inventory';
import { businessDateOf, milli } from '@rmp/gst';

/** An item as it is entered, with the id this device minted for it. */
export type EnteredItem = NewItem & { readonly item_id: ItemId };

/** The item as the device shows it until the server tells of it: its rate holds from the day it was entered. */
export function itemFrom(entered: EnteredItem, tenantId: string, now: string): Item {
  const { opening_stock_milli, gst_rate_bp, treatment, cess_rate_bp, cess_per_unit_paise, ...facts } = entered;
  const from_date = businessDateOf(now);
  return {
    ...facts,
    // the cast: the session's tenant is one the server registered
    tenant_id: tenantId as TenantId,
    seq: 1,
    gst_rate_bp,
    tax: [
      {
        from_date,
        gst_rate_bp,
        ...(treatment !== undefined && { treatment }),
        ...(cess_rate_bp !== undefined && { cess_rate_bp }),
        ...(cess_per_unit_paise !== undefined && { cess_per_unit_paise }),
      },
    ],
    on_hand_milli: opening_stock_milli ?? milli(0),
    created_at: now,
    updated_at: now,
  };
}
