export const HI = {
  comes_back: '{number} से {amount} वापस आ रहा है',
  take_off: 'अदला-बदली हटाएँ',
  changed: 'यह सामान इस बीच वापस आ चुका है। अदला-बदली हटाकर फिर से शुरू करें।',
  given: 'वापस दिया सामान',
  of_bill: '{number} से',
  back_cash: '{amount} नकद वापस दें',
  back_upi: '{amount} UPI से वापस दें',
  back_udhaar: '{amount} उधार से घटेगा',
} as const;
