import { expect, it, onTestFinished } from 'vitest';
import { startSales } from './support/world.ts';

it('opens so many shared bills for one address in a minute, whichever they are, and no fewer for another', async () => {
  const world = await startSales({ sharesPerMinute: 2 });
  onTestFinished(() => world.close());
  const open = (url: string, remoteAddress: string) => world.service.app.inject({ method: 'GET', url, remoteAddress });
  const guesses = ['a', 'b', 'c'].map((letter) => `/s/sharma-kirana/${letter.repeat(22)}`);

  const answers = [];
  for (const url of guesses) answers.push(await open(url, '203.0.113.1'));
  const other = await open(guesses[0] ?? '', '203.0.113.2');

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 429]);
  expect(answers[2]?.json()).toMatchObject({ code: 'common/rate-limited' });
  expect(Number(answers[2]?.headers['retry-after'])).toBeGreaterThan(0);
  expect(other.statusCode).toBe(404);
});
