import type { CloudEvent } from '@rmp/contracts';
import { Item } from '@rmp/contracts/inventory';
import { Customer } from '@rmp/contracts/payment';
import { Device, KeptImage, Tenant } from '@rmp/contracts/tenant';
import { copyKeys } from './domain/copy-keys.ts';
import type { Copy } from './copies.store.ts';

/** What a bill takes from the catalogue, the profile and a device; the rest of them is none of our business. */
export const CopiedItem = Item.pick({
  item_id: true,
  name: true,
  unit: true,
  sell_price_paise: true,
  price_includes_tax: true,
  mrp_paise: true,
  hsn: true,
  tax: true,
  deleted_at: true,
});

export const CopiedProfile = Tenant.pick({
  business_name: true,
  seller_kinds: true,
  gstin: true,
  state_code: true,
  address: true,
  place: true,
  pin: true,
  mobile: true,
  upi_id: true,
  paper: true,
  status: true,
  locked_until: true,
  highest_turnover_paise: true,
  turnovers: true,
  memos: true,
});

/** What a rule asks about who owes; the bill itself keeps the buyer as printed. */
export const CopiedCustomer = Customer.pick({
  customer_id: true,
  balance_paise: true,
  credit_limit_paise: true,
  origin: true,
});

const CopiedSeries = Device.pick({ prefix: true, device_id: true, status: true });

/** The copy an event carries. Throws on an event its contract would not have let out. */
export function copyIn({ type, seq, data }: CloudEvent): Copy {
  switch (type) {
    case 'inventory.item-changed.v1': {
      const value = CopiedItem.parse(data['item']);
      return { copy_key: copyKeys.item(value.item_id), source_seq: seq, value };
    }
    case 'payment.customer-changed.v1': {
      const value = CopiedCustomer.parse(data['customer']);
      return { copy_key: copyKeys.customer(value.customer_id), source_seq: seq, value };
    }
    case 'tenant.profile-changed.v1':
      return { copy_key: copyKeys.profile, source_seq: seq, value: CopiedProfile.parse(data['tenant']) };
    case 'tenant.image-kept.v1': {
      const value = KeptImage.parse(data['image']);
      return { copy_key: copyKeys.image(value.image_id), source_seq: seq, value };
    }
    case 'tenant.device-registered.v1':
    case 'tenant.device-revoked.v1': {
      const value = CopiedSeries.parse(data['device']);
      return { copy_key: copyKeys.series(value.prefix), source_seq: seq, value };
    }
    default:
      throw new RangeError(`no copy comes with ${type}`);
  }
}
