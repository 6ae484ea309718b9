import type { SaleId } from '@rmp/contracts';
import type { EinvoiceAnswer, EinvoiceCancel, Sale } from '@rmp/contracts/sales';
import { allow, type Caller, orProblem, Problem } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { saleForReturn } from '../gst/domain/as-return-document.ts';
import { saleStore, shownSale } from '../sales/sale.store.ts';
import { decideAttach, decideIrnCancel, decideSent } from './domain/decide-einvoice.ts';
import { saleEinvoiceChanged } from './einvoice.events.ts';
import { irnOfDocument, refuseClosed } from './irn-of-document.ts';
import type { Deciding } from './irn-of-document.ts';

export const sendSaleEinvoice = (deps: SalesDeps, caller: Caller, saleId: SaleId): Promise<Sale> =>
  changeSale(deps, caller, saleId, (subject, now) => decideSent(subject, now));

export const attachSaleEinvoice = (
  deps: SalesDeps,
  caller: Caller,
  saleId: SaleId,
  answer: EinvoiceAnswer,
): Promise<Sale> =>
  changeSale(deps, caller, saleId, (subject, now) => decideAttach(subject, answer, now), answer.signed_invoice);

export const cancelSaleEinvoice = (
  deps: SalesDeps,
  caller: Caller,
  saleId: SaleId,
  cancel: EinvoiceCancel,
): Promise<Sale> => changeSale(deps, caller, saleId, (subject, now) => decideIrnCancel(subject, cancel, now));

/** Keeps what the portal said of a bill, and tells it; what changes nothing writes nothing. */
async function changeSale(
  deps: SalesDeps,
  caller: Caller,
  saleId: SaleId,
  decide: Deciding,
  signedInvoice?: string,
): Promise<Sale> {
  allow(caller, 'sales:amend');
  const db = deps.tenantDb(caller.tenant_id);
  const sales = saleStore(db);
  await refuseClosed(db);
  const found = await sales.find(saleId);
  if (!found) throw new Problem('common/not-found', { sale_id: saleId });
  const document = saleForReturn(found);
  const irn = await irnOfDocument(document, found.seller.gstin);

  return deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    const stored = (await sales.find(saleId, tx)) ?? found;
    const before = shownSale(stored);
    const einvoice = orProblem(decide({ document, irn, einvoice: before.einvoice }, tx.now));
    const isNewText = signedInvoice !== undefined && stored.signed_invoice === undefined;
    if (einvoice === before.einvoice && !isNewText) return before;

    const after: Sale = { ...before, einvoice, seq: tx.seq };
    sales.setEinvoice(tx, after, isNewText ? signedInvoice : undefined);
    tx.append(saleEinvoiceChanged(after));
    tx.audit({ action: 'sale.einvoice-changed', subject: saleId, before: before.einvoice ?? {}, after: einvoice });
    return after;
  });
}
