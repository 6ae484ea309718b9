import type { CloudEvent } from '@rmp/contracts';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Consumer } from '../src/consumer.ts';
import type { KitDeps } from '../src/open-service.ts';
import { anEvent, startTestService, type TestService } from '../src/testing/index.ts';
import { composeNotes } from './support/notes-service.ts';

describe('a consumer', () => {
  let world: TestService;

  beforeEach(async () => {
    world = await startTestService({
      mongodbUri: inject('mongodbUri'),
      name: 'inventory',
      compose: composeNotes,
      config: (base) => ({ ...base, consumers: (deps: KitDeps) => [noteSales(deps), countSales(deps)] }),
    });
  });
  afterEach(() => world.close());

  const sale = (seq: number, data: Readonly<Record<string, unknown>> = {}): CloudEvent =>
    anEvent({ type: 'sales.sale-recorded.v1', tenant_id: 'ours', seq, data });
  const notes = () =>
    world.service.db.collection('notes').find({ tenant_id: 'ours' }).sort({ note_id: 1 }).limit(100).toArray();
  const tally = () => world.service.db.collection('tallies').findOne({ tenant_id: 'ours', tally_id: 'sales' });

  it('has its effects once, however often and in whatever batches events come', async () => {
    await world.deliver(sale(1), sale(2));
    await world.deliver(sale(2), sale(3));
    await world.deliver(sale(1), sale(2), sale(3));

    expect((await notes()).map(({ note_id }) => String(note_id))).toEqual([
      'sales:ours:1:0',
      'sales:ours:2:0',
      'sales:ours:3:0',
    ]);
    expect(await tally()).toMatchObject({ count: 3 });
  });

  it('lets pass what it does not act on', async () => {
    await world.deliver(anEvent({ type: 'sales.sale-amended.v1', tenant_id: 'ours', seq: 1, data: {} }));

    expect(await notes()).toEqual([]);
  });

  it('sets a poisoned event aside with its reason and goes on', async () => {
    await world.deliver(sale(1), sale(2, { poison: true }), sale(3));

    expect(await notes()).toHaveLength(2);
    const dead = await world.service.db.collection('dead_letters').find({ tenant_id: 'ours' }).limit(10).toArray();
    expect(dead).toHaveLength(1);
    expect(dead[0]).toMatchObject({ event_id: 'sales:ours:2:0', group: 'inventory', reason: 'Error: poisoned' });
  });
});

/** The effect's own key is its inbox. */
const noteSales = (deps: KitDeps): Consumer => ({
  group: 'inventory',
  source: 'sales',
  types: ['sales.sale-recorded.v1'],
  effects: ['notes'],
  apply: (events, { tenant_id }) =>
    deps.transaction(tenant_id, {}, async (tx) => {
      for (const event of events) {
        if (event.data['poison']) throw new Error('poisoned');
        tx.insert('notes', { note_id: event.id, seq: tx.seq });
      }
    }),
});

/** The effect is a counter, so it keeps an inbox row. */
const countSales = (deps: KitDeps): Consumer => ({
  group: 'inventory',
  source: 'sales',
  types: ['sales.sale-recorded.v1'],
  effects: [],
  apply: (events, { tenant_id }) =>
    deps.transaction(tenant_id, {}, async (tx) => {
      for (const event of events) {
        tx.remember('inventory', event);
        tx.update('tallies', { tally_id: 'sales' }, { $inc: { count: 1 } }, { upsert: true });
      }
    }),
});
