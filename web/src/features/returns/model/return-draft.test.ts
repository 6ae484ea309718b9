import { describe, expect, it } from 'vitest';
import { soldBill, SOAP_LINE } from '#local/testing/sold-bill.ts';
import { previewOf } from './preview.ts';
import { NOTHING_PICKED, reduceReturn, wantedIn } from './return-draft.ts';
import type { ReturnAction, ReturnDraft } from './return-draft.ts';
import { returnableLines } from '#features/notes/index.ts';
import { isWhole } from '#features/notes/index.ts';
import type { WholeBill } from '#features/notes/index.ts';

const date = '2026-11-29';
const sold = soldBill();
const bill = isWhole(sold) ? sold : ({} as WholeBill);
const lines = returnableLines(bill.fact.issued, []);
const lineOf = (lineNo: number) => lines.filter(({ line_no }) => line_no === lineNo);
const press = (lineNo: number): ReturnAction[] => lineOf(lineNo).map((line) => ({ do: 'press', line }));
const after = (...actions: readonly ReturnAction[]): ReturnDraft => actions.reduce(reduceReturn, NOTHING_PICKED);

describe('picking what comes back', () => {
  it('begins with one, goes on by one with each press, and ends at what was sold', () => {
    const pressed = [1, 2, 3, 4].map((times) => after(...Array.from({ length: times }, () => press(SOAP_LINE)).flat()));

    expect(pressed.map(({ picks }) => picks[SOAP_LINE])).toEqual([1000, 2000, 3000, 3000]);
  });

  it('takes what is typed in place of what was picked, in parts of a kilogram too', () => {
    const typed = after(...press(1), { do: 'type', key: '.' }, { do: 'type', key: '5' });

    expect(wantedIn(typed)).toEqual([{ line_no: 1, qty_milli: 500 }]);
  });

  it('leaves digits alone while no line is picked', () => {
    expect(after({ do: 'type', key: '5' })).toEqual(NOTHING_PICKED);
  });

  it('takes all of it at once', () => {
    expect(wantedIn(after({ do: 'take-all', lines }))).toHaveLength(6);
  });
});

describe('what is shown before it is saved', () => {
  it('gives back ₹37.00 off the udhaar while something is owed', () => {
    const preview = previewOf(after(...press(SOAP_LINE)), bill, [], { balance: 18100, date });

    expect(preview).toMatchObject({
      refund: 'udhaar',
      balance_after_paise: 14400,
      note: { totals: { payable_paise: 3700, round_off_paise: 1 } },
    });
  });

  it('gives money back when nothing is owed', () => {
    expect(previewOf(after(...press(SOAP_LINE)), bill, [], { balance: 0, date }).refund).toBe('cash');
    expect(previewOf(after(...press(SOAP_LINE)), bill, [], { balance: undefined, date }).refund).toBe('cash');
  });

  it('says how much at most can come back, and is no fault while nothing is picked', () => {
    const tooMuch = previewOf(after(...press(SOAP_LINE), { do: 'type', key: '4' }), bill, [], { balance: 0, date });

    expect(tooMuch).toMatchObject({ note: undefined, fault: { code: 'over-returned', returnable_milli: 3000 } });
    expect(previewOf(NOTHING_PICKED, bill, [], { balance: 0, date }).fault).toBeUndefined();
  });
});
