import { TenantId } from '@rmp/contracts';
import { RefreshToken } from '@rmp/contracts/user';
import { describe, expect, it } from 'vitest';
import { secretHash, tenantOfSecret } from '../secret/bearer-secret.ts';
import { newRefreshToken, refreshSuccessors } from './refresh-token.ts';

const tenant = TenantId.parse('sharma-kirana');
const successorOf = refreshSuccessors('one secret');

describe('refresh tokens', () => {
  it('have the form the contract asks for and name their tenant', () => {
    const token = newRefreshToken(tenant);

    expect(RefreshToken.parse(token)).toBe(token);
    expect(tenantOfSecret(token)).toBe('sharma-kirana');
    expect(newRefreshToken(tenant)).not.toBe(token);
  });

  it('have one successor each, of the same form and tenant', () => {
    const token = newRefreshToken(tenant);

    const successor = successorOf(token);

    expect(successorOf(token)).toBe(successor);
    expect(RefreshToken.parse(successor)).not.toBe(token);
    expect(tenantOfSecret(successor)).toBe('sharma-kirana');
    expect(successorOf(newRefreshToken(tenant))).not.toBe(successor);
  });

  it('have a successor only the holder of the secret can compute', () => {
    const token = newRefreshToken(tenant);

    expect(refreshSuccessors('another secret')(token)).not.toBe(successorOf(token));
  });

  it('fit the contract with the longest tenant id', () => {
    const token = newRefreshToken(TenantId.parse('a'.repeat(40)));

    expect(RefreshToken.safeParse(successorOf(token)).success).toBe(true);
  });

  it('hash to something else than themselves', () => {
    const token = newRefreshToken(tenant);

    expect(secretHash(token)).toMatch(/^[0-9a-f]{64}$/);
    expect(token).not.toContain(secretHash(token));
  });
});
