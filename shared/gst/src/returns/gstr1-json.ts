import type { IssuedSeries } from './documents-issued.ts';
import type { Figures } from './figures.ts';
import type { B2csRow, Gstr1, ListedDocument } from './gstr1.ts';
import type { HsnRow } from './hsn-table.ts';
import type { NilRow } from './nil-table.ts';
import { portalDate, quantityOf, rateOf, rupeesOf } from './portal-number.ts';
import type { RateRow } from './rate-rows.ts';
import type { ReturnPeriod } from './return-period.ts';

/** What stands at the root of the portal's file. `version` is the offline tool's and is a dated setting. */
export interface Gstr1Head {
  readonly gstin: string;
  readonly period: ReturnPeriod;
  readonly version: string;
}

/** GSTR-1 as the portal takes it (GSTN offline tool, tables split from May 2025). Sections without rows are left out. */
export function gstr1Json(gstr1: Gstr1, { gstin, period, version }: Gstr1Head): Record<string, unknown> {
  return withoutEmpty({
    gstin,
    fp: period.portal,
    version,
    hash: 'hash',
    b2b: byBuyer(gstr1.b2b, 'inv', invoice),
    b2cl: byPlace(gstr1.b2cl),
    b2cs: gstr1.b2cs.map(small),
    cdnr: byBuyer(gstr1.cdnr, 'nt', noteOfRegistered),
    cdnur: gstr1.cdnur.map(noteOfUnregistered),
    exp: byExport(gstr1.exp),
    nil: gstr1.nil.length > 0 ? { inv: gstr1.nil.map(nilRow) } : undefined,
    hsn: hsnOf(gstr1),
    doc_issue: gstr1.documents.length > 0 ? { doc_det: documentsOf(gstr1.documents) } : undefined,
  });
}

const withoutEmpty = (sections: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(sections).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

function byBuyer(
  documents: readonly ListedDocument[],
  name: 'inv' | 'nt',
  write: (document: ListedDocument) => object,
): readonly object[] {
  const buyers = Map.groupBy(documents, ({ buyer_gstin = '' }) => buyer_gstin);
  return [...buyers].map(([ctin, own]) => ({ ctin, [name]: own.map(write) }));
}

const invoice = (document: ListedDocument): object => ({
  inum: document.number,
  idt: portalDate(document.date),
  val: rupeesOf(document.payable_paise),
  pos: document.place_of_supply,
  rchrg: document.reverse_charge ? 'Y' : 'N',
  inv_typ: INVOICE_TYPES[document.supply],
  itms: numbered(document.rates, wholeTax),
});

const noteOfRegistered = (note: ListedDocument): object => ({
  ntty: note.note,
  nt_num: note.number,
  nt_dt: portalDate(note.date),
  val: rupeesOf(note.payable_paise),
  pos: note.place_of_supply,
  rchrg: note.reverse_charge ? 'Y' : 'N',
  inv_typ: INVOICE_TYPES[note.supply],
  itms: numbered(note.rates, wholeTax),
});

const noteOfUnregistered = (note: ListedDocument): object => ({
  typ: note.supply === 'export_wp' ? 'EXPWP' : note.supply === 'export_wop' ? 'EXPWOP' : 'B2CL',
  ntty: note.note,
  nt_num: note.number,
  nt_dt: portalDate(note.date),
  val: rupeesOf(note.payable_paise),
  ...(note.supply.startsWith('export') ? {} : { pos: note.place_of_supply }),
  itms: numbered(note.rates, integratedTax),
});

function byPlace(documents: readonly ListedDocument[]): readonly object[] {
  const places = Map.groupBy(documents, ({ place_of_supply }) => place_of_supply);
  return [...places]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([pos, own]) => ({
      pos,
      inv: own.map(({ number, date, payable_paise, rates }) => ({
        inum: number,
        idt: portalDate(date),
        val: rupeesOf(payable_paise),
        itms: numbered(rates, integratedTax),
      })),
    }));
}

function byExport(documents: readonly ListedDocument[]): readonly object[] {
  const kinds = Map.groupBy(documents, ({ supply }) => (supply === 'export_wp' ? 'WPAY' : 'WOPAY'));
  return [...kinds]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([exp_typ, own]) => ({
      exp_typ,
      inv: own.map(({ number, date, payable_paise, rates }) => ({
        inum: number,
        idt: portalDate(date),
        val: rupeesOf(payable_paise),
        itms: rates.map(integratedTax),
      })),
    }));
}

const small = (row: B2csRow): object => ({
  sply_ty: row.is_inter ? 'INTER' : 'INTRA',
  pos: row.place_of_supply,
  typ: 'OE',
  ...(row.is_inter ? integratedTax(row) : wholeTax(row)),
});

const nilRow = ({ supply, nil_paise, exempt_paise, non_gst_paise }: NilRow): object => ({
  sply_ty: supply,
  nil_amt: rupeesOf(nil_paise),
  expt_amt: rupeesOf(exempt_paise),
  ngsup_amt: rupeesOf(non_gst_paise),
});

function hsnOf({ hsn_b2b, hsn_b2c }: Gstr1): object | undefined {
  if (hsn_b2b.length === 0 && hsn_b2c.length === 0) return undefined;
  return withoutEmpty({ hsn_b2b: hsn_b2b.map(hsnRow), hsn_b2c: hsn_b2c.map(hsnRow) });
}

const hsnRow = (row: HsnRow, index: number): object => ({
  num: index + 1,
  hsn_sc: row.hsn,
  desc: row.description,
  uqc: row.uqc,
  qty: quantityOf(row.qty_milli),
  ...wholeTax(row),
});

function documentsOf(series: readonly IssuedSeries[]): readonly object[] {
  const kinds = Map.groupBy(series, ({ kind }) => kind);
  return [...kinds]
    .toSorted(([a], [b]) => a - b)
    .map(([kind, own]) => ({
      doc_num: kind,
      docs: own.map(({ from, to, total, cancelled }, index) => ({
        num: index + 1,
        from,
        to,
        totnum: total,
        cancel: cancelled,
        net_issue: total - cancelled,
      })),
    }));
}

const INVOICE_TYPES = {
  regular: 'R',
  sez_wp: 'SEWP',
  sez_wop: 'SEWOP',
  deemed: 'DE',
  export_wp: 'R',
  export_wop: 'R',
} as const;

const numbered = (rates: readonly RateRow[], write: (row: RateRow) => object): readonly object[] =>
  rates.map((row, index) => ({ num: index + 1, itm_det: write(row) }));

const wholeTax = (row: Figures & { readonly gst_rate_bp: number }): object => ({
  rt: rateOf(row.gst_rate_bp),
  txval: rupeesOf(row.taxable_paise),
  iamt: rupeesOf(row.igst_paise),
  camt: rupeesOf(row.cgst_paise),
  samt: rupeesOf(row.sgst_paise),
  csamt: rupeesOf(row.cess_paise),
});

/** Rows that are inter-State by their nature have no other heads. */
const integratedTax = (row: Figures & { readonly gst_rate_bp: number }): object => ({
  rt: rateOf(row.gst_rate_bp),
  txval: rupeesOf(row.taxable_paise),
  iamt: rupeesOf(row.igst_paise),
  csamt: rupeesOf(row.cess_paise),
});
