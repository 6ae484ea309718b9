import { userContract } from '@rmp/contracts/user';
import { newId } from '@rmp/service-kit';
import { isolationCases, type TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { addUser, aRegistration, register, startUserService } from './support/user-world.ts';

const OURS = 'sharma-kirana';
const STRANGER = 'verma-stores';
const REFRESH_TOKEN = `rt_${OURS}.${'x'.repeat(43)}`;
/** The user the kit's test tokens speak for. */
const TEST_USER = '01890000-0000-7000-8000-00000000aaaa';

const INVITE_ID = newId();
const API_KEY_ID = newId();

let world: TestService;

beforeAll(async () => {
  world = await startUserService();
  for (const tenant_id of [OURS, STRANGER]) {
    await register(world, aRegistration({ tenant_id }));
    await world.service.db
      .collection('users')
      .updateOne({ tenant_id, username: 'asha' }, { $set: { user_id: TEST_USER } });
  }
  await addUser(world, OURS, { username: 'ravi' });
  const owner = { tenant: OURS, token: world.token({ tenant_id: OURS }) };
  await world.http('POST', '/invites', { ...owner, body: { invite_id: INVITE_ID, role: 'cashier' } });
  await world.http('POST', '/api_keys', { ...owner, body: { api_key_id: API_KEY_ID, name: 'Import', role: 'stock' } });
});

afterAll(() => world.close());

const cases = isolationCases(
  userContract,
  {
    logout: { body: { refresh_token: REFRESH_TOKEN }, stranger: 'own' },
    listUsers: { stranger: 'own' },
    getUser: { params: { uname: 'ravi' }, stranger: 'not-found' },
    changeUser: { params: { uname: 'ravi' }, body: { role: 'stock' }, stranger: 'not-found' },
    getProfile: { stranger: 'own' },
    inviteUser: { body: { role: 'cashier' }, stranger: 'own' },
    listInvites: { stranger: 'empty' },
    revokeInvite: { params: { invite_id: INVITE_ID }, stranger: 'not-found' },
    makeApiKey: { body: { name: 'Import', role: 'stock' }, stranger: 'own' },
    listApiKeys: { stranger: 'empty' },
    revokeApiKey: { params: { api_key_id: API_KEY_ID }, stranger: 'not-found' },
    changeProfile: { body: { name: 'Asha' }, stranger: 'own' },
  },
  { ours: OURS, stranger: STRANGER },
);

describe('tenant isolation', () => {
  it.each(cases)('$title', ({ check }) => check(world));
});
