import { useEffect, useRef } from 'react';
import type { TenderMode } from '@rmp/contracts/sales';
import { goTo } from './address.ts';
import type { Draft } from './model/draft.ts';
import { whyNotSave } from './pay-parts.tsx';
import type { OpenCounter } from './use-open-counter.ts';
import { useBillingWords } from './words/index.ts';
import type { SayBilling } from './words/index.ts';

/** Ways to pay in the order Tab goes through them. */
const TAB_ORDER: readonly TenderMode[] = ['cash', 'upi', 'udhaar', 'card', 'bank', 'cheque'];

/** The keys of the counter on a PC. A key that means something here does nothing else; all others are the browser's. */
export function useWideKeys(counter: OpenCounter): void {
  const say = useBillingWords();
  const now = useRef({ counter, say });
  useEffect(() => {
    now.current = { counter, say };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { counter: open, say: words } = now.current;
      if (open.sheet !== undefined || open.saving.hasFailed || event.defaultPrevented) return;
      if (isElsewhere(event)) return;
      if (press(nameOf(event), event.target, open, words)) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

/** Enter, Tab and letters belong to a button or another field that has the focus; keys with a name of ours never do. */
function isElsewhere({ key, ctrlKey, altKey, target }: KeyboardEvent): boolean {
  const isOurs = ctrlKey || altKey || key === 'Escape' || /^F\d/.test(key);
  const isAtCounter =
    target === document.body || (target instanceof HTMLElement && target.dataset['entry'] !== undefined);
  return !isOurs && !isAtCounter;
}

const nameOf = ({ key, altKey, ctrlKey, shiftKey }: KeyboardEvent): string =>
  `${ctrlKey ? 'Ctrl ' : ''}${altKey ? 'Alt ' : ''}${shiftKey && key.length > 1 ? 'Shift ' : ''}${key}`;

/** Whether the key did something. */
function press(name: string, target: EventTarget | null, counter: OpenCounter, say: SayBilling): boolean {
  const favourite = /^Alt ([1-9])$/.exec(name)?.[1];
  if (favourite !== undefined) return pickFavourite(counter, Number(favourite) - 1);
  const key = KEYS[name];
  if (!key) return false;
  return key(counter, { say, isEntryEmpty: isEmptyEntry(target) }) !== 'not-mine';
}

interface Around {
  readonly say: SayBilling;
  /** The field has the focus and nothing in it, so its own keys are free. */
  readonly isEntryEmpty: boolean;
}

type Key = (counter: OpenCounter, around: Around) => void | 'not-mine';

const KEYS: Readonly<Record<string, Key>> = {
  F2: ({ openSheet }) => openSheet({ is: 'customer' }),
  F4: (counter) => {
    leavePay(counter);
    counter.bill.act({ do: 'pick-discount' });
  },
  'Shift F4': (counter) => {
    leavePay(counter);
    const line = lineOf(counter);
    if (line) counter.bill.act({ do: 'pick-line', line_id: line.line_id, field: 'discount' });
  },
  F8: ({ acts, bill }) => (bill.draft.lines.length > 0 ? acts.hold() : undefined),
  'Shift F8': ({ openSheet }) => openSheet({ is: 'holds' }),
  F9: ({ acts, bill }) => (bill.draft.lines.length > 0 ? acts.pay() : undefined),
  Tab: ({ step, bill }) => (step.at === 'pay' ? nextTender(bill) : 'not-mine'),
  Enter: (counter, { say }) => {
    const { step, bill } = counter;
    if (step.at === 'pay') return save(counter, say, 'nothing');
    return isDiscount(bill.draft) ? bill.act({ do: 'end-typing' }) : 'not-mine';
  },
  'Ctrl Enter': (counter, { say }) => (counter.step.at === 'pay' ? save(counter, say, 'print') : undefined),
  ArrowUp: (counter, { isEntryEmpty }) => (isEntryEmpty ? moveLine(counter, -1) : 'not-mine'),
  ArrowDown: (counter, { isEntryEmpty }) => (isEntryEmpty ? moveLine(counter, 1) : 'not-mine'),
  Delete: (counter, { isEntryEmpty }) => {
    const line = lineOf(counter);
    if (!isEntryEmpty || !line) return 'not-mine';
    counter.bill.act({ do: 'remove-line', line_id: line.line_id });
  },
  'Ctrl z': ({ bill }, { isEntryEmpty }) => (isEntryEmpty ? bill.act({ do: 'undo' }) : 'not-mine'),
  'Ctrl k': ({ openSheet }) => openSheet({ is: 'palette' }),
  '?': ({ openSheet }, { isEntryEmpty }) => (isEntryEmpty ? openSheet({ is: 'keys' }) : 'not-mine'),
  Escape: ({ step, bill }) => (step.at === 'bill' ? bill.act({ do: 'end-typing' }) : goTo({ at: 'bill' }, 'instead')),
};

const isDiscount = ({ active }: Draft): boolean =>
  active.on === 'discount' || (active.on === 'line' && active.field === 'discount');

function pickFavourite({ catalogue, acts }: OpenCounter, place: number): boolean {
  const item = catalogue.favourites[place];
  if (item) acts.pickItem(item);
  return item !== undefined;
}

const lineOf = ({ bill: { draft } }: OpenCounter) =>
  draft.lines.find(({ line_id }) => draft.active.on === 'line' && draft.active.line_id === line_id) ??
  draft.lines.at(-1);

function moveLine(counter: OpenCounter, by: number): void {
  const { lines } = counter.bill.draft;
  const from = lines.findIndex(({ line_id }) => line_id === lineOf(counter)?.line_id);
  const line = lines[Math.max(0, Math.min(lines.length - 1, from + by))];
  if (line) counter.bill.act({ do: 'pick-line', line_id: line.line_id, field: 'qty' });
}

function nextTender({ draft, act }: OpenCounter['bill']): void {
  const modes = TAB_ORDER.filter((mode) => mode !== 'udhaar' || draft.customer?.customer_id !== undefined);
  const at = draft.active.on === 'tender' ? modes.indexOf(draft.active.mode) : -1;
  act({ do: 'pick-tender', mode: modes[(at + 1) % modes.length] ?? 'cash' });
}

/** The keys of goods work beside a payment too: it stays as it was typed. */
function leavePay({ step }: OpenCounter): void {
  if (step.at !== 'bill') goTo({ at: 'bill' }, 'instead');
}

function save(counter: OpenCounter, say: SayBilling, after: 'nothing' | 'print'): void {
  if (whyNotSave(counter.bill, say) === undefined) counter.saving.save(after);
}

const isEmptyEntry = (target: EventTarget | null): boolean =>
  !(target instanceof HTMLInputElement) || target.value === '';
