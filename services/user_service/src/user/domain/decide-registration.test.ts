import { Registration } from '@rmp/contracts/user';
import { describe, expect, it } from 'vitest';
import { decideRegistration } from './decide-registration.ts';

const registration = (special: Record<string, unknown> = {}): Registration =>
  Registration.parse({
    tenant_id: 'sharma-kirana',
    username: 'owner',
    mobile: '9876543210',
    password: 'correct horse',
    email: 'owner@example.com',
    business_name: 'Sharma Kirana',
    ...special,
  });

describe('decideRegistration', () => {
  it('settles the seller', () => {
    expect(decideRegistration(registration({ state_code: '08' }))).toEqual({
      ok: true,
      value: { seller_kind: 'unregistered', state_code: '08' },
    });
  });

  it('names the problem and the field', () => {
    expect(decideRegistration(registration({ seller_kind: 'regular' }))).toEqual({
      ok: false,
      refusal: { code: 'user/gstin-required', seller_kind: 'regular', errors: [{ pointer: '/gstin' }] },
    });
    expect(decideRegistration(registration())).toEqual({
      ok: false,
      refusal: { code: 'user/state-required', errors: [{ pointer: '/state_code' }] },
    });
  });

  it('gives nobody the name kept for shops that do not exist', () => {
    expect(decideRegistration(registration({ tenant_id: 'no-such-shop', state_code: '08' }))).toMatchObject({
      refusal: { code: 'user/tenant-taken' },
    });
  });
});
