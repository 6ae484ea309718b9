import { describe, expect, it } from 'vitest';
import type { KhataLine } from './khata-lines.ts';
import { openWaivers } from './open-waivers.ts';

const aLine = (key: string, own: Partial<KhataLine>): KhataLine => ({
  key,
  kind: 'received',
  at: '2026-11-30T06:30:00.000Z',
  delta_paise: -7_600,
  balance_paise: 0,
  is_unsent: false,
  ...own,
});
const waiver = aLine('waiver', { kind: 'settlement_discount', payment_id: 'p2', reason: 'adjusted' });
const money = aLine('money', { payment_id: 'p1', delta_paise: -230_000, balance_paise: 7_600 });

describe('the waivers that stand in a khata', () => {
  it('are each known by their line, without the money that came with them', () => {
    expect([...openWaivers([waiver, money])]).toEqual([
      ['waiver', { payment_id: 'p2', amount_paise: 7_600, reason: 'adjusted' }],
    ]);
  });

  it('are none once they are undone, here or at the server', () => {
    const undo = aLine('undo', { kind: 'undo', payment_id: 'p2', delta_paise: 7_600, is_unsent: true });

    expect(openWaivers([undo, waiver, money]).size).toBe(0);
    expect(openWaivers([{ ...undo, is_unsent: false }, waiver, money]).size).toBe(0);
  });

  it('stand when only the money beside them was undone', () => {
    const undo = aLine('undo', { kind: 'undo', payment_id: 'p1', delta_paise: 230_000 });

    expect(openWaivers([undo, waiver, money]).size).toBe(1);
  });
});
