import type { CheckCode, Problem } from '@rmp/gst/returns';

/** What the shop does about a problem, in one sentence. */
export const fixOf = ({ code }: Pick<Problem, 'code'>): string => FIXES[code];

const FIXES: Readonly<Record<CheckCode, string>> = {
  'number-not-allowed':
    'Take the bill back whole with a credit note and write it anew under a number of a series: 16 letters, digits, / or - at most.',
  'number-repeated': 'Two papers have this number: take one of them back whole with a credit note and write it anew.',
  'numbers-missing': 'Let every phone send its bills; what is still missing then must be explained in Table 13.',
  'gstin-invalid':
    'Ask the buyer for the number on his certificate; then reissue the bill with it, or without a GSTIN as a sale to a consumer.',
  'rate-not-in-force': 'Reissue the bill with the rate that was in force on its day, and change the item.',
  'hsn-missing': 'Give the item its HSN code, and reissue the bills that need it; the code is never made up.',
  'hsn-too-short': 'Give the item its longer HSN code; above five crore of turnover six digits are needed.',
  'address-missing': 'From ₹50,000 on the buyer’s name, address and State must be on the bill: reissue it with them.',
  'tax-heads-differ': 'The halves of the tax differ, or both kinds of tax are on one line: reissue the bill.',
  'totals-differ': 'The lines do not make the total that was printed: compare with the paper, and reissue the bill.',
  'note-too-late': 'Tax can no longer be lowered for this sale: give a commercial note without tax instead.',
  'irn-missing': 'Register the document at the invoice portal and attach its answer; without an IRN it is no invoice.',
  'irn-stands':
    'The bill was cancelled here while its IRN stands: cancel that at the portal within 24 hours, or give a credit note.',
  'irn-cancelled': 'Its IRN was cancelled at the portal: cancel the bill here too, and write a new one.',
  'memos-without-document':
    'The small sales of this day are in no invoice yet: issue the document of the day, then file.',
  'came-after-lock':
    'It came after its period was filed: report it in GSTR-1A or in the amendments of the next period.',
};
