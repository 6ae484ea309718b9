import { Problem } from '@rmp/service-kit';
import type { SalesDeps } from '../deps.ts';
import type { SellerProfile } from '../sales/domain/circumstances.ts';
import type { Asking } from './neighbours.ts';

/**
 * The shop's profile from its owner, where no event has brought it yet. Throws `common/dependency-down` with `members`
 * when the owner does not answer.
 */
export async function askProfile(
  { neighbours }: Pick<SalesDeps, 'neighbours'>,
  asking: Asking,
  members: ConstructorParameters<typeof Problem>[1] = {},
): Promise<SellerProfile> {
  const word = await neighbours.profile(asking);
  if (word.is === 'said') return word.value;
  throw new Problem('common/dependency-down', { service: 'tenant', ...members });
}
