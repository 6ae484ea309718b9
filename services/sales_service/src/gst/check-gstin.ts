import type { GstinTold } from '@rmp/contracts/sales';
import { checkGstin as readGstin, stateOf } from '@rmp/gst';
import type { GstinRefusal } from '@rmp/gst';

/** What a GSTIN as typed says of itself, or why it is none. */
export function checkGstin(typed: string): GstinTold {
  const gstin = typed.replaceAll(/\s/g, '').toUpperCase();
  const checked = readGstin(typed);
  if (!checked.ok) return { is_valid: false, gstin, code: checked.refusal.code, fix: fixOf(checked.refusal) };

  const { state_code, kind, pan } = checked.value;
  return { is_valid: true, gstin, state_code, state: stateOf(state_code)?.name, kind, pan };
}

function fixOf(refusal: GstinRefusal): string {
  switch (refusal.code) {
    case 'gstin-length':
      return `A GSTIN has 15 characters; this has ${refusal.length}.`;
    case 'gstin-pattern':
      return 'It begins with two digits of the State, then the PAN; look again at letters and digits.';
    case 'gstin-state':
      return `There is no State ${refusal.state_code}.`;
    case 'gstin-check-character':
      return 'The last character does not fit the others: one of them is mistyped.';
    default:
      return refusal satisfies never;
  }
}
