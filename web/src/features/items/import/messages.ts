import type { Item } from '@rmp/contracts/inventory';
import type { ImportField, Mapping } from './model/columns.ts';
import type { Doable, Known, PlannedRow } from './model/plan-import.ts';
import type { CellFault } from './model/read-row.ts';

/** What the page asks of the thread that holds the file. */
export type Asked =
  | { readonly is: 'read'; readonly list: ArrayBuffer | string }
  | {
      readonly is: 'plan';
      readonly mapping: Mapping;
      readonly first_row: number;
      readonly known: Known;
      readonly items: readonly Item[];
      readonly today: string;
    }
  | { readonly is: 'rows'; readonly from: number; readonly count: number }
  | { readonly is: 'left-out'; readonly words: LeftOutWords };

/** What it hears. */
export type Told =
  | ({ readonly is: 'read' } & ReadList)
  | ({ readonly is: 'plan' } & PlannedImport)
  | { readonly is: 'rows'; readonly rows: readonly Doable[] }
  | { readonly is: 'left-out'; readonly csv: string }
  | { readonly is: 'failed'; readonly why: ReadFailure };

export type ReadFailure = 'too_many_rows' | 'too_big' | 'unreadable' | 'empty';

/** A list as it is shown before anything is decided. */
export interface ReadList {
  readonly headings: readonly string[];
  /** A row of each column's first thing, beside its heading. */
  readonly sample: readonly string[];
  readonly mapping: Mapping;
  /** Where the goods begin. */
  readonly first_row: number;
  readonly rows: number;
}

/** What an import would do. */
export interface PlannedImport {
  readonly counts: Readonly<Record<PlannedRow['is'], number>>;
  /** The first of what is done, to look at. */
  readonly first: readonly Doable[];
  /** The first of what is left out, to mend. */
  readonly bad: readonly Extract<PlannedRow, { readonly is: 'bad' }>[];
}

/** Sentences for the file of what is left out: nobody reads codes in a spreadsheet. */
export interface LeftOutWords {
  readonly heading: string;
  readonly fields: Readonly<Record<ImportField, string>>;
  readonly faults: Readonly<Record<CellFault, string>>;
  /** With `{row}` in it. */
  readonly twice: string;
}
