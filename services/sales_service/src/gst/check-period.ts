import { PROBLEMS_MAX, type PeriodCheck } from '@rmp/contracts/sales';
import { turnoverBefore } from '@rmp/gst';
import {
  addFigures,
  agreementOf,
  isMemo,
  missingNumbers,
  openCheck,
  openGstr1,
  signOf,
  ZERO_FIGURES,
} from '@rmp/gst/returns';
import type { CheckedDocument, Figures } from '@rmp/gst/returns';
import { allow, type Caller } from '@rmp/service-kit';
import { copyStore } from '../copies/copies.store.ts';
import type { SalesDeps } from '../deps.ts';
import { highestTurnoverOf } from './domain/highest-turnover.ts';
import { orderedPeriod } from './domain/ordered-period.ts';
import { fixOf } from './domain/fix-of.ts';
import { periodDocuments } from './period-documents.ts';

/** Looks a period over before it is filed: what is wrong with which bill, and whether the sums of the tables agree. */
export async function checkPeriod(
  deps: SalesDeps,
  caller: Caller,
  query: { readonly period: string; readonly previous_turnover_paise?: number | undefined },
): Promise<PeriodCheck> {
  allow(caller, 'reports:read');
  const db = deps.tenantDb(caller.tenant_id);
  const profile = await copyStore(db).profile();
  const period = orderedPeriod(query.period);
  const check = openCheck({
    previous_turnover_paise:
      query.previous_turnover_paise ?? turnoverBefore(profile?.turnovers ?? [], period.to_date) ?? 0,
    highest_turnover_paise: highestTurnoverOf(profile),
    years: profile?.turnovers ?? [],
  });
  const builder = openGstr1();
  let documents = 0;
  let sum = ZERO_FIGURES;
  for await (const document of periodDocuments(db, period)) {
    if (!isMemo(document)) documents += 1;
    check.add(document);
    builder.add(document);
    sum = withDocument(sum, document);
  }
  const gstr1 = builder.finish();
  const problems = [...check.finish(), ...missingNumbers(gstr1)].map((problem) => ({
    ...problem,
    fix: fixOf(problem),
  }));
  const sums = { documents: sum, ...agreementOf(gstr1) };

  return {
    period: query.period,
    documents,
    problems: problems.slice(0, PROBLEMS_MAX),
    has_more: problems.length > PROBLEMS_MAX,
    sums,
    agree:
      isSame(sums.documents, sums.sections) &&
      isSame(sums.documents, sums.hsn) &&
      sums.gstr3b_taxable_paise === sums.documents.taxable_paise,
  };
}

/** What the returns count of a document: nothing of a cancelled one, of a memo, nor of a seller who files none. */
const withDocument = (sum: Figures, { status, seller_kind, lines, ...document }: CheckedDocument): Figures =>
  status === 'cancelled' || seller_kind !== 'regular' || isMemo(document)
    ? sum
    : lines.reduce((total, line) => addFigures(total, line, signOf(document)), sum);

const isSame = (a: Figures, b: Figures): boolean =>
  a.taxable_paise === b.taxable_paise &&
  a.cgst_paise === b.cgst_paise &&
  a.sgst_paise === b.sgst_paise &&
  a.igst_paise === b.igst_paise &&
  a.cess_paise === b.cess_paise;
