import { DeviceId, TenantId, UserId } from '@rmp/contracts';
import { describe, expect, it } from 'vitest';
import { decideDevice } from './decide-device.ts';

const decideAfter = (lastPrefix: string | undefined) =>
  decideDevice({
    tenant_id: TenantId.parse('sharma-kirana'),
    device_id: DeviceId.parse('0199e0a0-0000-7000-8000-000000000001'),
    name: 'Counter 1',
    registered_by: UserId.parse('0199e0a0-0000-7000-8000-000000000002'),
    lastPrefix,
    now: '2026-11-22T06:30:00.000Z',
    seq: 7,
  });

describe('decideDevice', () => {
  it('gives the first device A', () => {
    expect(decideAfter(undefined)).toEqual({
      ok: true,
      value: {
        tenant_id: 'sharma-kirana',
        device_id: '0199e0a0-0000-7000-8000-000000000001',
        name: 'Counter 1',
        prefix: 'A',
        status: 'active',
        registered_by: '0199e0a0-0000-7000-8000-000000000002',
        registered_at: '2026-11-22T06:30:00.000Z',
        seq: 7,
      },
    });
  });

  it.each([
    ['H', 'J'],
    ['N', 'P'],
    ['R', 'T'],
    ['Z', 'AA'],
  ])('follows %s with %s: no I, no O, and S is the server’s', (last, next) => {
    expect(decideAfter(last)).toMatchObject({ value: { prefix: next } });
  });

  it('gives the last prefix once and then says that all are used', () => {
    expect(decideAfter('ZY')).toMatchObject({ value: { prefix: 'ZZ' } });
    expect(decideAfter('ZZ')).toEqual({ ok: false, refusal: { code: 'tenant/prefixes-used-up' } });
  });
});
