import assert from 'node:assert/strict';
import type { CommandOutcome } from '@rmp/contracts/sales';
import { allow, type Caller, Problem } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { applyCommands } from './apply-commands.ts';
import { quarantineIn, quarantineStore } from './quarantine.store.ts';

/**
 * Applies a command that was put aside, as if its device had sent it again now, in the name of who made it: what a
 * device that was signed out still held, or what only today's server can read. Safe to repeat.
 */
export async function letIn(deps: SalesDeps, caller: Caller, contentHash: string): Promise<CommandOutcome> {
  allow(caller, 'sales:amend');
  const { tenant_id } = caller;
  const kept = await quarantineIn(deps.tenantDb(tenant_id)).find(contentHash);
  if (!kept) throw new Problem('common/not-found', { content_hash: contentHash });

  const author: Caller = { ...(kept.caller ?? caller), tenant_id };
  const { outcomes } = await applyCommands(deps, author, {
    device_id: kept.device_id,
    commands: [JSON.parse(kept.raw)],
  });
  const [outcome] = outcomes;
  assert(outcome, 'each command has its outcome');
  if (outcome.outcome === 'attention' || outcome.outcome === 'waiting') return outcome;

  await deps.transaction(tenant_id, { caller }, async (tx) => {
    quarantineStore.released(tx, contentHash);
    tx.audit({ action: 'command.let-in', subject: contentHash });
  });
  return outcome;
}
