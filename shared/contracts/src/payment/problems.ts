import { defineProblems } from '../problem.ts';

export const paymentProblems = defineProblems({
  'payment/gstin-invalid': { status: 422, title: 'The GSTIN has a wrong check digit or State' },
  'payment/state-unknown': { status: 422, title: 'There is no State with this code' },
  'payment/unknown-customer': { status: 422, title: 'The shop has no such customer' },
  'payment/other-customer': { status: 422, title: 'The bill is of another customer' },
  'payment/customer-required': { status: 422, title: 'Say which customer: without one this cannot be settled later' },
  'payment/bill-cancelled': { status: 422, title: 'The bill was cancelled' },
  'payment/beyond-due': { status: 422, title: 'More than what is due' },
  'payment/allocations-differ': { status: 422, title: 'The allocations come to more than the amount' },
  'payment/date-in-future': { status: 422, title: 'A payment cannot be dated in the future' },
  'payment/cannot-undo': {
    status: 422,
    title: 'Only a payment or discount entered here, still standing, can be undone',
  },
  'payment/not-upi': { status: 422, title: 'Only a UPI payment that came in is verified' },
  'payment/upi-id-missing': { status: 422, title: 'The shop has no UPI id: enter it in the profile first' },
  'payment/profile-pending': { status: 503, title: 'The shop’s profile is on its way: try again' },
  'payment/webhook-refused': { status: 401, title: 'This message is not accepted' },
  'payment/unknown-command': { status: 422, title: 'This server does not know what this command wants' },
  'tenant/closed': { status: 403, title: 'This shop is closed: what was issued is still taken, nothing new is' },
});
