import { unitCodeOf } from '../units.ts';
import type { Figures } from './figures.ts';
import { addFigures, ZERO_FIGURES } from './figures.ts';
import { ratePrinted } from './rate-rows.ts';
import { signOf, treatmentOf } from './return-document.ts';
import type { ReturnDocument, ReturnLine } from './return-document.ts';

/** A row of Table 12: one code, unit and rate. Notes are taken off, so amounts may be below zero. */
export interface HsnRow extends Figures {
  readonly hsn: string;
  /** The first, by the alphabet, of the names billed under the code; at most 30 characters. */
  readonly description: string;
  /** Unit quantity code; `NA` for services. */
  readonly uqc: string;
  readonly qty_milli: number;
  readonly gst_rate_bp: number;
}

/** A product whose lines are in no row, because its bills name no code: it is to be mended, never filled in. */
export interface WithoutHsn extends Figures {
  readonly name: string;
}

/** Table 12 of one kind of buyer. Lines without a code are kept apart, so that rows and these make the whole. */
export class HsnTable {
  readonly #rows = new Map<string, HsnRow>();
  readonly #without = new Map<string, WithoutHsn>();

  add(document: ReturnDocument): void {
    for (const line of document.lines) {
      if (line.hsn) this.#addTo(document, line, line.hsn);
      else this.#addWithout(document, line);
    }
  }

  /** By code, unit and rate. */
  get rows(): readonly HsnRow[] {
    return [...this.#rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  }

  get without(): readonly WithoutHsn[] {
    return [...this.#without.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  #addTo(document: ReturnDocument, line: ReturnLine, hsn: string): void {
    const isService = hsn.startsWith('99');
    const gst_rate_bp = treatmentOf(line) === 'taxable' ? ratePrinted(document, line) : 0;
    const uqc = isService ? 'NA' : unitCodeOf(line.unit);
    const key = [hsn, uqc, String(gst_rate_bp).padStart(5, '0')].join('|');
    const row = this.#rows.get(key);
    this.#rows.set(key, {
      hsn,
      description: firstOf(line.name.slice(0, DESCRIPTION_MAX), row?.description),
      uqc,
      gst_rate_bp,
      qty_milli: (row?.qty_milli ?? 0) + (isService ? 0 : signOf(document) * line.qty_milli),
      ...addFigures(row ?? ZERO_FIGURES, line, signOf(document)),
    });
  }

  #addWithout(document: ReturnDocument, line: ReturnLine): void {
    const known = this.#without.get(line.name) ?? ZERO_FIGURES;
    this.#without.set(line.name, { name: line.name, ...addFigures(known, line, signOf(document)) });
  }
}

const DESCRIPTION_MAX = 30;

const firstOf = (name: string, known: string | undefined): string =>
  known !== undefined && known < name ? known : name;
