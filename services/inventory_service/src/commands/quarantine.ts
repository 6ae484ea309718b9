import type { PutAsideCommand, PutAsideCommandWhole } from '@rmp/contracts';
import type { ItemCommandOutcome } from '@rmp/contracts/inventory';
import { allow, type Caller, findAside, letIn, listAside, type Page, type PageQuery } from '@rmp/service-kit';
import type { InventoryDeps } from '../deps.ts';
import { applyItemCommands } from './apply-item-commands.ts';

/** Commands that could not be applied, newest first. */
export async function listQuarantine(
  deps: InventoryDeps,
  caller: Caller,
  query: PageQuery,
): Promise<Page<PutAsideCommand>> {
  allow(caller, 'items:write');
  return listAside(deps.tenantDb(caller.tenant_id), query);
}

/** One of them with the command as it came. */
export async function getQuarantined(
  deps: InventoryDeps,
  caller: Caller,
  contentHash: string,
): Promise<PutAsideCommandWhole> {
  allow(caller, 'items:write');
  return findAside(deps.tenantDb(caller.tenant_id), contentHash);
}

/** Applies one after all, in the name of who made it. Safe to repeat. */
export async function letCommandIn(
  deps: InventoryDeps,
  caller: Caller,
  contentHash: string,
): Promise<ItemCommandOutcome> {
  allow(caller, 'items:write');
  return letIn(deps, caller, contentHash, (author, batch) => applyItemCommands(deps, author, batch));
}
