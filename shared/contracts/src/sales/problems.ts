import { defineProblems } from '../problem.ts';

export const salesProblems = defineProblems({
  'sales/fact-incomplete': {
    status: 400,
    title: 'A numbered sale needs the device that gave the number, and what was issued or lines that tell it',
  },
  'sales/line-incomplete': { status: 422, title: 'A line names no item and misses what the item would give' },
  'sales/line-numbers': { status: 422, title: 'Line numbers must be given for all lines and differ, or for none' },
  'sales/unknown-item': { status: 422, title: 'A line names an item this shop does not have' },
  'sales/unknown-customer': { status: 422, title: 'The sale names a customer this shop does not have, without a name' },
  'sales/rate-not-in-force': { status: 422, title: 'The tax rate was not in force on the date of the bill' },
  'sales/discount-above-line': { status: 422, title: 'The discount is more than the line' },
  'sales/discount-above-bill': { status: 422, title: 'The bill discount is more than the bill' },
  'sales/amount-beyond-limit': { status: 422, title: 'Quantity times price, or the whole bill, is beyond the limit' },
  'sales/over-tendered': { status: 422, title: 'More was tendered than is payable' },
  'sales/tendered-cash': { status: 422, title: 'Money handed over is for cash only, and not less than the amount' },
  'sales/payment-repeated': { status: 422, title: 'Two tenders of the sale have the same payment_id' },
  'sales/over-limit': { status: 422, title: 'The customer would owe more than the credit limit' },
  'sales/above-mrp': { status: 422, title: 'The price is above the marked price' },
  'sales/address-missing': { status: 422, title: 'From ₹50,000 the buyer’s name, address and State are required' },
  'sales/state-unknown': { status: 422, title: 'There is no State with this code' },
  'sales/gstin-invalid': { status: 422, title: 'The GSTIN has a wrong check digit or State' },
  'sales/inter-state-not-allowed': { status: 422, title: 'This kind of seller may not sell to another State' },
  'sales/date-in-future': { status: 422, title: 'A bill cannot be dated in the future' },
  'sales/unknown-command': { status: 400, title: 'This command or its version is not known here' },
  'tenant/closed': { status: 403, title: 'This shop is closed: what was issued is still taken, nothing new is' },
});
