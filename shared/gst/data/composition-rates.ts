/**
 * Rates on turnover of composition dealers, half central and half the State's, as of 2026-11-22. Source: CGST Rules r.7,
 * 1/2018-Central Tax; services by 2/2019-Central Tax (Rate), since Act s.10(2A).
 */
export const COMPOSITION_RATE_ROWS = [
  { business: 'trader', from_date: '2018-01-01', rate_bp: 100 },
  { business: 'manufacturer', from_date: '2018-01-01', rate_bp: 100 },
  { business: 'restaurant', from_date: '2017-07-01', rate_bp: 500 },
  { business: 'services', from_date: '2019-04-01', rate_bp: 600 },
] as const;
