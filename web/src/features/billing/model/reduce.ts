import { basisPoints, paise } from '@rmp/gst';
import type { Action } from './actions.ts';
import { discountOf } from './amounts.ts';
import { NOTHING_ACTIVE } from './draft.ts';
import type { Active, BillDiscount, Draft, DraftLine, LineField } from './draft.ts';
import { addLoose, changeLine, pickItem, removeLine, undoRemoval } from './lines.ts';
import { isPadKey, typeKey } from './typing.ts';
import { roomOf, shownText, withTyped } from './typed-value.ts';
import { isMeasured } from './units.ts';

/**
 * The bill after one act. Picking makes a thing active, digits go to it, the next pick ends it: there is no OK. Whatever
 * was typed down to nothing leaves the bill when its typing ends.
 */
export function reduce(draft: Draft, action: Action): Draft {
  switch (action.do) {
    case 'pick-item':
      return pickItem(ended(draft), action.line, action.qty_milli);
    case 'pick-line':
      return picked(draft, { on: 'line', line_id: action.line_id, field: action.field });
    case 'pick-discount':
      return pickDiscount(draft);
    case 'pick-tender':
      return picked(draft, { on: 'tender', mode: action.mode });
    case 'switch':
      return switched(draft);
    case 'add-loose':
      return addLoose(ended(draft), action.line);
    case 'type':
      return withTyped(draft, typeKey(draft.typed, action.key, roomOf(draft)));
    case 'type-text':
      return typeText(draft, action.text);
    case 'erase':
      return withTyped(draft, (draft.typed || shownText(draft)).slice(0, -1));
    case 'clear':
      return withTyped(draft, '');
    case 'end-typing':
      return ended(draft);
    case 'take-rest':
      return takeRest(draft);
    case 'change-line':
      return changeLine(draft, action.line_id, (line) => ({ ...line, ...action.change }));
    case 'set-discount':
      return { ...ended(draft), discount: action.discount };
    case 'remove-line':
      return removeLine(draft, action.line_id);
    case 'undo':
      return undoRemoval(draft);
    case 'set-customer':
      return { ...draft, customer: action.customer };
    case 'show-qr':
      return { ...draft, qr: { payment_id: action.payment_id, amount_paise: action.amount_paise } };
    case 'cancel-payment':
      return { ...ended(draft), tendered: {}, qr: undefined };
    case 'drop-exchange':
      return { ...draft, exchange: undefined };
    case 'want-bill':
      return { ...draft, wants_bill: action.wants_bill };
    case 'set-due-date':
      return { ...draft, due_date: action.due_date };
    case 'replace':
      return action.draft;
    default:
      return action satisfies never;
  }
}

/** Keys of a field as if they were pressed one by one; a per cent sign makes a discount one. */
function typeText(draft: Draft, text: string): Draft {
  const isOther = isDiscount(draft.active) && text.trim().endsWith('%') !== isPercent(draft);
  const target = isOther ? switched(draft) : draft;
  const typed = Array.from(text)
    .filter(isPadKey)
    .reduce((before, key) => typeKey(before, key, roomOf(target)), '');
  return withTyped(target, typed);
}

const isDiscount = (active: Active): boolean =>
  active.on === 'discount' || (active.on === 'line' && active.field === 'discount');

function isPercent({ active, lines, discount }: Draft): boolean {
  if (active.on !== 'line') return discount?.by === 'percent';
  return lines.find(({ line_id }) => line_id === active.line_id)?.discount_bp !== undefined;
}

/** The bill with nothing active, without what was typed down to nothing. */
function ended(draft: Draft): Draft {
  const still = { ...draft, active: NOTHING_ACTIVE, typed: '' };
  if (draft.active.on === 'discount')
    return discountOf(draft.discount, draft.lines) > 0 ? still : withoutDiscount(still);
  if (draft.active.on !== 'line') return still;

  const { line_id } = draft.active;
  const line = draft.lines.find((candidate) => candidate.line_id === line_id);
  const isNothing = line !== undefined && (line.qty_milli === 0 || (!line.item_id && line.unit_price_paise === 0));
  return isNothing ? removeLine(still, line_id) : still;
}

const withoutDiscount = (draft: Draft): Draft => ({ ...draft, discount: undefined });

const picked = (draft: Draft, active: Active): Draft => ({ ...ended(draft), active });

function pickDiscount(draft: Draft): Draft {
  const still = ended(draft);
  if (still.lines.length === 0) return still;
  return { ...still, discount: still.discount ?? { by: 'amount', amount_paise: paise(0) }, active: { on: 'discount' } };
}

/** What the second key of the pad does to the active thing; with nothing active it means the line added last. */
function switched(draft: Draft): Draft {
  const { active, lines } = draft;
  if (active.on === 'discount') return withTyped({ ...draft, discount: otherWay(draft.discount) }, draft.typed);
  if (active.on === 'tender') return draft;

  const line = lines.find(({ line_id }) => active.on === 'line' && line_id === active.line_id) ?? lines.at(-1);
  if (!line) return draft;
  if (active.on === 'line' && active.field === 'discount') {
    return withTyped(changeLine(draft, line.line_id, otherLineDiscount), draft.typed);
  }
  const other: LineField = isMeasured(line.unit) ? 'worth' : 'rate';
  const field = active.on === 'line' && active.field === other ? 'qty' : other;
  return { ...draft, active: { on: 'line', line_id: line.line_id, field }, typed: '' };
}

const otherWay = (discount: BillDiscount | undefined): BillDiscount =>
  discount?.by === 'percent' ? { by: 'amount', amount_paise: paise(0) } : { by: 'percent', percent_bp: basisPoints(0) };

const otherLineDiscount = (line: DraftLine): DraftLine =>
  line.discount_bp === undefined
    ? { ...line, discount_paise: undefined, discount_bp: basisPoints(0) }
    : { ...line, discount_bp: undefined };

/** The active way to pay takes what the others leave, whatever was typed into it. */
function takeRest(draft: Draft): Draft {
  if (draft.active.on !== 'tender') return draft;
  const { [draft.active.mode]: _, ...others } = draft.tendered;
  return { ...draft, tendered: others, typed: '' };
}
