import type { NoteLine, SaleLine } from '@rmp/contracts/sales';
import type { LineMoney, Milli } from '@rmp/gst';
import { present } from '../../sales/domain/present.ts';

/** A line of a note in the words of the bill's line, with the note's own quantity and figures. */
export const noteLine = (
  { line_no, item_id, name, hsn, unit, gst_rate_bp, treatment }: SaleLine,
  { qty_milli, ...money }: LineMoney & { readonly qty_milli: Milli },
): NoteLine =>
  present({
    line_no,
    item_id,
    name,
    hsn,
    unit,
    qty_milli,
    gst_rate_bp,
    treatment,
    net_paise: money.net_paise,
    taxable_paise: money.taxable_paise,
    cgst_paise: money.cgst_paise,
    sgst_paise: money.sgst_paise,
    igst_paise: money.igst_paise,
    cess_paise: money.cess_paise,
    concession_paise: money.concession_paise,
    total_paise: money.total_paise,
  });
