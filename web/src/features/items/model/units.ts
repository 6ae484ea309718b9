import { unitCodeOf } from '@rmp/gst';

/** Units a small shop sells by, as codes of GSTN; the words are in `words/`. */
export const SHOP_UNITS = [
  'PCS',
  'KGS',
  'GMS',
  'LTR',
  'MLT',
  'PAC',
  'BTL',
  'DOZ',
  'BOX',
  'BAG',
  'MTR',
  'PRS',
  'SET',
  'TUB',
  'CAN',
  'ROL',
  'BDL',
  'NOS',
  'OTH',
] as const;
export type ShopUnit = (typeof SHOP_UNITS)[number];

/** The unit we have a word for; any other is shown as the shop wrote it. */
export function shopUnitOf(unit: string): ShopUnit | undefined {
  const code = unitCodeOf(unit);
  if (code === 'OTH' && unit.trim().toUpperCase() !== 'OTH') return undefined;
  return SHOP_UNITS.find((known) => known === code);
}
