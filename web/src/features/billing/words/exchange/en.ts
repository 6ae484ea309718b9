export const EN = {
  comes_back: '{amount} comes back from {number}',
  take_off: 'Without the exchange',
  changed: 'These goods came back in another way since. Take the exchange off and begin it again.',
  given: 'Goods given back',
  of_bill: 'from {number}',
  back_cash: 'Give {amount} back in cash',
  back_upi: 'Give {amount} back by UPI',
  back_udhaar: '{amount} goes off the udhaar',
} as const;
