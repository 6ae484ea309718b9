import { ok, refuse } from './result.ts';
import type { Result } from './result.ts';

/**
 * Why goods bear tax or not, four different words of the law (Table 8 of GSTR-1): `taxable` with a rate; `nil`, whose rate
 * is 0 in the schedule; `exempt` by notification (10/2025-Central Tax (Rate)); `non_gst`, outside of the Act (s.9(1), (2)).
 */
export type Treatment = 'taxable' | 'nil' | 'exempt' | 'non_gst';

export const TREATMENTS = ['taxable', 'nil', 'exempt', 'non_gst'] as const satisfies readonly Treatment[];

interface Treated {
  readonly gst_rate_bp: number;
  readonly treatment?: Treatment | undefined;
}

/** What goods are; where nobody said it, the rate says: with one taxable, without one nil. */
export const treatmentOf = ({ treatment, gst_rate_bp }: Treated): Treatment =>
  treatment ?? (gst_rate_bp > 0 ? 'taxable' : 'nil');

export interface TreatmentRefusal {
  readonly code: 'treatment-contradicts-rate';
  readonly treatment: Treatment;
  readonly gst_rate_bp: number;
}

/** Taxable goods have a rate; nil, exempt and non-GST goods have none (Act s.2(47), s.2(78), s.9). */
export function checkTreatment(goods: Treated): Result<Treatment, TreatmentRefusal> {
  const treatment = treatmentOf(goods);
  if ((treatment === 'taxable') === goods.gst_rate_bp > 0) return ok(treatment);
  return refuse({ code: 'treatment-contradicts-rate', treatment, gst_rate_bp: goods.gst_rate_bp });
}
