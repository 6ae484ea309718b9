import { paymentContract, paymentProblems } from '@rmp/contracts/payment';

/** What outsiders see of this service: served at `/docs`, committed as `openapi.json`. */
export const publicFace = {
  title: 'Payment service',
  description: 'Customers, their khata in double entry, payments with the bills they pay, and UPI.',
  contract: paymentContract,
  problems: paymentProblems,
} as const;
