import type { ItemId, MovementId } from '@rmp/contracts';
import { milli, sumMilli } from '@rmp/gst';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMovements, noStock, type StockChange } from './apply-movements.ts';

const items = ['rice', 'dal', 'soap'] as unknown as readonly [ItemId, ItemId, ItemId];

const aChange = (item: ItemId, delta: number, id = `${item}:${delta}`): StockChange => ({
  movement_id: id as MovementId,
  item_id: item,
  delta_milli: milli(delta),
  reason: 'sale',
  moved_at: '2026-11-22T06:30:00.000Z',
});

const changes = fc.array(
  fc.record({ item: fc.constantFrom(...items), delta: fc.integer({ min: -9_000, max: 9_000 }) }),
  { maxLength: 60 },
);

describe('applyMovements', () => {
  it('applies each change to the stock the one before it left', () => {
    const [rice, dal] = items;

    const { movements, moved } = applyMovements(
      [aChange(rice, -1000), aChange(dal, -250), aChange(rice, -500)],
      () => ({
        on_hand_milli: milli(1200),
        movement_count: 7,
      }),
    );

    expect(movements.map(({ movement_no, on_hand_milli }) => [movement_no, on_hand_milli])).toEqual([
      [8, 200],
      [8, 950],
      [9, -300],
    ]);
    expect(moved).toEqual([
      { item_id: rice, delta_milli: -1500, on_hand_milli: -300, movement_count: 9 },
      { item_id: dal, delta_milli: -250, on_hand_milli: 950, movement_count: 8 },
    ]);
  });

  it('leaves a stock that is the sum of its movements, whatever the order of the changes', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const asChanges = (all: typeof first) => all.map(({ item, delta }, at) => aChange(item, delta, `m${at}`));

        const oneWay = applyMovements(asChanges([...first, ...second]), () => noStock);
        const otherWay = applyMovements(asChanges([...second, ...first]), () => noStock);

        for (const item of items) {
          const own = oneWay.movements.filter(({ item_id }) => item_id === item);
          const stock = oneWay.moved.find(({ item_id }) => item_id === item) ?? noStock;
          const other = otherWay.moved.find(({ item_id }) => item_id === item) ?? noStock;
          expect(stock.on_hand_milli).toBe(sumMilli(own.map(({ delta_milli }) => delta_milli)));
          expect(own.map(({ movement_no }) => movement_no)).toEqual(own.map((_, at) => at + 1));
          expect(own.at(-1)?.on_hand_milli ?? milli(0)).toBe(stock.on_hand_milli);
          expect(other.on_hand_milli).toBe(stock.on_hand_milli);
        }
      }),
    );
  });
});
