/**
 * Days on which compensation cess was charged, as of 2026-11-22; `hsn` names the goods, an empty list all of them. From
 * 2026-02-01 it is nil on everything, so only back-dated documents carry it. Source: Compensation Cess (Rate) notifications
 * 1/2017 and of 2025-09-17 (number unverified [U]), 19/2025-Central Tax (Rate) of 2025-12-31.
 */
export const CESS_ROWS = [
  { hsn: [], from_date: '2017-07-01', to_date: '2025-09-21' },
  { hsn: ['21069020', '2401', '2402', '2403', '2404'], from_date: '2025-09-22', to_date: '2026-01-31' },
] as const;
