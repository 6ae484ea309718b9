import type { userContract } from '@rmp/contracts/user';
import { bffRoute } from '#platform/bff.ts';

const listUsers = bffRoute<(typeof userContract)['listUsers']>('user', 'GET', '/users');
const SHOWN_MAX = '200';

/** What the people of the shop are called, by their ids. */
export type StaffNames = ReadonlyMap<string, string>;

/** Asks for them. Nobody has a name for those who may not see who works here, or when the list does not come. */
export async function askStaffNames(signal: AbortSignal): Promise<StaffNames> {
  try {
    const { rows } = await listUsers({ query: { limit: SHOWN_MAX } }, { signal });
    return new Map(rows.map(({ user_id, name, username }) => [user_id, name ?? username]));
  } catch {
    return new Map();
  }
}
