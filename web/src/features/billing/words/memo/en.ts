export const EN = {
  wants_bill: 'Customer wants a bill',
  wants_bill_off: 'Now a memo: the day bill carries it',
  wants_bill_on: 'It gets its own invoice number',
} as const;
