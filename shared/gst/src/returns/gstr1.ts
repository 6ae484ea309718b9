import type { SupplyKind } from '../seller.ts';
import type { Paise } from '../money.ts';
import { DocumentsIssued } from './documents-issued.ts';
import type { IssuedSeries } from './documents-issued.ts';
import type { Figures } from './figures.ts';
import { HsnTable } from './hsn-table.ts';
import type { HsnRow, WithoutHsn } from './hsn-table.ts';
import { KeyedSums } from './keyed-sums.ts';
import { NilTable } from './nil-table.ts';
import type { NilRow } from './nil-table.ts';
import { rateRowsOf } from './rate-rows.ts';
import type { RateRow } from './rate-rows.ts';
import { isMemo, signOf } from './return-document.ts';
import type { ReturnDocument } from './return-document.ts';
import { isInterState, sectionOf } from './section-of.ts';

/** A document that a section lists by itself. Amounts of notes are positive; `note` tells which way they count. */
export interface ListedDocument {
  readonly number: string;
  readonly date: string;
  /** The whole document with tax, lines without tax and round-off. */
  readonly payable_paise: Paise;
  readonly place_of_supply: string;
  readonly supply: SupplyKind;
  readonly reverse_charge: boolean;
  readonly buyer_gstin?: string | undefined;
  readonly note?: 'C' | 'D' | undefined;
  readonly rates: readonly RateRow[];
}

/** A row of Table 7: one State of supply and rate. */
export interface B2csRow extends RateRow {
  readonly place_of_supply: string;
  readonly is_inter: boolean;
}

/** GSTR-1 of one period, in paise. The portal's file and the sheets for people are written from it. */
export interface Gstr1 {
  readonly b2b: readonly ListedDocument[];
  readonly b2cl: readonly ListedDocument[];
  readonly b2cs: readonly B2csRow[];
  readonly exp: readonly ListedDocument[];
  readonly cdnr: readonly ListedDocument[];
  readonly cdnur: readonly ListedDocument[];
  readonly nil: readonly NilRow[];
  readonly hsn_b2b: readonly HsnRow[];
  readonly hsn_b2c: readonly HsnRow[];
  readonly without_hsn: readonly WithoutHsn[];
  readonly documents: readonly IssuedSeries[];
}

export interface Gstr1Builder {
  /** Counts one document. Documents may come in any order; each once. */
  readonly add: (document: ReturnDocument) => void;
  readonly finish: () => Gstr1;
}

/**
 * Builds GSTR-1 from issued documents, one at a time: small bills leave only their sums behind, so memory grows with
 * the documents that the law wants listed. A cancelled document is counted in Table 13 and nowhere else; the exports of
 * Table 6A are in the B2C half of Table 12 (GSTN advisory of May 2025).
 */
export function openGstr1(): Gstr1Builder {
  const listed = { b2b: list(), b2cl: list(), exp: list(), cdnr: list(), cdnur: list() };
  const b2cs = new KeyedSums();
  const nil = new NilTable();
  const hsn = { b2b: new HsnTable(), b2c: new HsnTable() };
  const documents = new DocumentsIssued();

  return {
    add: (document) => {
      if (document.seller_kind !== 'regular' || isMemo(document)) return;
      documents.add(document);
      if (document.status === 'cancelled') return;
      nil.add(document);
      hsn[document.buyer_gstin === undefined ? 'b2c' : 'b2b'].add(document);
      const rates = rateRowsOf(document);
      const section = sectionOf(document);
      if (section === 'b2cs') addSmall(b2cs, document, rates);
      else if (rates.length > 0) listed[section].push(listedOf(document, rates));
    },
    finish: () => ({
      b2b: inOrder(listed.b2b),
      b2cl: inOrder(listed.b2cl),
      b2cs: b2cs.entries().map(b2csRow),
      exp: inOrder(listed.exp),
      cdnr: inOrder(listed.cdnr),
      cdnur: inOrder(listed.cdnur),
      nil: nil.rows,
      hsn_b2b: hsn.b2b.rows,
      hsn_b2c: hsn.b2c.rows,
      without_hsn: [...hsn.b2b.without, ...hsn.b2c.without],
      documents: documents.rows,
    }),
  };
}

const list = (): ListedDocument[] => [];

function listedOf(document: ReturnDocument, rates: readonly RateRow[]): ListedDocument {
  const { number, date, payable_paise, place_of_supply, supply, reverse_charge, buyer_gstin, document_type } = document;
  return {
    number,
    date,
    payable_paise,
    place_of_supply,
    supply,
    reverse_charge,
    buyer_gstin,
    note: document_type === 'credit_note' ? 'C' : document_type === 'debit_note' ? 'D' : undefined,
    rates,
  };
}

/** By buyer, day and number, whatever order they came in. */
const inOrder = (documents: readonly ListedDocument[]): readonly ListedDocument[] =>
  documents.toSorted((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));

const orderKey = ({ buyer_gstin = '', date, number }: ListedDocument): string => `${buyer_gstin}|${date}|${number}`;

function addSmall(sums: KeyedSums, document: ReturnDocument, rates: readonly RateRow[]): void {
  const kind = isInterState(document) ? 'INTER' : 'INTRA';
  for (const row of rates) {
    sums.add(`${document.place_of_supply}|${kind}|${String(row.gst_rate_bp).padStart(5, '0')}`, row, signOf(document));
  }
}

function b2csRow([key, figures]: readonly [string, Figures]): B2csRow {
  const [place_of_supply = '', kind = '', rate = ''] = key.split('|');
  return { place_of_supply, is_inter: kind === 'INTER', gst_rate_bp: Number(rate), ...figures };
}
