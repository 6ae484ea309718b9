export { bandContradiction } from './band-contradiction.ts';
export type { BandContradiction, BandedLine } from './band-contradiction.ts';
export { hsnDigitsNeeded } from './digits.ts';
export type { HsnCircumstances } from './digits.ts';
export { findHsn } from './find-hsn.ts';
export { hsnOn } from './hsn-rows.ts';
export type { HsnRow } from './hsn-rows.ts';
export { priceBandOf, rateInBand, rateOfInclusivePrice } from './price-band.ts';
export type { InclusiveRate, PriceBand } from './price-band.ts';
