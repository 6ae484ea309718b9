import type { Accounts } from '@rmp/contracts/payment';
import { sumPaise } from '@rmp/gst';
import { allow, type Caller } from '@rmp/service-kit';
import type { PaymentDeps } from '../deps.ts';
import { entryStore } from './entry.store.ts';

/** The trial balance. Every entry is balanced, so the sum is zero; that it is shown lets everybody see it. */
export async function readAccounts(deps: PaymentDeps, caller: Caller): Promise<Accounts> {
  allow(caller, 'khata:read');
  const rows = await entryStore(deps.tenantDb(caller.tenant_id)).accounts();

  return { rows, sum_paise: sumPaise(rows.map(({ balance_paise }) => balance_paise)) };
}
