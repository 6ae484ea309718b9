import type { PaperFormat } from '../data/paper-options.ts';

const POINTS_PER_MM = 72 / 25.4;

/** Measures of a page in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly body: number;
  readonly table: number;
  readonly tableMin: number;
  readonly name: number;
  readonly total: number;
  readonly qr: number;
  /** Of the signed code of an e-invoice, whose modules are many. */
  readonly signedQr: number;
  /** Type of its reference number, 64 digits on one line. */
  readonly registration: number;
}

/** Measures of a roll: no height, the paper is as long as the bill. */
export interface RollSize {
  readonly width: number;
  readonly margin: number;
  readonly body: number;
  readonly small: number;
  readonly name: number;
  readonly total: number;
  readonly qr: number;
}

export const PAGES = {
  a4: {
    width: 595.28,
    height: 841.89,
    margin: 39,
    body: 9.5,
    table: 9,
    tableMin: 4,
    name: 20,
    total: 22,
    qr: 92,
    signedQr: 112,
    registration: 7.5,
  },
  a5: {
    width: 419.53,
    height: 595.28,
    margin: 26,
    body: 8,
    table: 7.5,
    tableMin: 3.5,
    name: 15,
    total: 16,
    qr: 72,
    signedQr: 104,
    registration: 5.25,
  },
} as const satisfies Partial<Record<PaperFormat, PageSize>>;

/** A4 lying down, for a table of many columns. */
export const REGISTER_PAGE: PageSize = { ...PAGES.a4, width: 841.89, height: 595.28, margin: 28, body: 8.5, table: 8 };

/** A thermal head prints 72 mm of an 80 mm roll and 48 mm of a 58 mm one. */
export const ROLLS = {
  '80mm': { width: 80 * POINTS_PER_MM, margin: 4 * POINTS_PER_MM, body: 9.5, small: 8, name: 15, total: 17, qr: 124 },
  '58mm': { width: 58 * POINTS_PER_MM, margin: 5 * POINTS_PER_MM, body: 7.5, small: 6.5, name: 12, total: 13, qr: 104 },
} as const satisfies Partial<Record<PaperFormat, RollSize>>;
