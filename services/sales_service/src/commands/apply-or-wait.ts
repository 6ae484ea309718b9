import type { DeviceId, SaleId } from '@rmp/contracts';
import { type Caller, Problem } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import { saleStore } from '../sales/sale.store.ts';
import { quarantineStore } from './quarantine.store.ts';
import type { Attention, Received } from './read-command.ts';
import { settleWaiting } from './settle-waiting.ts';

/** A correction that happened at a counter, on a bill that is perhaps not here yet. */
export interface CounterCorrection<Answer> {
  readonly received: Received;
  readonly sale_id: SaleId;
  readonly device_id: DeviceId;
  readonly apply: () => Promise<Answer>;
}

export type AppliedOrWaiting<Answer> =
  { readonly is: 'applied'; readonly answer: Answer } | { readonly is: 'waiting'; readonly attention: Attention };

/**
 * Applies a correction, after those that came earlier: the news of the sale may still be on its way to them. Where the
 * sale is not here it is put aside until that comes: nothing is lost meanwhile.
 */
export async function applyOrWait<Answer>(
  deps: SalesDeps,
  caller: Caller,
  correction: CounterCorrection<Answer>,
): Promise<AppliedOrWaiting<Answer>> {
  await settleWaiting(deps, caller.tenant_id, [correction.sale_id]);
  try {
    return { is: 'applied', answer: await correction.apply() };
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'common/not-found')) throw error;
    const attention = await keepWaiting(deps, caller, correction);
    return attention ? { is: 'waiting', attention } : { is: 'applied', answer: await correction.apply() };
  }
}

/**
 * Nothing when the sale has come in the meantime. Both are written under the shop's head, so one sees the other: what
 * waits is there before the sale, and who hears of the sale finds it.
 */
async function keepWaiting(
  deps: SalesDeps,
  caller: Caller,
  { received, sale_id, device_id }: CounterCorrection<unknown>,
): Promise<Attention | undefined> {
  const sales = saleStore(deps.tenantDb(caller.tenant_id));
  const attention: Attention = { code: 'common/not-found', fix: IT_WAITS, waits_for_sale_id: sale_id };

  return deps.transaction(caller.tenant_id, { caller }, async (tx) => {
    if (await sales.find(sale_id, tx)) return undefined;
    quarantineStore.keep(tx, received, attention, device_id);
    return attention;
  });
}

const IT_WAITS = 'its sale is not here yet: this is kept, and applied by itself when that comes';
