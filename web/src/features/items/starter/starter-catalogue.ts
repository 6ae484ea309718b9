/** A word in the languages of the app. */
export interface InBoth {
  readonly en: string;
  readonly hi: string;
}

/**
 * Something a new shop may begin with. Names are generic. The price is an example that the shop must replace; HSN and
 * rate are suggestions (9/2025 and 10/2025-Central Tax (Rate), 19/2025-CTR for tobacco) that it confirms.
 */
export interface StarterItem {
  readonly name: InBoth;
  /** A key of `categories`. */
  readonly category: string;
  /** A unit quantity code of GSTN. */
  readonly unit: string;
  readonly hsn?: string;
  readonly gst_rate_bp: number;
  /** Of which goods of its heading this rate is. */
  readonly gst_when?: string;
  /** For one unit, tax inside. */
  readonly example_price_paise: number;
  /** Among the first on the counter. */
  readonly is_favourite?: true;
}

export interface StarterCatalogue {
  readonly categories: Readonly<Record<string, InBoth>>;
  readonly items: readonly StarterItem[];
}
