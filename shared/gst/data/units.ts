/**
 * Unit quantity codes as of 2026-11-22: the 45 codes of the GSTN list, as used in Table 12 of GSTR-1.
 */
export const UNIT_ROWS = [
  { code: 'BAG', measure: 'count' }, // BAGS
  { code: 'BAL', measure: 'count' }, // BALE
  { code: 'BDL', measure: 'count' }, // BUNDLES
  { code: 'BKL', measure: 'count' }, // BUCKLES
  { code: 'BOU', measure: 'count' }, // BILLION OF UNITS
  { code: 'BOX', measure: 'count' }, // BOX
  { code: 'BTL', measure: 'count' }, // BOTTLES
  { code: 'BUN', measure: 'count' }, // BUNCHES
  { code: 'CAN', measure: 'count' }, // CANS
  { code: 'CBM', measure: 'volume' }, // CUBIC METERS
  { code: 'CCM', measure: 'volume' }, // CUBIC CENTIMETERS
  { code: 'CMS', measure: 'length' }, // CENTIMETERS
  { code: 'CTN', measure: 'count' }, // CARTONS
  { code: 'DOZ', measure: 'count' }, // DOZENS
  { code: 'DRM', measure: 'count' }, // DRUMS
  { code: 'GGK', measure: 'count' }, // GREAT GROSS
  { code: 'GMS', measure: 'mass' }, // GRAMMES
  { code: 'GRS', measure: 'count' }, // GROSS
  { code: 'GYD', measure: 'length' }, // GROSS YARDS
  { code: 'KGS', measure: 'mass' }, // KILOGRAMS
  { code: 'KLR', measure: 'volume' }, // KILOLITRE
  { code: 'KME', measure: 'length' }, // KILOMETRE
  { code: 'LTR', measure: 'volume' }, // LITRES
  { code: 'MLT', measure: 'volume' }, // MILLILITRE
  { code: 'MTR', measure: 'length' }, // METERS
  { code: 'MTS', measure: 'mass' }, // METRIC TON
  { code: 'NOS', measure: 'count' }, // NUMBERS
  { code: 'OTH', measure: 'count' }, // OTHERS
  { code: 'PAC', measure: 'count' }, // PACKS
  { code: 'PCS', measure: 'count' }, // PIECES
  { code: 'PRS', measure: 'count' }, // PAIRS
  { code: 'QTL', measure: 'mass' }, // QUINTAL
  { code: 'ROL', measure: 'count' }, // ROLLS
  { code: 'SET', measure: 'count' }, // SETS
  { code: 'SQF', measure: 'area' }, // SQUARE FEET
  { code: 'SQM', measure: 'area' }, // SQUARE METERS
  { code: 'SQY', measure: 'area' }, // SQUARE YARDS
  { code: 'TBS', measure: 'count' }, // TABLETS
  { code: 'TGM', measure: 'count' }, // TEN GROSS
  { code: 'THD', measure: 'count' }, // THOUSANDS
  { code: 'TON', measure: 'mass' }, // TONNES
  { code: 'TUB', measure: 'count' }, // TUBES
  { code: 'UGS', measure: 'volume' }, // US GALLONS
  { code: 'UNT', measure: 'count' }, // UNITS
  { code: 'YDS', measure: 'length' }, // YARDS
] as const;

/** How shops write their units, our own reading and no official table. Keys are lower case. */
export const UNIT_WORDS = {
  kg: 'KGS',
  kgs: 'KGS',
  kilo: 'KGS',
  g: 'GMS',
  gm: 'GMS',
  gms: 'GMS',
  gram: 'GMS',
  l: 'LTR',
  ltr: 'LTR',
  litre: 'LTR',
  liter: 'LTR',
  ml: 'MLT',
  m: 'MTR',
  mtr: 'MTR',
  meter: 'MTR',
  cm: 'CMS',
  pc: 'PCS',
  pcs: 'PCS',
  piece: 'PCS',
  no: 'NOS',
  nos: 'NOS',
  unit: 'UNT',
  box: 'BOX',
  packet: 'PAC',
  pkt: 'PAC',
  pack: 'PAC',
  dozen: 'DOZ',
  pair: 'PRS',
  strip: 'OTH',
  bottle: 'BTL',
  bag: 'BAG',
  sack: 'BAG',
  carton: 'CTN',
  case: 'CTN',
  roll: 'ROL',
  set: 'SET',
  sqft: 'SQF',
  sqm: 'SQM',
  quintal: 'QTL',
  tonne: 'TON',
  tin: 'CAN',
  can: 'CAN',
  bundle: 'BDL',
  tablet: 'TBS',
  tube: 'TUB',
} as const;
