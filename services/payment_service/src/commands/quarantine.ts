import type { PutAsideCommand, PutAsideCommandWhole } from '@rmp/contracts';
import type { PaymentCommandOutcome } from '@rmp/contracts/payment';
import { allow, type Caller, findAside, letIn, listAside, type Page, type PageQuery } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { applyPaymentCommands } from './apply-payment-commands.ts';

/** Commands that could not be applied, newest first. */
export async function listQuarantine(
  deps: PaymentDeps,
  caller: Caller,
  query: PageQuery,
): Promise<Page<PutAsideCommand>> {
  allow(caller, 'khata:forgive');
  return listAside(deps.tenantDb(caller.tenant_id), query);
}

/** One of them with the command as it came. */
export async function getQuarantined(
  deps: PaymentDeps,
  caller: Caller,
  contentHash: string,
): Promise<PutAsideCommandWhole> {
  allow(caller, 'khata:forgive');
  return findAside(deps.tenantDb(caller.tenant_id), contentHash);
}

/** Applies one after all, in the name of who made it. Safe to repeat. */
export async function letCommandIn(
  deps: PaymentDeps,
  caller: Caller,
  contentHash: string,
): Promise<PaymentCommandOutcome> {
  allow(caller, 'khata:forgive');
  return letIn(deps, caller, contentHash, (author, batch) => applyPaymentCommands(deps, author, batch));
}
