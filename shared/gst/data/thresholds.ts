/**
 * Money limits of the law as of 2026-11-22, in paise, with the day each began (null: since before this product).
 * The key says on which side the rule bites: `_above` starts one paisa beyond, `_from` at the limit, `_below` and
 * `_up_to` on the other side.
 */
export const THRESHOLD_ROWS = [
  // CGST Act s.22; notification 10/2019-Central Tax
  { key: 'registration_goods', from_date: null, value_paise: 400000000 },
  // CGST Act s.22(1)
  { key: 'registration_general', from_date: null, value_paise: 200000000 },
  // CGST Act s.22(1) proviso
  { key: 'registration_special', from_date: null, value_paise: 100000000 },
  // CGST Act s.10(1); notification 14/2019-Central Tax
  { key: 'composition_goods', from_date: null, value_paise: 1500000000 },
  // CGST Act s.10(2A)
  { key: 'composition_services', from_date: null, value_paise: 500000000 },
  // notification 12/2017 as amended by 78/2020-Central Tax, from 2021-04-01
  { key: 'hsn_6_digit_above', from_date: null, value_paise: 5000000000 },
  // CGST Rules r.46(e)
  { key: 'b2c_address_required_from', from_date: null, value_paise: 5000000 },
  // CGST Act s.31(3)(b); r.46 fourth proviso
  { key: 'b2c_no_invoice_below', from_date: null, value_paise: 20000 },
  // notification 12/2024-Central Tax
  { key: 'b2cl_above', from_date: null, value_paise: 25000000 },
  // notification 12/2024-Central Tax
  { key: 'b2cl_above', from_date: '2024-08-01', value_paise: 10000000 },
  // notification 13/2020 as amended by 10/2023-Central Tax
  { key: 'einvoice_above', from_date: '2023-08-01', value_paise: 5000000000 },
  // GSTN advisory of 2024-11-05
  { key: 'einvoice_30_day_from', from_date: '2025-04-01', value_paise: 10000000000 },
  // notification 14/2020-Central Tax; circulars 146/2/2021, 156/12/2021
  { key: 'b2c_dynamic_qr_above', from_date: '2021-07-01', value_paise: 500000000000 },
  // CGST Rules r.138
  { key: 'ewaybill_above', from_date: null, value_paise: 5000000 },
  // notification 84/2020-Central Tax
  { key: 'qrmp_up_to', from_date: null, value_paise: 5000000000 },
] as const;
