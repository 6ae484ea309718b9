import { checkGstin } from '../gstin.ts';
import { sumPaise } from '../money.ts';
import type { Paise } from '../money.ts';
import { addFigures, sumFigures, ZERO_FIGURES } from './figures.ts';
import type { Figures } from './figures.ts';
import type { Gstr1, ListedDocument } from './gstr1.ts';
import { rupeesOf } from './portal-number.ts';
import type { ReturnPeriod } from './return-period.ts';

/** Inter-State supplies of 3.1(a) to buyers without a GSTIN of their own, by State (row 3.2). */
export interface InterStateRow {
  readonly place_of_supply: string;
  readonly taxable_paise: Paise;
  readonly igst_paise: Paise;
}

/** The rows of GSTR-3B that sales fill. Purchases, credit and payment are the accountant's. */
export interface Gstr3b {
  /** 3.1(a): taxable outward supplies, notes taken off; without zero-rated and nil. */
  readonly taxable: Figures;
  /** 3.1(b): exports and SEZ. */
  readonly zero_rated: Figures;
  /** 3.1(c): nil and exempt. */
  readonly nil_and_exempt_paise: Paise;
  /** 3.1(e): outside of GST. */
  readonly non_gst_paise: Paise;
  /** Taxable value on which the buyer pays the tax (4B of GSTR-1); in none of the rows above [U]. */
  readonly reverse_charge_paise: Paise;
  readonly to_unregistered: readonly InterStateRow[];
  readonly to_uin_holders: readonly InterStateRow[];
}

/** GSTR-3B from GSTR-1 of the same period: since July 2025 the portal takes 3.1 and 3.2 from there too. */
export function gstr3bOf(gstr1: Gstr1): Gstr3b {
  const documents = [...gstr1.b2b, ...gstr1.b2cl, ...gstr1.exp, ...gstr1.cdnr, ...gstr1.cdnur];
  const own = documents.filter(({ reverse_charge }) => !reverse_charge);
  return {
    taxable: addFigures(sumFigures(gstr1.b2cs), sumDocuments(own.filter((document) => !isZeroRated(document)))),
    zero_rated: sumDocuments(own.filter(isZeroRated)),
    nil_and_exempt_paise: sumPaise(gstr1.nil.flatMap(({ nil_paise, exempt_paise }) => [nil_paise, exempt_paise])),
    non_gst_paise: sumPaise(gstr1.nil.map(({ non_gst_paise }) => non_gst_paise)),
    reverse_charge_paise: sumDocuments(documents.filter(({ reverse_charge }) => reverse_charge)).taxable_paise,
    to_unregistered: toUnregistered(gstr1),
    to_uin_holders: byState(own.filter(isToUinHolder).map((document) => [document.place_of_supply, sumOf(document)])),
  };
}

/** The JSON of the portal's own utility, with what the shop does not know at zero. */
export function gstr3bJson(gstr3b: Gstr3b, gstin: string, period: ReturnPeriod): Record<string, unknown> {
  const inter = ({ place_of_supply, taxable_paise, igst_paise }: InterStateRow): object => ({
    pos: place_of_supply,
    txval: rupeesOf(taxable_paise),
    iamt: rupeesOf(igst_paise),
  });
  return {
    gstin,
    ret_period: period.portal,
    sup_details: {
      osup_det: amounts(gstr3b.taxable),
      osup_zero: amounts(gstr3b.zero_rated),
      osup_nil_exmp: { txval: rupeesOf(gstr3b.nil_and_exempt_paise) },
      isup_rev: amounts(ZERO_FIGURES),
      osup_nongst: { txval: rupeesOf(gstr3b.non_gst_paise) },
    },
    inter_sup: {
      unreg_details: gstr3b.to_unregistered.map(inter),
      comp_details: [],
      uin_details: gstr3b.to_uin_holders.map(inter),
    },
  };
}

const amounts = ({ taxable_paise, igst_paise, cgst_paise, sgst_paise, cess_paise }: Figures): object => ({
  txval: rupeesOf(taxable_paise),
  iamt: rupeesOf(igst_paise),
  camt: rupeesOf(cgst_paise),
  samt: rupeesOf(sgst_paise),
  csamt: rupeesOf(cess_paise),
});

const isZeroRated = ({ supply }: ListedDocument): boolean => supply.startsWith('export') || supply.startsWith('sez');

/** A UN body or an embassy has a UIN, which looks like a GSTIN. */
function isToUinHolder({ buyer_gstin }: ListedDocument): boolean {
  const checked = buyer_gstin === undefined ? undefined : checkGstin(buyer_gstin);
  return checked?.ok === true && checked.value.kind === 'un_body';
}

function toUnregistered(gstr1: Gstr1): readonly InterStateRow[] {
  const small = gstr1.b2cs.filter(({ is_inter }) => is_inter);
  const large = [...gstr1.b2cl, ...gstr1.cdnur].filter((document) => !isZeroRated(document));
  return byState([
    ...small.map((row) => [row.place_of_supply, row] as const),
    ...large.map((document) => [document.place_of_supply, sumOf(document)] as const),
  ]);
}

function byState(parts: readonly (readonly [string, Figures])[]): readonly InterStateRow[] {
  const states = Map.groupBy(parts, ([place]) => place);
  return [...states]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([place_of_supply, own]) => {
      const { taxable_paise, igst_paise } = sumFigures(own.map(([, figures]) => figures));
      return { place_of_supply, taxable_paise, igst_paise };
    });
}

/** What listed documents come to, credit notes taken off. */
export const sumDocuments = (documents: readonly ListedDocument[]): Figures => sumFigures(documents.map(sumOf));

/** What a document adds: a credit note takes off. */
function sumOf({ rates, note }: ListedDocument): Figures {
  const sum = sumFigures(rates);
  return note === 'C' ? addFigures(ZERO_FIGURES, sum, -1) : sum;
}
