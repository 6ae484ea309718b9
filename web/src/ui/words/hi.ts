export const HI = {
  rupees: { one: '{rupees} रुपया', other: '{rupees} रुपये' },
  paise: '{paise} पैसे',
  minus: '{amount} घटाए',
  due: '{amount} बाकी',
  back: 'वापस',
  close: 'बंद करें',
  clear: 'मिटाएँ',
  delete_digit: 'आखिरी अंक मिटाएँ',
  number_pad: 'अंकों का पैड',
  quantity: 'मात्रा',
  in_bill: 'बिल में {quantity}',
  pages: 'पन्ने',
} as const;
