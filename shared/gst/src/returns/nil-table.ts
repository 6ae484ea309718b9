import { ZERO_PAISE, paise } from '../money.ts';
import type { Paise } from '../money.ts';
import { signOf, treatmentOf } from './return-document.ts';
import type { ReturnDocument } from './return-document.ts';
import { isInterState } from './section-of.ts';

/** Rows of Table 8. INTR is inter-State, INTRA is intra-State; B2B to registered buyers, B2C to others. */
export const NIL_SUPPLIES = ['INTRB2B', 'INTRAB2B', 'INTRB2C', 'INTRAB2C'] as const;
export type NilSupply = (typeof NIL_SUPPLIES)[number];

/** Supplies without tax of one kind of buyer, notes taken off. */
export interface NilRow {
  readonly supply: NilSupply;
  readonly nil_paise: Paise;
  readonly exempt_paise: Paise;
  readonly non_gst_paise: Paise;
}

/** Adds up Table 8: lines without tax, also those inside of mixed bills. */
export class NilTable {
  readonly #rows = new Map<NilSupply, NilRow>();

  add(document: ReturnDocument): void {
    for (const line of document.lines) {
      const treatment = treatmentOf(line);
      if (treatment === 'taxable') continue;
      const supply = supplyOf(document);
      const row = this.#rows.get(supply) ?? emptyRow(supply);
      const field = FIELDS[treatment];
      this.#rows.set(supply, { ...row, [field]: paise(row[field] + signOf(document) * line.taxable_paise) });
    }
  }

  get rows(): readonly NilRow[] {
    return NIL_SUPPLIES.flatMap((supply) => this.#rows.get(supply) ?? []);
  }
}

const FIELDS = { nil: 'nil_paise', exempt: 'exempt_paise', non_gst: 'non_gst_paise' } as const;

const emptyRow = (supply: NilSupply): NilRow => ({
  supply,
  nil_paise: ZERO_PAISE,
  exempt_paise: ZERO_PAISE,
  non_gst_paise: ZERO_PAISE,
});

const supplyOf = (document: ReturnDocument): NilSupply =>
  `${isInterState(document) ? 'INTR' : 'INTRA'}${document.buyer_gstin === undefined ? 'B2C' : 'B2B'}`;
