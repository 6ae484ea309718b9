import assert from 'node:assert/strict';
import type { SaleId, TenantId } from '@rmp/contracts';
import { type Caller, isOutage } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { saleStore } from '../sales/sale.store.ts';
import { applyCorrection } from './correction.ts';
import { attentionFor } from './judge-command.ts';
import { quarantineIn, quarantineStore, WAITING_READ_MAX } from './quarantine.store.ts';
import type { Waiting } from './quarantine.store.ts';
import { readCommand, receive } from './read-command.ts';
import type { Attention } from './read-command.ts';

/**
 * Applies what waited for these sales, in the order it came. Whoever dies in between starts again: what was applied
 * before is a duplicate then. Costs one read where nothing waits.
 */
export async function settleWaiting(deps: SalesDeps, tenantId: TenantId, saleIds: readonly SaleId[]): Promise<void> {
  const db = deps.tenantDb(tenantId);
  let after: number | undefined = 0;
  while (after !== undefined) {
    const rows = await quarantineIn(db).waitingFor(saleIds, after);
    const here = await saleStore(db).findAll([...new Set(rows.map((row) => row.waits_for_sale_id))]);
    for (const row of rows.filter(({ waits_for_sale_id }) => here.has(waits_for_sale_id))) {
      await settle(deps, { ...row.caller, tenant_id: tenantId }, row);
    }
    after = rows.length < WAITING_READ_MAX ? undefined : rows.at(-1)?.seq;
  }
}

/** Applied as if its device had sent it again. What cannot be applied even now waits no longer, and says why. */
async function settle(deps: SalesDeps, caller: Caller, row: Waiting): Promise<void> {
  const refused = await tryToApply(deps, caller, row);

  await deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    if (refused) quarantineStore.refused(tx, row, refused);
    else quarantineStore.applied(tx, row);
  });
}

/** Why it cannot be applied; nothing when it is. Throws what only says that the database is away. */
async function tryToApply(deps: SalesDeps, caller: Caller, row: Waiting): Promise<Attention | undefined> {
  const { device_id, received_at: came_at } = row;
  const received = receive(JSON.parse(row.raw), caller);
  const read = readCommand(received, { newId: deps.newId, batch: { device_id }, isClockOff: false });
  assert(read.is === 'correction', 'only what was read as a correction waits for a sale');

  try {
    await applyCorrection(deps, caller, read.correction, { unknown_fields: read.unknown, came_at });
    return undefined;
  } catch (error) {
    if (isOutage(error)) throw error;
    deps.logger.warn({ err: error, content_hash: row.content_hash }, 'a correction cannot be applied to its sale');
    return attentionFor(error);
  }
}
