import type { CustomerId, DeviceId, ItemId, Paise } from '@rmp/contracts';
import type { Item } from '@rmp/contracts/inventory';
import type { Tenant } from '@rmp/contracts/tenant';

/** What a line takes from the catalogue. */
export type KnownItem = Pick<
  Item,
  'item_id' | 'name' | 'unit' | 'sell_price_paise' | 'price_includes_tax' | 'mrp_paise' | 'hsn' | 'tax' | 'deleted_at'
>;

/** What a bill takes from the shop's profile. */
export type SellerProfile = Pick<
  Tenant,
  | 'business_name'
  | 'seller_kinds'
  | 'gstin'
  | 'state_code'
  | 'address'
  | 'place'
  | 'pin'
  | 'mobile'
  | 'upi_id'
  | 'paper'
  | 'status'
  | 'locked_until'
  | 'turnovers'
  | 'highest_turnover_paise'
  | 'memos'
>;

/** A series this tenant once gave to a device; closed when the device is revoked. */
export interface KnownSeries {
  readonly prefix: string;
  readonly device_id: DeviceId;
  readonly status: 'active' | 'revoked';
}

/** What payment_service last said of a party. */
export interface KnownCustomer {
  readonly customer_id: CustomerId;
  readonly balance_paise: Paise;
  readonly credit_limit_paise?: Paise | undefined;
}

export type KnownItems = ReadonlyMap<ItemId, KnownItem>;
