/** An item of a scenario, as somebody adds it to the shop. */
export interface ScenarioItem {
  readonly name: string;
  readonly barcode: string;
  readonly price_paise: number;
  readonly gst_rate_bp: number;
  /** By the piece unless told. */
  readonly unit?: 'PCS' | 'KGS';
  /** Plenty unless told. */
  readonly opening_stock_milli?: number;
}

/** Kirana (scenario S1): six items, loose and packed; ₹731.00 after ₹20.00 off, paid in three ways. */
export const S1 = {
  dal: { name: 'Toor dal, loose', barcode: '2900000000117', price_paise: 16000, gst_rate_bp: 0, unit: 'KGS' },
  sugar: { name: 'Sugar, loose', barcode: '2900000000124', price_paise: 4600, gst_rate_bp: 500, unit: 'KGS' },
  oil: { name: 'Mustard oil 1 L', barcode: '2900000000131', price_paise: 18500, gst_rate_bp: 500 },
  biscuit: { name: 'Biscuit packet', barcode: '2900000000148', price_paise: 1000, gst_rate_bp: 500 },
  soap: { name: 'Soap bar', barcode: '2900000000155', price_paise: 3800, gst_rate_bp: 500 },
  battery: { name: 'AA battery pack', barcode: '2900000000162', price_paise: 12000, gst_rate_bp: 1800 },
} as const satisfies Readonly<Record<string, ScenarioItem>>;

export const S1_PAYABLE_PAISE = 73_100;
/** The most touches, scans and typed numbers it may cost, sending included. */
export const S1_TAPS_MAX = 21;
export const S1_CUSTOMER = { name: 'Ramesh Verma', mobile: '9000000002', opening_balance_paise: 45_000 } as const;

/** Kirana rush (scenario S2): noodles, toothpaste, and milk that is scanned twice; ₹291.00 by UPI. */
export const S2 = {
  noodles: { name: 'Noodles 4-pack', barcode: '2900000000018', price_paise: 5600, gst_rate_bp: 500 },
  toothpaste: { name: 'Toothpaste', barcode: '2900000000025', price_paise: 9500, gst_rate_bp: 500 },
  milk: { name: 'UHT milk 1 L', barcode: '2900000000032', price_paise: 7000, gst_rate_bp: 0 },
} as const satisfies Readonly<Record<string, ScenarioItem>>;

export const S2_PAYABLE_PAISE = 29_100;
/** The most touches and scans it may cost (ui.md section 5). */
export const S2_TAPS_MAX = 7;

/** Month-end khata (scenario S5): ₹2,376.00 are due, ₹2,300.00 come by UPI and the rest is waived. */
export const S5 = {
  customer: { name: 'Meena Devi', mobile: '9000000004', opening_balance_paise: 35_000 },
  bills: [
    { day: '2026-11-03', amount_paise: 64_000 },
    { day: '2026-11-09', amount_paise: 115_500 },
    { day: '2026-11-17', amount_paise: 23_100 },
  ],
  due_paise: 237_600,
  paid_paise: 230_000,
  waived_paise: 7_600,
  /** The statement in three of them. */
  taps_max: 7,
} as const;
