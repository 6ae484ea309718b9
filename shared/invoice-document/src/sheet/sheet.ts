import type { ImageType } from '@rmp/contracts/tenant';

/** A paper as words and figures, in order, ready for any size of page. All text is final; nothing is computed from here on. */
export interface Sheet {
  /** More than one line where the law's title stands below its translation. */
  readonly title: readonly string[];
  /** Which copy it is, or that it is printed again; an e-invoice has no copies (r.48(6)). */
  readonly copy?: string | undefined;
  /** The legend the law puts at the top: composition, export, SEZ. */
  readonly legend?: string | undefined;
  readonly cancelled?: string | undefined;
  readonly number: string;
  readonly number_label: string;
  /** `22-11-2026 10:42`. */
  readonly dated: string;
  readonly date_label: string;
  readonly business_date: string;
  readonly seller: Party;
  readonly buyer: LabelledParty;
  readonly ship_to?: LabelledParty | undefined;
  readonly facts: readonly Fact[];
  readonly table?: Table | undefined;
  /** The same lines as on a roll: no columns, two rows each. */
  readonly roll_lines: readonly RollLine[];
  readonly sums: readonly Sum[];
  readonly roll_sums: readonly Sum[];
  readonly total: Fact;
  readonly settlement: readonly Sum[];
  readonly balance?: Fact | undefined;
  readonly words: Fact;
  readonly taxes?: Table | undefined;
  readonly remarks: readonly string[];
  readonly roll_remarks: readonly string[];
  readonly qr?: Qr | undefined;
  readonly link?: { readonly label: string; readonly url: string } | undefined;
  readonly signature: Signature;
  readonly logo?: Picture | undefined;
  readonly bank?: Fact | undefined;
  readonly terms?: Fact | undefined;
  readonly registration?: Registration | undefined;
  readonly thanks: readonly string[];
  readonly page: (page: number, pages: number) => string;
}

/** A picture with all that drawing it takes. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly media_type: ImageType;
  readonly width_px: number;
  readonly height_px: number;
}

export interface Signature {
  /** Under the line where somebody signs, and who that is. */
  readonly line: string;
  readonly name?: string | undefined;
  readonly picture?: Picture | undefined;
}

/** What the portal of e-invoices gave a document. */
export interface Registration {
  readonly facts: readonly Fact[];
  readonly qr?: string | undefined;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Party {
  readonly name: string;
  readonly lines: readonly string[];
  readonly gstin?: string | undefined;
}

export interface LabelledParty extends Party {
  readonly label: string;
}

/** A row of figures under a table. `quiet` is context, `strong` is what somebody has to act on. */
export interface Sum extends Fact {
  readonly weight?: 'quiet' | 'strong' | undefined;
}

export interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** The one column that takes the room the others leave, and wraps. */
  readonly isWide?: boolean | undefined;
  readonly isStrong?: boolean | undefined;
}

export interface Row {
  readonly cells: readonly string[];
  readonly weight?: 'quiet' | 'strong' | undefined;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly total?: Row | undefined;
}

export interface RollLine {
  readonly name: string;
  /** HSN and rate, where the law wants them. */
  readonly mark: string;
  readonly measure: string;
  readonly amount: string;
}

export interface Qr {
  readonly text: string;
  readonly heading: string;
  readonly lines: readonly string[];
}
