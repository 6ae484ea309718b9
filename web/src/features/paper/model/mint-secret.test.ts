import { ShareSecret } from '@rmp/contracts/sales';
import { expect, it } from 'vitest';
import { mintSecret } from './mint-secret.ts';

it('mints secrets as the server takes them, no two alike', () => {
  const minted = Array.from({ length: 200 }, mintSecret);

  expect(minted.every((secret) => ShareSecret.safeParse(secret).success)).toBe(true);
  expect(new Set(minted).size).toBe(200);
});
