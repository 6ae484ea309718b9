import { type ItemPatch, type ItemTax, taxOn } from '@rmp/contracts/inventory';
import { cessInForce, ok, refuse, type Result } from '@rmp/gst';
import { checkRowCount, checkTax, type ItemRefusal } from './item-refusal.ts';

/**
 * The dated rates after a patch. What the patch does not say of rate, treatment and cess stays as it is on the day the new row
 * begins; a row that begins on the same day is replaced. Rows that begin later stay. What holds on that day already adds
 * no row.
 */
export function changeTax(
  before: readonly ItemTax[],
  patch: ItemPatch,
  today: string,
): Result<readonly ItemTax[], ItemRefusal> {
  if (!changesTax(patch)) {
    if (patch.from_date === undefined) return ok(before);
    return refuse({ code: 'inventory/from-date-alone', errors: [{ pointer: '/from_date' }] });
  }

  const inForce = taxOn(before, patch.from_date ?? today);
  const row = rowFrom(patch, inForce, patch.from_date ?? today);
  const isSame = saysTheSame(row, inForce);
  // without a day of its own a patch only repeats its group: what holds may stay, also where it is no longer a slab
  if (isSame && patch.from_date === undefined) return ok(before);
  const sound = checkTax(row);
  if (!sound.ok) return sound;
  if (isSame) return ok(before);
  const tax = [...before.filter(({ from_date }) => from_date !== row.from_date), row].toSorted(byDate);
  const count = checkRowCount(tax);

  return count.ok ? ok(tax) : count;
}

/** A patch bears its whole group: a rate that holds on that day already begins nothing. */
const saysTheSame = (row: ItemTax, inForce: ItemTax): boolean =>
  row.gst_rate_bp === inForce.gst_rate_bp &&
  row.treatment === inForce.treatment &&
  row.cess_rate_bp === inForce.cess_rate_bp &&
  row.cess_per_unit_paise === inForce.cess_per_unit_paise;

const changesTax = ({ gst_rate_bp, treatment, cess_rate_bp, cess_per_unit_paise }: ItemPatch): boolean =>
  gst_rate_bp !== undefined ||
  treatment !== undefined ||
  cess_rate_bp !== undefined ||
  cess_per_unit_paise !== undefined;

/** Cess that the law has ended by the day the row begins is not carried on. */
function rowFrom(patch: ItemPatch, before: ItemTax, from_date: string): ItemTax {
  const treatment = treatmentFrom(patch, before);
  const kept = cessInForce(from_date) ? before : undefined;
  const cessRate = patched(patch.cess_rate_bp, kept?.cess_rate_bp);
  const cessPerUnit = patched(patch.cess_per_unit_paise, kept?.cess_per_unit_paise);

  return {
    from_date,
    gst_rate_bp: patch.gst_rate_bp ?? before.gst_rate_bp,
    ...(treatment !== undefined && { treatment }),
    ...(cessRate !== undefined && { cess_rate_bp: cessRate }),
    ...(cessPerUnit !== undefined && { cess_per_unit_paise: cessPerUnit }),
  };
}

/** A rate that begins makes goods taxable, so an app that knows no treatments can give them one. */
const treatmentFrom = (patch: ItemPatch, before: ItemTax): ItemTax['treatment'] =>
  patch.treatment === undefined && patch.gst_rate_bp ? undefined : patched(patch.treatment, before.treatment);

/** Null clears, absence keeps. */
const patched = <Value>(change: Value | null | undefined, before: Value | undefined): Value | undefined =>
  change === undefined ? before : (change ?? undefined);

const byDate = (a: ItemTax, b: ItemTax): number => (a.from_date < b.from_date ? -1 : 1);
