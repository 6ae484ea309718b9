import { TenantId, UserId } from '@rmp/contracts';
import { NewSale } from '@rmp/contracts/sales';
import type { Caller } from '@rmp/service-kit';
import { type Fact, factOrRequest, type IdentifiedSale } from '../../src/sales/domain/told.ts';
import { mintIds } from '../../src/sales/mint-ids.ts';
import { paymentId, userId } from './ids.ts';

export const aCaller: Caller = {
  tenant_id: TenantId.parse('sharma-kirana'),
  user_id: UserId.parse(userId(1)),
  username: 'asha',
  role: 'cashier',
  permissions: ['sales:write'],
};

/** A body as the route hands it over, with ids that count up. */
export function identified(body: Readonly<Record<string, unknown>>): IdentifiedSale {
  let count = 0;
  return mintIds(NewSale.parse(body), aCaller, () => paymentId(++count));
}

export function factFrom(body: Readonly<Record<string, unknown>>): Fact {
  const told = factOrRequest(identified(body));
  if (told.ok && told.value.kind === 'fact') return told.value.fact;
  throw new RangeError('the body of this test is no fact');
}
