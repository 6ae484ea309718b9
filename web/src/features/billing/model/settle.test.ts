import { paise } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { after, keys, ramesh, s1Payment } from '../test/fixtures.ts';
import type { Action } from './actions.ts';
import { isAllUpi, isSettled, settle } from './settle.ts';

const cash = { do: 'pick-tender', mode: 'cash' } as const;
const upi = { do: 'pick-tender', mode: 'upi' } as const;
const named = { do: 'set-customer', customer: ramesh } as const;

const settled = (payable: number, actions: readonly (Action | readonly Action[])[]) =>
  settle(paise(payable), after(actions));

describe('cash', () => {
  it('holds the whole bill while nothing is typed, and gives it up untouched', () => {
    expect(settled(73100, [cash]).paid.cash).toBe(73100);
    expect(settled(73100, [cash, upi]).paid).toMatchObject({ cash: 0, upi: 73100 });
  });

  it('beyond the rest is change', () => {
    const settlement = settled(29100, [cash, keys('300')]);

    expect(settlement).toMatchObject({ paid: { cash: 29100 }, tendered_paise: 30000, change_paise: 900 });
    expect(isSettled(settlement)).toBe(true);
  });
});

it('is shared three ways as in S1: the rest falls to the khata by itself', () => {
  const atCash = settled(73100, [named, cash, keys('300')]);
  const atUpi = settled(73100, [named, cash, keys('300'), upi]);
  const typed = settled(73100, [named, ...s1Payment]);

  expect(atCash).toMatchObject({ paid: { cash: 30000, upi: 0 }, udhaar_paise: 43100 });
  expect(atUpi).toMatchObject({ paid: { cash: 30000, upi: 43100 }, udhaar_paise: 0 });
  expect(typed).toMatchObject({ paid: { cash: 30000, upi: 20000 }, udhaar_paise: 23100, left_paise: 0 });
});

it('without a customer leaves what is not paid, and cannot be saved', () => {
  const settlement = settled(29100, [cash, keys('200')]);

  expect(settlement).toMatchObject({ udhaar_paise: 0, left_paise: 9100 });
  expect(isSettled(settlement)).toBe(false);
});

it('to the khata as a whole leaves nothing to the others', () => {
  const settlement = settled(29100, [named, cash, { do: 'pick-tender', mode: 'udhaar' }]);

  expect(settlement).toMatchObject({ paid: { cash: 0, upi: 0 }, udhaar_paise: 29100 });
});

it('says when more is typed than the bill into a way that gives no change', () => {
  const settlement = settled(29100, [upi, keys('300')]);

  expect(settlement.over_paise).toBe(900);
  expect(isSettled(settlement)).toBe(false);
});

it('gives back the cash that another way made too much', () => {
  const settlement = settled(73100, [cash, keys('300'), upi, keys('500')]);

  expect(settlement).toMatchObject({ paid: { cash: 23100, upi: 50000 }, change_paise: 6900, over_paise: 0 });
});

it('knows when UPI pays all of it', () => {
  expect(isAllUpi(settled(29100, [cash, upi]))).toBe(true);
  expect(isAllUpi(settled(29100, [cash, keys('100'), upi]))).toBe(false);
});

it('takes the rest again after something was typed', () => {
  expect(settled(29100, [upi, keys('100'), { do: 'take-rest' }]).paid.upi).toBe(29100);
});
