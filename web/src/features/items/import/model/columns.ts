/** What a column of a list of goods may hold. */
export const FIELDS = [
  'name',
  'sell_price',
  'mrp',
  'cost',
  'barcode',
  'hsn',
  'gst',
  'tax_inside',
  'unit',
  'category',
  'stock',
  'low_stock',
] as const;
export type ImportField = (typeof FIELDS)[number];

/** Which column holds what; a field that no column holds is absent. */
export type Mapping = Partial<Readonly<Record<ImportField, number>>>;

/**
 * Headings as shops' lists and the exports of billing apps write them, in English and Hindi, reduced by `plainHeading`.
 * The first one found from the left wins, so that a "Sale price" comes before a "Price".
 */
const HEADINGS: Readonly<Record<ImportField, readonly string[]>> = {
  name: [
    'item name',
    'product name',
    'name',
    'item',
    'product',
    'particulars',
    'description',
    'नाम',
    'सामान',
    'सामान का नाम',
    'वस्तु',
    'वस्तु का नाम',
    'आइटम',
    'माल',
  ],
  sell_price: [
    'selling price',
    'sale price',
    'sales price',
    'sell price',
    'retail price',
    'unit price',
    'price',
    'rate',
    'sp',
    'बेचने का दाम',
    'बिक्री मूल्य',
    'विक्रय मूल्य',
    'दाम',
    'भाव',
    'मूल्य',
    'कीमत',
    'रेट',
  ],
  mrp: ['mrp', 'maximum retail price', 'एमआरपी', 'अधिकतम मूल्य'],
  cost: [
    'purchase price',
    'cost price',
    'cost',
    'buy price',
    'buying price',
    'cp',
    'ख़रीद का दाम',
    'खरीद मूल्य',
    'क्रय मूल्य',
    'लागत',
  ],
  barcode: ['barcode', 'bar code', 'item code', 'ean', 'upc', 'gtin', 'sku', 'code', 'बारकोड', 'कोड'],
  hsn: ['hsn', 'hsn code', 'hsn sac', 'hsn sac code', 'एचएसएन', 'एचएसएन कोड', 'hsn कोड'],
  gst: [
    'gst',
    'gst rate',
    'tax rate',
    'tax',
    'igst',
    'gst percent',
    'जीएसटी',
    'जीएसटी दर',
    'टैक्स',
    'कर',
    'कर दर',
    'gst दर',
  ],
  tax_inside: [
    'inclusive of tax',
    'tax included',
    'tax inclusive',
    'price includes tax',
    'tax type',
    'sale price tax type',
    'टैक्स शामिल',
    'दाम में टैक्स शामिल',
  ],
  unit: ['unit', 'base unit', 'uom', 'primary unit', 'sold by', 'इकाई', 'यूनिट', 'कैसे बिकता है'],
  category: [
    'category',
    'item category',
    'product category',
    'group',
    'item group',
    'department',
    'brand',
    'श्रेणी',
    'कैटेगरी',
    'वर्ग',
  ],
  stock: [
    'opening stock',
    'opening stock quantity',
    'current stock',
    'current stock quantity',
    'stock',
    'stock quantity',
    'opening quantity',
    'quantity',
    'qty',
    'closing stock',
    'स्टॉक',
    'शुरू का स्टॉक',
    'मात्रा',
  ],
  low_stock: [
    'low stock',
    'low stock alert',
    'minimum stock',
    'minimum stock quantity',
    'min stock',
    'reorder level',
    'warn below',
    'warn when below',
    'कम स्टॉक',
    'न्यूनतम स्टॉक',
    'कितने पर बताएँ',
  ],
};

/** The columns we know by their headings. A column holds one thing, and each thing stands in one column. */
export function recognise(headings: readonly string[]): Mapping {
  const plain = headings.map(plainHeading);
  const mapping: { -readonly [Field in keyof Mapping]: Mapping[Field] } = {};
  for (const field of FIELDS) {
    const place = HEADINGS[field].map((heading) => plain.indexOf(heading)).find((at) => at >= 0);
    if (place !== undefined && !Object.values(mapping).includes(place)) mapping[field] = place;
  }
  return mapping;
}

/** The row that names the columns: among the first ones, that of which we know most. None of which we know two. */
export function headingRow(rows: readonly (readonly string[])[]): number | undefined {
  const known = rows.slice(0, LOOKED_AT).map((row) => Object.keys(recognise(row)).length);
  const most = Math.max(0, ...known);
  return most >= 2 ? known.indexOf(most) : undefined;
}

/** Letters above a list that name the shop, the day and the report. */
const LOOKED_AT = 15;

/** `Sale Price (₹) *` and `sale_price` are `sale price`. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLocaleLowerCase('en-IN')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
