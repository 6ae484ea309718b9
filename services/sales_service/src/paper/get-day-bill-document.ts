import type { DayBillId, Produced } from '@rmp/contracts';
import type { PaperQuery } from '@rmp/contracts/sales';
import type { Caller } from '@rmp/service-kit';
import { getDayBill } from '../day-bills/get-day-bill.ts';
import type { SalesDeps } from '../deps.ts';
import { imagesFor } from './images-for.ts';
import { orBusy } from './or-busy.ts';
import { pdfAnswer } from './pdf-answer.ts';

/** The paper of a consolidated document. Only the document itself and the query decide what is on it. */
export async function getDayBillDocument(
  deps: SalesDeps,
  caller: Caller,
  dayBillId: DayBillId,
  query: PaperQuery,
): Promise<Produced> {
  const dayBill = await getDayBill(deps, caller, dayBillId);
  const images = await imagesFor(deps, dayBill);
  return pdfAnswer(dayBill.number, await orBusy(deps.renderer.render('day_bill', dayBill, { ...query, images })));
}
