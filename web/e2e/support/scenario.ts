/** An item of a scenario, as somebody adds it to the shop. */
export interface ScenarioItem {
  readonly name: string;
  readonly barcode: string;
  readonly price_paise: number;
  readonly gst_rate_bp: number;
}

/** Kirana rush (scenario S2): noodles, toothpaste, and milk that is scanned twice; ₹291.00 by UPI. */
export const S2 = {
  noodles: { name: 'Noodles 4-pack', barcode: '2900000000018', price_paise: 5600, gst_rate_bp: 500 },
  toothpaste: { name: 'Toothpaste', barcode: '2900000000025', price_paise: 9500, gst_rate_bp: 500 },
  milk: { name: 'UHT milk 1 L', barcode: '2900000000032', price_paise: 7000, gst_rate_bp: 0 },
} as const satisfies Readonly<Record<string, ScenarioItem>>;

export const S2_PAYABLE_PAISE = 29_100;
/** The most touches and scans it may cost (ui.md section 5). */
export const S2_TAPS_MAX = 7;
