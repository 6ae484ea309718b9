import { describe, expect, it } from 'vitest';
import { deleteDigit, emptyPayment, pickMode, settle, takeWhole, typeDigit } from './payment-draft.ts';
import type { PaymentDraft } from './payment-draft.ts';

const typed = (text: string, draft: PaymentDraft = emptyPayment): PaymentDraft => [...text].reduce(typeDigit, draft);

describe('typing an amount', () => {
  it('goes to cash until another way is picked', () => {
    const draft = typed('200', pickMode(typed('300'), 'upi'));

    expect(settle(draft, 'in', 73_100)).toMatchObject({
      parts: [
        { mode: 'cash', amount_paise: 30_000 },
        { mode: 'upi', amount_paise: 20_000 },
      ],
      total_paise: 50_000,
      balance_paise: 23_100,
    });
  });

  it('begins anew when a way is picked again', () => {
    const draft = typed('5', pickMode(typed('300'), 'cash'));

    expect(settle(draft, 'in', 0).total_paise).toBe(500);
  });

  it('takes paise, and nothing after two of them', () => {
    expect(settle(typed('12.505'), 'in', 0).total_paise).toBe(1250);
  });

  it('gives the last digit back', () => {
    expect(settle(deleteDigit(typed('500')), 'in', 0).total_paise).toBe(5000);
  });

  it('takes the whole of what is left', () => {
    const draft = takeWhole(pickMode(typed('300'), 'upi'), 73_150);

    expect(settle(draft, 'in', 73_150).parts).toEqual([
      { mode: 'cash', amount_paise: 30_000 },
      { mode: 'upi', amount_paise: 43_150 },
    ]);
  });
});

describe('what comes of it', () => {
  it('can be waived for what is left (S5: 2300 of 2376)', () => {
    const draft = typed('2300', pickMode(emptyPayment, 'upi'));

    expect(settle(draft, 'in', 237_600)).toMatchObject({ waivable_paise: 7600, waived_paise: 0, balance_paise: 7600 });
    expect(settle({ ...draft, waives: true }, 'in', 237_600)).toMatchObject({ waived_paise: 7600, balance_paise: 0 });
  });

  it('is an advance when more comes than is due, and waives nothing', () => {
    const settled = settle({ ...typed('500'), waives: true }, 'in', 45_000);

    expect(settled).toMatchObject({ waivable_paise: 0, waived_paise: 0, balance_paise: -5000 });
  });

  it('is owed when money goes out', () => {
    expect(settle(typed('100'), 'out', 5000)).toMatchObject({ waivable_paise: 0, balance_paise: 15_000 });
  });
});
