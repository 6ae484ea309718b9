import type { SellerKind, Tenant } from '@rmp/contracts/tenant';

/** What kind of seller the shop is on a day; undefined while its profile is not known. */
export const sellerKindNow = (tenant: Tenant | null, date: string): SellerKind | undefined =>
  tenant?.seller_kinds
    .toSorted((a, b) => (a.from_date < b.from_date ? -1 : 1))
    .findLast(({ from_date }) => from_date <= date)?.seller_kind;
