export { findHsn } from './find-hsn.ts';
export { hsnOn } from './hsn-rows.ts';
export type { HsnRow } from './hsn-rows.ts';
export { priceBandOf, rateInBand, rateOfInclusivePrice } from './price-band.ts';
export type { InclusiveRate, PriceBand } from './price-band.ts';
