/**
 * GST slabs with the days they were in force, as of 2026-11-22, in basis points of the taxable value (whole rate).
 * Sources: 1/2017 and 2/2017-Central Tax (Rate) up to 2025-09-21; 9/2025, 10/2025 and 14/2025-CTR of 2025-09-17;
 * 19/2025-CTR of 2025-12-31. `to_date` is the last day; null means still in force.
 */
export const SLAB_ROWS = [
  { gst_rate_bp: 0, from_date: '2017-07-01', to_date: '2025-09-21', kind: 'first schedules', source: '1/2017 and 2/2017-Central Tax (Rate), as amended' },
  { gst_rate_bp: 10, from_date: '2017-07-01', to_date: '2025-09-21', kind: 'first schedules', source: '1/2017 and 2/2017-Central Tax (Rate), as amended' },
  { gst_rate_bp: 25, from_date: '2017-07-01', to_date: '2025-09-21', kind: 'first schedules', source: '1/2017 and 2/2017-Central Tax (Rate), as amended' },
  { gst_rate_bp: 100, from_date: '2017-07-01', to_date: '2025-09-21', kind: 'first schedules', source: '1/2017 and 2/2017-Central Tax (Rate), as amended' },
  { gst_rate_bp: 150, from_date: '2017-07-01', to_date: '2025-09-21', kind: 'first schedules', source: '1/2017 and 2/2017-Central Tax (Rate), as amended' },
  { gst_rate_bp: 300, from_date: '2017-07-01', to_date: '2025-09-21', kind: 'first schedules', source: '1/2017 and 2/2017-Central Tax (Rate), as amended' },
  { gst_rate_bp: 500, from_date: '2017-07-01', to_date: '2025-09-21', kind: 'first schedules', source: '1/2017 and 2/2017-Central Tax (Rate), as amended' },
  { gst_rate_bp: 600, from_date: '2017-07-01', to_date: '2025-09-21', kind: 'first schedules', source: '1/2017 and 2/2017-Central Tax (Rate), as amended' },
  { gst_rate_bp: 750, from_date: '2017-07-01', to_date: '2025-09-21', kind: 'first schedules', source: '1/2017 and 2/2017-Central Tax (Rate), as amended' },
  { gst_rate_bp: 1200, from_date: '2017-07-01', to_date: '2025-09-21', kind: 'first schedules', source: '1/2017 and 2/2017-Central Tax (Rate), as amended' },
  { gst_rate_bp: 1800, from_date: '2017-07-01', to_date: '2025-09-21', kind: 'first schedules', source: '1/2017 and 2/2017-Central Tax (Rate), as amended' },
  { gst_rate_bp: 2800, from_date: '2017-07-01', to_date: '2025-09-21', kind: 'first schedules', source: '1/2017 and 2/2017-Central Tax (Rate), as amended' },
  { gst_rate_bp: 0, from_date: '2025-09-22', to_date: null, kind: 'nil or exempt', source: 'Notification 10/2025-Central Tax (Rate) of 2025-09-17' },
  { gst_rate_bp: 25, from_date: '2025-09-22', to_date: null, kind: 'rough diamonds, precious stones', source: '9/2025-Central Tax (Rate)' },
  { gst_rate_bp: 150, from_date: '2025-09-22', to_date: null, kind: 'other diamonds and stones', source: '9/2025-Central Tax (Rate)' },
  { gst_rate_bp: 300, from_date: '2025-09-22', to_date: null, kind: 'gold, silver, jewellery, imitation jewellery', source: '9/2025-Central Tax (Rate)' },
  { gst_rate_bp: 500, from_date: '2025-09-22', to_date: null, kind: 'merit', source: '9/2025-Central Tax (Rate)' },
  { gst_rate_bp: 1800, from_date: '2025-09-22', to_date: null, kind: 'standard; also the residual entry (Schedule II last entry) for goods named nowhere', source: '9/2025-Central Tax (Rate)' },
  { gst_rate_bp: 4000, from_date: '2025-09-22', to_date: null, kind: 'demerit: sugared aerated and caffeinated drinks, large cars, motorcycles above 350 cc; tobacco and pan masala from 2026-02-01', source: '9/2025-Central Tax (Rate), amended by 19/2025-Central Tax (Rate)' },
  { gst_rate_bp: 1200, from_date: '2025-09-22', to_date: null, kind: 'special: specified bricks and roofing tiles only', source: '14/2025-Central Tax (Rate) (CGST 6)' },
  { gst_rate_bp: 2800, from_date: '2025-09-22', to_date: '2026-01-31', kind: 'withdrawn: existed only for tobacco and pan masala until 2026-01-31', source: '19/2025-Central Tax (Rate) of 2025-12-31' },
] as const;

