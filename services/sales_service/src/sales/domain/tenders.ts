import type { NewTender, SaleCustomer } from '@rmp/contracts/sales';
import { minusPaise, paise, sumPaise, ZERO_PAISE } from '@rmp/gst';
import type { Paise } from '@rmp/gst';
import type { KnownCustomer } from './circumstances.ts';
import type { Doubt } from './refusal.ts';

export interface Settlement {
  readonly payable: Paise;
  readonly tenders: readonly NewTender[];
  readonly customer: SaleCustomer | undefined;
  readonly known: KnownCustomer | undefined;
}

/** What the customer owes from this bill: payable less the tenders other than udhaar, fixed when it is issued. */
export function creditOf(payable: Paise, tenders: readonly NewTender[]): Paise {
  const paid = tenders.filter(({ mode }) => mode !== 'udhaar').map(({ amount_paise }) => amount_paise);
  return paise(Math.max(0, minusPaise(payable, ...paid)));
}

/** What is doubtful about how the bill is settled: too much, too little with nobody to owe it, or beyond the limit. */
export const tenderDoubts = (settlement: Settlement): readonly Doubt[] => [
  ...overTendered(settlement),
  ...unpaid(settlement),
  ...overLimit(settlement),
];

function overTendered({ payable, tenders }: Settlement): readonly Doubt[] {
  const tendered = sumPaise(tenders.map(({ amount_paise }) => amount_paise));
  if (tendered <= payable) return [];

  const figures = { payable_paise: payable, tendered_paise: tendered, over_paise: minusPaise(tendered, payable) };
  return [
    { flag: 'over-tendered', refusal: { code: 'sales/over-tendered', ...figures, errors: [{ pointer: '/tenders' }] } },
  ];
}

/**
 * The rest is owed by whoever is named: payment_service opens the account from an id, or from a name. With nobody named
 * the bill stands unpaid, until a payment comes for it.
 */
function unpaid({ payable, tenders, customer }: Settlement): readonly Doubt[] {
  const isOwed = customer?.customer_id !== undefined || customer?.name !== undefined;
  return creditOf(payable, tenders) === 0 || isOwed ? [] : [{ flag: 'unpaid' }];
}

function overLimit({ payable, tenders, known }: Settlement): readonly Doubt[] {
  const credit = creditOf(payable, tenders);
  const balance = known?.balance_paise ?? ZERO_PAISE;
  const limit = known?.credit_limit_paise;
  if (credit === 0 || limit === undefined || sumPaise(balance, credit) <= limit) return [];

  const figures = { balance_paise: balance, credit_paise: credit, credit_limit_paise: limit };
  return [{ flag: 'over-limit', refusal: { code: 'sales/over-limit', ...figures, errors: [{ pointer: '/tenders' }] } }];
}
