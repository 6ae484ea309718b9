/** Paper sizes: sheets with pages, and rolls as long as the bill. */
export const paperFormats = ['a4', 'a5', '80mm', '58mm'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** Which copy it is (CGST Rules r.48: recipient, transporter, supplier), or one printed again. */
export const paperCopies = ['original', 'duplicate', 'triplicate', 'reprint'] as const;
export type PaperCopy = (typeof paperCopies)[number];

export const paperLocales = ['en', 'hi'] as const;
export type PaperLocale = (typeof paperLocales)[number];

/** PNG and JPEG files by the ids of `PaperImage`. */
export type PaperImages = Readonly<Record<string, Uint8Array>>;

/** Everything but the document itself that decides what is on the paper. The same options give the same bytes. */
export interface PaperOptions {
  readonly format: PaperFormat;
  readonly copy: PaperCopy;
  /** Copies that follow in the same file, to be printed at once. */
  readonly more_copies?: readonly PaperCopy[] | undefined;
  readonly locale: PaperLocale;
  /** What the customer owed before this document, in paise; below zero when they had paid ahead. */
  readonly balance_paise?: number | undefined;
  /** Drawn as a QR with the amount and address named in it; see `upiLink`. */
  readonly upi_link?: string | undefined;
  /** Bytes of the pictures that the seller's paper names, by their ids; one that is not here is left out. */
  readonly images?: PaperImages | undefined;
  /** Where the document is shown online, `https://…/s/…`. */
  readonly share_url?: string | undefined;
}

/** Version of the layout. It changes when any paper would look different, so that old papers can be told from new. */
export const TEMPLATE = 'paper/5';
