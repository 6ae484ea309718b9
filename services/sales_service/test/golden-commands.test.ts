import { readdirSync, readFileSync } from 'node:fs';
import { hashOf } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceA } from './support/ids.ts';
import { openShop, startSales } from './support/world.ts';

type Json = Readonly<Record<string, unknown>>;

/** A command as some version of the app wrote it, and what it stood for. */
interface Golden {
  /** The file of the command it comes after. */
  readonly after?: string;
  readonly command: Json;
  readonly outcome: Json;
  /** What is found where afterwards. */
  readonly becomes: Readonly<Record<string, Json>>;
}

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const folder = new URL('golden/', import.meta.url);
const goldens = new Map(
  readdirSync(folder).map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Golden]),
);

const before = ({ after }: Golden): readonly Json[] => {
  const earlier = after === undefined ? undefined : goldens.get(after);
  return earlier ? [...before(earlier), earlier.command] : [];
};

describe('a command of a version ever shipped', () => {
  it.each([...goldens])('becomes what it stood for: %s', async (_file, golden) => {
    const { command, outcome, becomes } = golden;
    const shop = await openShop(world);

    const { body } = await shop.post('/sales/commands', {
      device_id: deviceA,
      commands: [...before(golden), command],
    });

    expect((body['outcomes'] as readonly Json[]).at(-1)).toEqual({
      command_id: command['command_id'],
      content_hash: hashOf(command),
      outcome: 'applied',
      ...outcome,
      flags: [],
      unknown_fields: 0,
    });
    const found = await Promise.all(Object.keys(becomes).map((path) => shop.get(path)));
    expect(found.map(({ body: document }) => document)).toMatchObject(Object.values(becomes));
  });
});
