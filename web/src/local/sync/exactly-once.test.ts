import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CommandKind } from '../tables/outbox.ts';
import { fakeServer } from '../testing/fake-server.ts';
import type { Weather } from '../testing/fake-server.ts';
import { aCommand, aLocalDb, depsOf, queue } from '../testing/shop.ts';
import { syncOnce } from './sync-once.ts';

const kinds = fc.constantFrom<CommandKind>(
  'record-sale',
  'record-return',
  'add-item',
  'change-item',
  'move-stock',
  'add-customer',
  'record-payment',
  'undo-payment',
);
const network = fc.constantFrom<Weather>('fine', 'request-lost', 'answer-lost', 'sent-twice', 'busy');
const rounds = (weather: fc.Arbitrary<Weather>) =>
  fc.array(fc.record({ done: fc.array(kinds, { maxLength: 6 }), weather: fc.array(weather, { maxLength: 8 }) }), {
    minLength: 1,
    maxLength: 8,
  });

type Round = Readonly<{ done: readonly CommandKind[]; weather: readonly Weather[] }>;

/** A day of saving and sending in some weather, and then one quiet exchange. Answers what was done there, in order. */
async function live(day: readonly Round[]) {
  const [db, server] = [aLocalDb(), fakeServer()];
  const exchange = () => syncOnce(depsOf(db, server, 'A'));
  const commands = day.flatMap(({ done }) => done).map((kind, index) => aCommand(kind, index + 1));
  let saved = 0;
  for (const { done, weather } of day) {
    await queue(db, ...commands.slice(saved, saved + done.length));
    saved += done.length;
    server.forecast(weather);
    await exchange();
  }
  while ((await exchange())?.is === 'later');

  const left = await db.outbox.count();
  await db.delete();
  return { commands, effects: server.effects, left };
}

const subjectOf = (effect: string): string => effect.slice(-12);

/** Eighty days of a shop, on a machine that others use too. */
const TIMEOUT_MS = 60_000;

it(
  'brings every command to the server exactly once in effect, in order, in any weather',
  { timeout: TIMEOUT_MS },
  async () => {
    await fc.assert(
      fc.asyncProperty(rounds(network), async (day) => {
        const { commands, effects, left } = await live(day);

        expect(left).toBe(0);
        expect(effects.length).toBe(commands.length);
        expect(effects.map(subjectOf)).toEqual(effects.map(subjectOf).toSorted());
      }),
      { seed: 20_261_122, numRuns: 40 },
    );
  },
);

it(
  'brings every command exactly once when the server fails at some of them, too',
  { timeout: TIMEOUT_MS },
  async () => {
    await fc.assert(
      fc.asyncProperty(rounds(fc.oneof(network, fc.constant<Weather>('failing'))), async (day) => {
        const { commands, effects, left } = await live(day);

        expect(left).toBe(0);
        expect(new Set(effects.map(subjectOf)).size).toBe(commands.length);
        expect(effects.length).toBe(commands.length);
      }),
      { seed: 22_112_026, numRuns: 40 },
    );
  },
);
