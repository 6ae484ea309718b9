export const HI = {
  wants_bill: 'ग्राहक को बिल चाहिए',
  wants_bill_off: 'अभी मेमो है: दिन के बिल में जुड़ेगा',
  wants_bill_on: 'इसका अपना इनवॉइस नंबर होगा',
} as const;
