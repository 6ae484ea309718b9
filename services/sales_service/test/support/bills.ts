/** The bills of the acceptance scenarios, with every figure as computed independently of this code. */
export interface BillLine {
  readonly name: string;
  readonly unit: string;
  readonly qty_milli: number;
  readonly unit_price_paise: number;
  readonly gst_rate_bp: number;
}

export interface BillFigures {
  readonly gross_paise: number;
  readonly bill_discount_paise: number;
  readonly net_paise: number;
  readonly taxable_paise: number;
  readonly cgst_paise: number;
}

export interface ScenarioBill {
  readonly title: string;
  readonly lines: readonly (BillLine & { readonly expected: BillFigures })[];
  readonly bill_discount_paise: number;
  readonly document_type: string;
  readonly totals: Readonly<Record<string, number>>;
}

/** Name, unit, quantity, price, rate; then gross, discount share, net, taxable, CGST = SGST. */
type Row = readonly [string, string, number, number, number, number, number, number, number, number];

const lineOf = ([name, unit, qty, price, rate, gross, share, net, taxable, half]: Row) => ({
  name,
  unit,
  qty_milli: qty,
  unit_price_paise: price,
  gst_rate_bp: rate,
  expected: {
    gross_paise: gross,
    bill_discount_paise: share,
    net_paise: net,
    taxable_paise: taxable,
    cgst_paise: half,
  },
});

const totalsOf = (
  gross: number,
  discount: number,
  taxable: number,
  half: number,
  roundOff: number,
  payable: number,
) => ({
  gross_paise: gross,
  discount_paise: discount,
  charges_paise: 0,
  taxable_paise: taxable,
  cgst_paise: half,
  sgst_paise: half,
  igst_paise: 0,
  cess_paise: 0,
  round_off_paise: roundOff,
  payable_paise: payable,
});

/** S1: six items, loose and packed, ₹20 off the bill. */
export const s1: ScenarioBill = {
  title: 'S1, the kirana bill of six items',
  lines: (
    [
      ['Toor dal, loose', 'kg', 1250, 16000, 0, 20000, 533, 19467, 19467, 0],
      ['Sugar, loose', 'kg', 2000, 4600, 500, 9200, 245, 8955, 8529, 213],
      ['Mustard oil 1 L', 'pcs', 1000, 18500, 500, 18500, 493, 18007, 17149, 429],
      ['Biscuit packet', 'pcs', 4000, 1000, 500, 4000, 106, 3894, 3708, 93],
      ['Soap bar', 'pcs', 3000, 3800, 500, 11400, 304, 11096, 10568, 264],
      ['AA battery pack', 'pcs', 1000, 12000, 1800, 12000, 319, 11681, 9899, 891],
    ] as const
  ).map(lineOf),
  bill_discount_paise: 2000,
  document_type: 'invoice_cum_bill_of_supply',
  totals: totalsOf(75100, 2000, 69320, 1890, 0, 73100),
};

/** S2: three scans in a rush. */
export const s2: ScenarioBill = {
  title: 'S2, the rush of three scans',
  lines: (
    [
      ['Noodles 4-pack', 'pcs', 1000, 5600, 500, 5600, 0, 5600, 5334, 133],
      ['Toothpaste', 'pcs', 1000, 9500, 500, 9500, 0, 9500, 9048, 226],
      ['UHT milk', 'pcs', 2000, 7000, 0, 14000, 0, 14000, 14000, 0],
    ] as const
  ).map(lineOf),
  bill_discount_paise: 0,
  document_type: 'invoice_cum_bill_of_supply',
  totals: totalsOf(29100, 0, 28382, 359, 0, 29100),
};

/** S3: two of the last three, as both phones sell them. */
export const s3: ScenarioBill = {
  title: 'S3, two of item X',
  lines: ([['Item X', 'pcs', 2000, 6000, 500, 12000, 0, 12000, 11428, 286]] as const).map(lineOf),
  bill_discount_paise: 0,
  document_type: 'tax_invoice',
  totals: totalsOf(12000, 0, 11428, 286, 0, 12000),
};

/** The rounding torture set: thirds, sevenths and a discount that divides into nothing. */
export const torture: ScenarioBill = {
  title: 'the rounding torture set',
  lines: (
    [
      ['Third', 'pcs', 3000, 3333, 1800, 9999, 354, 9645, 8173, 736],
      ['Seventh', 'pcs', 7000, 999, 500, 6993, 247, 6746, 6424, 161],
      ['Loose', 'kg', 333, 14950, 500, 4978, 176, 4802, 4574, 114],
    ] as const
  ).map(lineOf),
  bill_discount_paise: 777,
  document_type: 'tax_invoice',
  totals: totalsOf(21970, 777, 19171, 1011, 7, 21200),
};

/** One line of a hundred pieces under a rupee each. */
export const hundred: ScenarioBill = {
  title: 'a hundred pieces at 99 paise as one line',
  lines: ([['Toffee', 'pcs', 100000, 99, 500, 9900, 0, 9900, 9428, 236]] as const).map(lineOf),
  bill_discount_paise: 0,
  document_type: 'tax_invoice',
  totals: totalsOf(9900, 0, 9428, 236, 0, 9900),
};

export const scenarioBills = [s1, s2, s3, torture, hundred];
