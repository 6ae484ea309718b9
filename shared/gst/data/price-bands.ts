/**
 * Goods taxed by the price of one piece, as of 2026-11-22; limits in paise, before tax, after discount on the invoice.
 * Source: 9/2025-Central Tax (Rate) from 2025-09-22; before, 1/2017-Central Tax (Rate) as amended (limits of 1,000
 * rupees, from memory of the amended text [U]). `except` names
 * codes of the chapter that have a rate of their own. Quilts of 9404 have such a band too, the rest of 9404 has none, so a
 * code does not tell and the shop chooses the rate.
 */
// prettier-ignore
export const PRICE_BAND_ROWS = [
  { hsn: '61', from_date: '2025-09-22', to_date: null, limit_paise: 250_000, up_to_bp: 500, above_bp: 1800, per: 'piece', except: [] },
  { hsn: '62', from_date: '2025-09-22', to_date: null, limit_paise: 250_000, up_to_bp: 500, above_bp: 1800, per: 'piece', except: [] },
  { hsn: '63', from_date: '2025-09-22', to_date: null, limit_paise: 250_000, up_to_bp: 500, above_bp: 1800, per: 'piece', except: ['63053200', '63053300', '6309', '6310'] },
  { hsn: '64', from_date: '2025-09-22', to_date: null, limit_paise: 250_000, up_to_bp: 500, above_bp: 1800, per: 'pair', except: [] },
  { hsn: '61', from_date: '2017-07-01', to_date: '2025-09-21', limit_paise: 100_000, up_to_bp: 500, above_bp: 1200, per: 'piece', except: [] },
  { hsn: '62', from_date: '2017-07-01', to_date: '2025-09-21', limit_paise: 100_000, up_to_bp: 500, above_bp: 1200, per: 'piece', except: [] },
  { hsn: '63', from_date: '2017-07-01', to_date: '2025-09-21', limit_paise: 100_000, up_to_bp: 500, above_bp: 1200, per: 'piece', except: ['63053200', '63053300', '6309', '6310'] },
  { hsn: '64', from_date: '2017-07-01', to_date: '2025-09-21', limit_paise: 100_000, up_to_bp: 1200, above_bp: 1800, per: 'pair', except: [] },
] as const;
