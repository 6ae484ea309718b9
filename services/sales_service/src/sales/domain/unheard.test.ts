import { describe, expect, it } from 'vitest';
import { customerId, itemId } from '../../../test/support/ids.ts';
import { aFact, aLine } from '../../../test/support/sales.ts';
import { factFrom } from '../../../test/support/told.ts';
import { copyKeys } from '../../copies/domain/copy-keys.ts';
import { unheardIn, whenArrived } from './unheard.ts';

const [soap, towel, ramesh] = [copyKeys.item(itemId(1)), copyKeys.item(itemId(2)), copyKeys.customer(customerId(1))];
const lines = [1, 2, 1].map((count) => ({ ...aLine(), item_id: itemId(count) }));
const nobody = { items: new Map(), customer: undefined };

describe('what a bill names and nobody has told us of', () => {
  it('is each item once, and the customer', () => {
    const fact = factFrom(aFact({ lines, customer: { customer_id: customerId(1) } }));

    expect(unheardIn(fact, nobody)).toEqual([soap, towel, ramesh]);
  });

  it('is no customer who comes with his name, and nothing where nothing is named', () => {
    const named = factFrom(aFact({ customer: { customer_id: customerId(1), name: 'Ramesh' } }));

    expect(unheardIn(named, nobody)).toEqual([]);
    expect(unheardIn(factFrom(aFact()), nobody)).toEqual([]);
  });
});

describe('a flag', () => {
  const bill = { flags: ['clock-skew', 'unknown-item', 'unknown-customer'], waits_for: [soap, towel, ramesh] } as const;

  it.each([
    [[], [soap, towel, ramesh], ['clock-skew', 'unknown-item', 'unknown-customer']],
    [[soap], [towel, ramesh], ['clock-skew', 'unknown-item', 'unknown-customer']],
    [[soap, towel], [ramesh], ['clock-skew', 'unknown-customer']],
    [[ramesh], [soap, towel], ['clock-skew', 'unknown-item']],
    [[soap, towel, ramesh], [], ['clock-skew']],
  ])('goes with the last thing it stands for: of %j', (arrived, waits_for, flags) => {
    expect(whenArrived(bill, new Set(arrived))).toEqual({ waits_for, flags });
  });
});
