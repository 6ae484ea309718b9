import { expect, test } from 'vitest';
import { checkTreatment, treatmentOf } from './index.ts';

test('goods nobody marked are taxable with a rate and nil without one', () => {
  expect(treatmentOf({ gst_rate_bp: 500 })).toBe('taxable');
  expect(treatmentOf({ gst_rate_bp: 0 })).toBe('nil');
});

test('Act s.9(1), (2), 10/2025-CTR: nil, exempt and non-GST goods are three different words', () => {
  const words = (['nil', 'exempt', 'non_gst'] as const).map((treatment) => treatmentOf({ gst_rate_bp: 0, treatment }));

  expect(words).toEqual(['nil', 'exempt', 'non_gst']);
});

test('a rate on goods that bear none is refused, and so are taxable goods without a rate', () => {
  const exempt = checkTreatment({ gst_rate_bp: 500, treatment: 'exempt' });
  const taxable = checkTreatment({ gst_rate_bp: 0, treatment: 'taxable' });

  expect(exempt).toEqual({
    ok: false,
    refusal: { code: 'treatment-contradicts-rate', treatment: 'exempt', gst_rate_bp: 500 },
  });
  expect(taxable.ok).toBe(false);
  expect(checkTreatment({ gst_rate_bp: 500, treatment: 'taxable' }).ok).toBe(true);
  expect(checkTreatment({ gst_rate_bp: 0, treatment: 'non_gst' }).ok).toBe(true);
});
