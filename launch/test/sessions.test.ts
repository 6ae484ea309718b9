import { bffPasser } from '@rmp/web/session';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSignedInBrowser, openSessionWorld, type Browser, type SessionWorld } from './support/session-world.ts';

const soakMs = 600_000;
const isLong = process.env['RMP_SOAK'] !== undefined;
const renewalsMin = 3;

let world: SessionWorld;

beforeAll(async () => {
  world = await openSessionWorld();
});

afterAll(() => world.close());

/** Bursts of ten calls at once, one after the other, until the session has been renewed often or long enough. */
async function use(browser: Browser, until: () => boolean): Promise<ReadonlySet<number>> {
  const statuses = new Set<number>();
  for (let burst = 0; !until(); burst += 1) {
    // Now and then a page is closed, or the network is gone, before the answers are there.
    const isLost = burst % 7 === 3;
    const calls = Array.from({ length: 10 }, () => browser.call(isLost));
    for (const status of await Promise.all(calls)) statuses.add(status);
  }
  return statuses;
}

test(
  'nobody is signed out while two sessions renew short-lived tokens in parallel',
  async () => {
    const pass = bffPasser(world.config);
    const first = await aSignedInBrowser(world, pass, 'sharma-kirana');
    const second = await aSignedInBrowser(world, pass, 'gupta-store');
    const end = performance.now() + soakMs;
    const enough = (browser: Browser) => () =>
      isLong ? performance.now() > end : browser.renewals() >= renewalsMin * 10;

    const seen = await Promise.all([use(first, enough(first)), use(second, enough(second))]);

    expect(seen.map((statuses) => [...statuses])).toEqual([[200], [200]]);
  },
  isLong ? 2 * soakMs : 60_000,
);

test('a second replica of the web app, which knows nothing of the first, renews the same session', async () => {
  const [one, other] = [bffPasser(world.config), bffPasser(world.config)];
  let turn = 0;
  const browser = await aSignedInBrowser(world, (request) => ((turn += 1) % 2 ? one : other)(request), 'verma-stores');

  const statuses = await use(browser, () => browser.renewals() >= renewalsMin * 10);

  expect([...statuses]).toEqual([200]);
});

test('a stolen refresh token that is used after the grace ends the session for both', async () => {
  const pass = bffPasser(world.config);
  const owner = await aSignedInBrowser(world, pass, 'joshi-medical');
  const thief = owner.copy();
  await use(owner, () => owner.renewals() >= 10);
  await owner.call();
  world.user.clock.advance(60_001);

  const late = await untilNot200(thief);

  expect(late).toBe(401);
  expect(await untilNot200(owner)).toBe(401);
});

/** The first other status: a token that was good at the theft is good until it expires. */
async function untilNot200(browser: Browser): Promise<number> {
  for (;;) {
    const status = await browser.call();
    if (status !== 200) return status;
  }
}
