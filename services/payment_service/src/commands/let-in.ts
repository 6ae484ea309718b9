import assert from 'node:assert/strict';
import type { PaymentCommandOutcome } from '@rmp/contracts/payment';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { applyPaymentCommands } from './apply-payment-commands.ts';
import { findKept } from './quarantine.store.ts';

/**
 * Applies a command that was put aside, as if its device had sent it again now, in the name of who made it. Safe to
 * repeat.
 */
export async function letIn(deps: PaymentDeps, caller: Caller, contentHash: string): Promise<PaymentCommandOutcome> {
  allow(caller, 'khata:forgive');
  const { tenant_id } = caller;
  const kept = await findKept(deps.tenantDb(tenant_id), contentHash);
  if (!kept) throw new Problem('common/not-found', { content_hash: contentHash });

  const author: Caller = { ...kept.caller, tenant_id };
  const commands = [JSON.parse(kept.raw)];
  const { outcomes } = await applyPaymentCommands(deps, author, { device_id: kept.device_id, commands });
  const [outcome] = outcomes;
  assert(outcome, 'each command has its outcome');
  if (outcome.outcome === 'attention') return outcome;

  await deps.transaction(tenant_id, { caller }, async (tx) => {
    tx.update('quarantine', { content_hash: contentHash }, { $set: { applied_at: tx.now, seq: tx.seq } });
    tx.audit({ action: 'command.let-in', subject: contentHash });
  });
  return outcome;
}
