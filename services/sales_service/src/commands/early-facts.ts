import type { DeviceId, Recorded, SaleId } from '@rmp/contracts';
import {
  CANCEL_SALE_VERSION,
  type NewReturn,
  RECORD_RETURN_VERSION,
  type Sale,
  type SaleCancel,
  type SaleNote,
  type SyncCommand,
} from '@rmp/contracts/sales';
import { type Caller, Problem, type RequestFacts } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { recordReturn } from '../notes/record-return.ts';
import { cancelSale } from '../sales/cancel-sale.ts';
import { saleStore } from '../sales/sale.store.ts';
import { attentionFor } from './judge-command.ts';
import { quarantineStore } from './quarantine.store.ts';
import { receive } from './read-command.ts';

/** Records a return. One that happened at a counter and comes before its sale is put aside, as from a device's queue. */
export function returnOrKeep(
  deps: SalesDeps,
  caller: Caller,
  sale_id: SaleId,
  body: NewReturn,
  facts: RequestFacts,
): Promise<Recorded<SaleNote>> {
  const apply = () => recordReturn(deps, caller, sale_id, body, { facts });
  const device_id = body.device_id ?? caller.device_id;
  if (body.number === undefined || device_id === undefined) return apply();

  const data = { sale_id, ...body };
  const command = { command_id: body.note_id ?? sale_id, kind: 'record-return', v: RECORD_RETURN_VERSION, data };
  return applyOrKeep(deps, caller, { sale_id, device_id, command, apply });
}

/** Cancels a sale. A cancellation that happened at a counter and comes before its sale is put aside the same way. */
export function cancelOrKeep(deps: SalesDeps, caller: Caller, sale_id: SaleId, body: SaleCancel): Promise<Sale> {
  const apply = () => cancelSale(deps, caller, sale_id, body);
  const { device_id, at } = body;
  if (device_id === undefined || at === undefined) return apply();

  const data = { sale_id, ...body };
  const command = { command_id: sale_id, kind: 'cancel-sale', v: CANCEL_SALE_VERSION, data };
  return applyOrKeep(deps, caller, { sale_id, device_id, command, apply });
}

interface Early<Answer> {
  readonly sale_id: SaleId;
  readonly device_id: DeviceId;
  /** What the device would have queued. */
  readonly command: Record<keyof SyncCommand, unknown>;
  readonly apply: () => Promise<Answer>;
}

/** Throws `common/not-found` with `stored: true` when the sale is not here: what happened at a counter is never lost. */
async function applyOrKeep<Answer>(deps: SalesDeps, caller: Caller, early: Early<Answer>): Promise<Answer> {
  try {
    return await early.apply();
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'common/not-found')) throw error;
    const content_hash = await keepAside(deps, caller, early, error);
    if (content_hash === undefined) return early.apply();
    throw new Problem(error.code, { ...error.members, stored: true, content_hash });
  }
}

/** The hash it is kept under; nothing when the sale has come in the meantime. */
async function keepAside(
  deps: SalesDeps,
  caller: Caller,
  { sale_id, device_id, command }: Early<unknown>,
  problem: Problem,
): Promise<string | undefined> {
  const received = receive(command);
  const sales = saleStore(deps.tenantDb(caller.tenant_id));
  return deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    if (await sales.find(sale_id, tx)) return undefined;
    quarantineStore.keep(tx, received, attentionFor(problem), { device_id, user_id: caller.user_id });
    return received.content_hash;
  });
}
