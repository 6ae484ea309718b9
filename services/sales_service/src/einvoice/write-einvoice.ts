import type { EinvoiceAsked, EinvoiceTold, Sale, SaleNote } from '@rmp/contracts/sales';
import { einvoiceJson, isForIrn, needsIrn } from '@rmp/gst/returns';
import type { Caller } from '@rmp/service-kit';
import { copyStore } from '../copies/copies.store.ts';
import type { SalesDeps } from '../deps.ts';
import { noteForReturn, saleForReturn } from '../gst/domain/as-return-document.ts';
import { highestTurnoverOf } from '../gst/domain/highest-turnover.ts';
import { stationsOf, withParties } from '../gst/domain/parties.ts';
import { getNote } from '../notes/get-note.ts';
import { getSale } from '../sales/get-sale.ts';
import { missingForPortal } from './domain/missing-for-portal.ts';
import { irnOfDocument } from './irn-of-document.ts';

/** The portal's file of a bill or of a note on it, with the IRN it will get; nothing is stored. */
export async function writeEinvoice(deps: SalesDeps, caller: Caller, asked: EinvoiceAsked): Promise<EinvoiceTold> {
  const [sale, note, profile] = await Promise.all([
    getSale(deps, caller, asked.sale_id),
    asked.note_id && getNote(deps, caller, asked.note_id),
    copyStore(deps.tenantDb(caller.tenant_id)).profile(),
  ]);
  const paper: Sale | SaleNote = note || sale;
  const document = note ? noteForReturn(note, sale) : saleForReturn(sale);
  const is_needed = needsIrn(document, highestTurnoverOf(profile));
  const rule = 'CGST Rules r.48(4)';
  if (!isForIrn(document)) return { is_needed, rule, missing: [] };

  const stations = stationsOf(paper, asked, profile);
  const missing = missingForPortal(document, paper, stations);
  const whole = missing.length === 0 ? withParties(document, paper, stations, false) : undefined;
  return {
    is_needed,
    rule,
    irn: await irnOfDocument(document, paper.seller.gstin),
    ...stations,
    missing,
    ...(whole && { payload: einvoiceJson(whole) }),
  };
}
