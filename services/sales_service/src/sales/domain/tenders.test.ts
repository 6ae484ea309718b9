import { paise } from '@rmp/gst';
import { describe, expect, it } from 'vitest';
import { customerId } from '../../../test/support/ids.ts';
import { creditOf, tenderDoubts } from './tenders.ts';

const payable = paise(73100);
const cash = { mode: 'cash', amount_paise: paise(30000) } as const;
const upi = { mode: 'upi', amount_paise: paise(20000) } as const;
const udhaar = { mode: 'udhaar', amount_paise: paise(23100) } as const;
const ramesh = { customer_id: customerId(1), name: 'Ramesh Verma' };
const known = { customer_id: customerId(1), balance_paise: paise(45000) };
const flagsOf = (settlement: Parameters<typeof tenderDoubts>[0]) => tenderDoubts(settlement).map(({ flag }) => flag);

describe('the credit of a bill', () => {
  it('is what the tenders other than udhaar leave open, whether udhaar is written or not', () => {
    expect(creditOf(payable, [cash, upi])).toBe(23100);
    expect(creditOf(payable, [cash, upi, udhaar])).toBe(23100);
  });

  it('is never below zero', () => {
    expect(creditOf(paise(100), [cash])).toBe(0);
  });
});

describe('the settlement of a bill', () => {
  it('is in order when it is paid to the paisa', () => {
    const paid = { payable: paise(50000), tenders: [cash, upi], customer: undefined, known: undefined };

    expect(tenderDoubts(paid)).toEqual([]);
  });

  it('is over-tendered from the first paisa beyond, with the figures', () => {
    const [doubt] = tenderDoubts({ payable: paise(29999), tenders: [cash], customer: undefined, known: undefined });

    expect(doubt).toMatchObject({
      flag: 'over-tendered',
      refusal: { code: 'sales/over-tendered', payable_paise: 29999, tendered_paise: 30000, over_paise: 1 },
    });
  });

  it('leaves the rest to a customer with an account or a name', () => {
    expect(flagsOf({ payable, tenders: [cash], customer: ramesh, known: undefined })).toEqual([]);
    expect(flagsOf({ payable, tenders: [cash], customer: { name: 'Ramesh' }, known: undefined })).toEqual([]);
  });

  it('is unpaid when nobody is named to owe the rest, though udhaar is written', () => {
    expect(flagsOf({ payable, tenders: [cash], customer: undefined, known: undefined })).toEqual(['unpaid']);
    expect(flagsOf({ payable, tenders: [cash, upi, udhaar], customer: {}, known: undefined })).toEqual(['unpaid']);
  });

  it('is over the limit from the first paisa beyond it', () => {
    const owing = { payable, tenders: [cash, upi], customer: ramesh };

    expect(flagsOf({ ...owing, known: { ...known, credit_limit_paise: paise(68100) } })).toEqual([]);
    expect(flagsOf({ ...owing, known: { ...known, credit_limit_paise: paise(68099) } })).toEqual(['over-limit']);
  });

  it('within a bill that is paid asks for no limit', () => {
    const paid = { payable: paise(30000), tenders: [cash], customer: ramesh };

    expect(flagsOf({ ...paid, known: { ...known, credit_limit_paise: paise(0) } })).toEqual([]);
  });
});
