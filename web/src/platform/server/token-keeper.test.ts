import { describe, expect, it } from 'vitest';
import type { SessionTokens } from './session-tokens.ts';
import { tokenKeeper } from './token-keeper.ts';

const aSession = (special: Partial<SessionTokens> = {}): SessionTokens => ({
  tenant_id: 'sharma-kirana',
  access_token: 'at-1',
  refresh_token: 'rt-1',
  renew_at_ms: 1000,
  ...special,
});

/** A keeper at 5 s past, over a server that hands out the next numbered pair. */
function aKeeper(successorsMax = 100) {
  const asked: string[] = [];
  const keeper = tokenKeeper({
    nowMs: () => 5000,
    successorsMax,
    refresh: async (tokens) => {
      asked.push(tokens.refresh_token);
      await Promise.resolve();
      if (tokens.refresh_token === 'rt-ended') throw new Error('ended');
      const next = Number(tokens.refresh_token.slice(3)) + 1;
      return aSession({ access_token: `at-${next}`, refresh_token: `rt-${next}`, renew_at_ms: 9000 });
    },
  });
  return { keeper, asked };
}

describe('goodTokens', () => {
  it('leaves tokens alone that are good for a while', async () => {
    const { keeper, asked } = aKeeper();
    const held = aSession({ renew_at_ms: 5001 });

    expect(await keeper.goodTokens(held)).toBe(held);
    expect(asked).toEqual([]);
  });

  it('renews from the very moment on', async () => {
    const { keeper } = aKeeper();

    expect(await keeper.goodTokens(aSession({ renew_at_ms: 5000 }))).toMatchObject({ access_token: 'at-2' });
  });

  it('renews what was refused whatever its age', async () => {
    const { keeper } = aKeeper();
    const held = aSession({ renew_at_ms: 9000 });

    expect(await keeper.goodTokens(held, 'at-1')).toMatchObject({ access_token: 'at-2' });
  });

  it('refreshes once for all requests of one moment', async () => {
    const { keeper, asked } = aKeeper();

    const all = await Promise.all(Array.from({ length: 50 }, () => keeper.goodTokens(aSession())));

    expect(new Set(all.map((tokens) => tokens.refresh_token))).toEqual(new Set(['rt-2']));
    expect(asked).toEqual(['rt-1']);
  });

  it('answers the successor again to a page that never got it', async () => {
    const { keeper, asked } = aKeeper();
    await keeper.goodTokens(aSession());

    const later = await keeper.goodTokens(aSession());

    expect(later).toMatchObject({ refresh_token: 'rt-2' });
    expect(asked).toEqual(['rt-1']);
  });

  it('lets the server judge an old token once its successor has been shown', async () => {
    const { keeper, asked } = aKeeper();
    const successor = await keeper.goodTokens(aSession());
    await keeper.goodTokens(successor);

    await keeper.goodTokens(aSession());

    expect(asked).toEqual(['rt-1', 'rt-1']);
  });

  it('asks again after a refresh that failed', async () => {
    const { keeper, asked } = aKeeper();
    const ended = aSession({ refresh_token: 'rt-ended' });

    await expect(keeper.goodTokens(ended)).rejects.toThrow('ended');
    await expect(keeper.goodTokens(ended)).rejects.toThrow('ended');

    expect(asked).toEqual(['rt-ended', 'rt-ended']);
  });

  it('remembers no more than it may', async () => {
    const { keeper, asked } = aKeeper(1);
    await keeper.goodTokens(aSession());
    await keeper.goodTokens(aSession({ refresh_token: 'rt-7' }));

    await keeper.goodTokens(aSession());

    expect(asked).toEqual(['rt-1', 'rt-7', 'rt-1']);
  });
});
