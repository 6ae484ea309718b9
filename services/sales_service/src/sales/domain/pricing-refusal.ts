import type { PricingRefusal } from '@rmp/gst';
import type { CompleteLine } from './complete-lines.ts';
import type { SaleRefusal } from './refusal.ts';

/** A refusal of the tax engine in the words of the public contract: its figures, and the line as it was sent. */
export function pricingRefusal(refusal: PricingRefusal, lines: readonly CompleteLine[]): SaleRefusal {
  const lineAt = (lineNo: number) => `/lines/${lines.findIndex(({ line_no }) => line_no === lineNo)}`;

  switch (refusal.code) {
    case 'line-no-repeated':
      return { ...refusal, code: 'sales/line-numbers' };
    case 'discount-above-line':
      return {
        ...refusal,
        code: 'sales/discount-above-line',
        errors: [{ pointer: `${lineAt(refusal.line_no)}/discount_paise` }],
      };
    case 'bill-discount-above-lines':
      return { ...refusal, code: 'sales/discount-above-bill', errors: [{ pointer: '/bill_discount_paise' }] };
    case 'line-above-limit':
    case 'cess-above-line':
      return { ...refusal, code: 'sales/amount-beyond-limit', errors: [{ pointer: lineAt(refusal.line_no) }] };
    case 'line-count-out-of-range':
    case 'charge-count-out-of-range':
    case 'out-of-range':
    case 'bill-above-limit':
      return { ...refusal, code: 'sales/amount-beyond-limit' };
    default:
      return refusal satisfies never;
  }
}
