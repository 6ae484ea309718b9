import { basisPoints, grossOf, milli, paise, ZERO_PAISE } from '@rmp/gst';
import { quantityWorth } from './amounts.ts';
import type { Active, Draft, DraftLine, LineField } from './draft.ts';
import { changeLine } from './lines.ts';
import { partsOf, textOf } from './typing.ts';
import type { Room } from './typing.ts';

const QUANTITY: Room = { whole: 6, decimals: 3 };
const MONEY: Room = { whole: 8, decimals: 2 };
const PERCENT: Room = { whole: 3, decimals: 2 };
const PERCENT_BP_MAX = 10_000;

/** How long a figure the active thing takes. */
export function roomOf({ active, discount, lines }: Draft): Room {
  if (active.on === 'line' && active.field === 'discount') {
    const line = lines.find(({ line_id }) => line_id === active.line_id);
    return line?.discount_bp === undefined ? MONEY : PERCENT;
  }
  if (active.on === 'line') return active.field === 'qty' ? QUANTITY : MONEY;
  return active.on === 'discount' && discount?.by === 'percent' ? PERCENT : MONEY;
}

/** What the active thing holds now, as it would have been typed. */
export function shownText(draft: Draft): string {
  const { decimals } = roomOf(draft);
  const parts = partsNow(draft, draft.active);
  return parts === 0 ? '' : textOf(parts, decimals);
}

/** Puts what was typed where it belongs. A percentage above a hundred is no discount and changes nothing. */
export function withTyped(draft: Draft, typed: string): Draft {
  const parts = partsOf(typed, roomOf(draft).decimals);
  const { active } = draft;
  switch (active.on) {
    case 'nothing':
      return draft;
    case 'line':
      return { ...changeLine(draft, active.line_id, (line) => withField(line, active.field, parts)), typed };
    case 'discount':
      return withDiscount(draft, parts, typed);
    case 'tender':
      return active.mode === 'udhaar'
        ? draft
        : { ...draft, tendered: { ...draft.tendered, [active.mode]: paise(parts) }, typed };
    default:
      return active satisfies never;
  }
}

function withDiscount(draft: Draft, parts: number, typed: string): Draft {
  if (draft.discount?.by !== 'percent')
    return { ...draft, discount: { by: 'amount', amount_paise: paise(parts) }, typed };
  return parts > PERCENT_BP_MAX
    ? draft
    : { ...draft, discount: { by: 'percent', percent_bp: basisPoints(parts) }, typed };
}

function withField(line: DraftLine, field: LineField, parts: number): DraftLine {
  switch (field) {
    case 'qty':
      return { ...line, qty_milli: milli(parts) };
    case 'rate':
      return { ...line, unit_price_paise: paise(parts) };
    case 'worth':
      return { ...line, qty_milli: quantityWorth(paise(parts), line.unit_price_paise) };
    case 'discount':
      return withLineDiscount(line, parts);
    default:
      return field satisfies never;
  }
}

function withLineDiscount(line: DraftLine, parts: number): DraftLine {
  if (line.discount_bp === undefined) return { ...line, discount_paise: paise(parts) };
  return parts > PERCENT_BP_MAX ? line : { ...line, discount_bp: basisPoints(parts) };
}

function partsNow({ lines, discount, tendered }: Draft, active: Active): number {
  switch (active.on) {
    case 'nothing':
      return 0;
    case 'line':
      return fieldParts(
        lines.find(({ line_id }) => line_id === active.line_id),
        active.field,
      );
    case 'discount':
      return discount?.by === 'percent' ? discount.percent_bp : (discount?.amount_paise ?? 0);
    case 'tender':
      return tendered[active.mode] ?? 0;
    default:
      return active satisfies never;
  }
}

function fieldParts(line: DraftLine | undefined, field: LineField): number {
  if (!line) return 0;
  switch (field) {
    case 'qty':
      return line.qty_milli;
    case 'rate':
      return line.unit_price_paise;
    case 'worth':
      return grossOf(line.qty_milli, line.unit_price_paise);
    case 'discount':
      return line.discount_bp ?? line.discount_paise ?? ZERO_PAISE;
    default:
      return field satisfies never;
  }
}
