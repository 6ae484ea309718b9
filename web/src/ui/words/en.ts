export const EN = {
  rupees: { one: '{rupees} rupee', other: '{rupees} rupees' },
  paise: '{paise} paise',
  minus: 'minus {amount}',
  due: 'due {amount}',
  back: 'Back',
  close: 'Close',
  clear: 'Clear',
  delete_digit: 'Delete last digit',
  number_pad: 'Number pad',
  quantity: 'Quantity',
  in_bill: '{quantity} in the bill',
  pages: 'Pages',
} as const;
