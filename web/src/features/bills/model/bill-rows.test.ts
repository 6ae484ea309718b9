import { expect, it } from 'vitest';
import { mergeRows } from './bill-rows.ts';
import type { BillRow } from './bill-rows.ts';

const row = (id: string, given: Partial<BillRow> = {}): BillRow => ({
  sale_id: id,
  number: `A/2627/${id}`,
  sold_at: `2026-11-22T05:00:0${id}.000Z`,
  sold_date: '2026-11-22',
  payable_paise: 29100,
  due_paise: 0,
  status: 'issued',
  state: 'sent',
  ...given,
});

it('shows every bill once, newest first, as the server knows it', () => {
  const here = [row('1', { due_paise: 23100 }), row('3', { state: 'to_send' })];
  const told = [row('1', { due_paise: 18100 }), row('2', { status: 'cancelled' })];

  expect(mergeRows(here, told)).toEqual([
    row('3', { state: 'to_send' }),
    row('2', { status: 'cancelled' }),
    row('1', { due_paise: 18100 }),
  ]);
});
