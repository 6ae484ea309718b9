import { cessInForce, checkSupply, checkTreatment, rateInForce, rateSpans, slabsOn } from '@rmp/gst';
import type { Paper } from './paper.ts';
import type { Doubt } from './refusal.ts';

type Line = Paper['lines'][number];

/**
 * A rate must be one of the slabs of the day of the document, agree with what the goods are called, and cess is for days that
 * had it; only a regular dealer's lines bear any.
 */
export function rateDoubts({ lines, seller, date }: Paper): readonly Doubt[] {
  if (seller.seller_kind !== 'regular') return [];

  return lines.flatMap((line, index) => [
    ...slabDoubts(line, index, date),
    ...treatmentDoubts(line, index),
    ...cessDoubts(line, index, date),
  ]);
}

function slabDoubts({ line_no, gst_rate_bp }: Line, index: number, date: string): readonly Doubt[] {
  if (rateInForce(gst_rate_bp, date)) return [];
  const refusal = {
    code: 'sales/rate-not-in-force',
    line_no,
    gst_rate_bp,
    date,
    rates_bp: slabsOn(date),
    in_force: rateSpans(gst_rate_bp),
    rule: '9/2025-Central Tax (Rate)',
    errors: [
      { pointer: `/lines/${index}/gst_rate_bp`, detail: 'choose one of rates_bp, which were in force that day' },
    ],
  } as const;
  return [{ flag: 'rate-not-in-force', refusal }];
}

function treatmentDoubts(line: Line, index: number): readonly Doubt[] {
  const checked = checkTreatment(line);
  if (checked.ok) return [];
  const detail = 'nil, exempt and non_gst goods have gst_rate_bp 0, taxable goods a rate';
  const refusal = {
    code: 'sales/treatment-contradicts-rate',
    line_no: line.line_no,
    gst_rate_bp: line.gst_rate_bp,
    treatment: checked.refusal.treatment,
    rule: 'CGST Act s.2(47), s.2(78), s.9(1)',
    errors: [{ pointer: `/lines/${index}/treatment`, detail }],
  } as const;
  return [{ flag: 'rate-not-in-force', refusal }];
}

function cessDoubts({ line_no, hsn, cess_rate_bp, cess_per_unit_paise }: Line, index: number, date: string) {
  if ((!cess_rate_bp && !cess_per_unit_paise) || cessInForce(date, hsn)) return [];
  const pointer = `/lines/${index}/${cess_rate_bp ? 'cess_rate_bp' : 'cess_per_unit_paise'}`;
  const refusal = {
    code: 'sales/cess-not-in-force',
    line_no,
    date,
    rule: '19/2025-Central Tax (Rate)',
    errors: [{ pointer, detail: 'send 0, and begin a tax row without cess on the item' }],
  } as const;
  return [{ flag: 'rate-not-in-force', refusal } satisfies Doubt];
}

/** Only a regular dealer may sell to another State (Act s.10(2)(c), s.24). */
export function placeDoubts({ seller, heads }: Paper): readonly Doubt[] {
  const allowed = checkSupply(seller.seller_kind, heads);
  if (allowed.ok) return [];

  const { seller_kind } = allowed.refusal;
  const refusal = {
    code: 'sales/inter-state-not-allowed',
    seller_kind,
    rule: seller_kind === 'composition' ? 'CGST Act s.10(2)(c)' : 'CGST Act s.24(i)',
    errors: [
      { pointer: '/customer/state_code', detail: 'sell inside the State, or register as a regular dealer first' },
    ],
  } as const;
  return [{ flag: 'seller-kind-mismatch', refusal }];
}
