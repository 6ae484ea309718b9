import type { Item } from '@rmp/contracts/inventory';
import type { Milli } from '@rmp/gst';
import { ScanBarcode } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { formatMilli, formatShortRupees } from '#ui/format.ts';
import { KeyHint } from '#ui/key-hint.tsx';
import { usePicker } from '#ui/use-picker.ts';
import type { Draft } from './model/draft.ts';
import { readEntry } from './model/read-entry.ts';
import type { OpenCounter } from './use-open-counter.ts';
import { useAllBillingWords } from './words/later/index.ts';

const FOUND_MAX = 8;

/**
 * The one field of the counter: names, numbers, codes and prices. It owns the focus and takes it back after every act.
 * While a discount or a way to pay is active, what is typed is its amount.
 */
export function WideEntry({ counter }: { readonly counter: OpenCounter }) {
  const say = useAllBillingWords();
  const { bill, catalogue, acts, step, sheet } = counter;
  const { draft, act } = bill;
  const target = targetOf(counter);
  const [typed, setTyped] = useState({ text: '', target });
  const isAmount = draft.active.on === 'discount' || draft.active.on === 'tender' || isLineDiscount(draft);
  /** What was typed for one thing never counts for the next, nor for the same one picked again. */
  const isStill = typed.target === target && !(isAmount && draft.typed === '');
  const text = isStill ? typed.text : '';
  const setText = (next: string): void => setTyped({ text: next, target });
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const fieldId = useId();
  const entry = readEntry(text);
  const found = !isAmount && entry.is === 'name' ? catalogue.find(entry.text, FOUND_MAX) : [];
  const pick = (item: Item): void => {
    acts.pickItem(item);
    setText('');
  };
  const picker = usePicker(found.length, 'down', (index) => {
    const item = found[index];
    if (item) pick(item);
  });
  useFocusBack(field, draft, sheet !== undefined, step.at);

  const enter = (): boolean => {
    switch (entry.is) {
      case 'quantity':
        takeQuantity(counter, entry.qty_milli);
        break;
      case 'code':
        acts.pickCode(entry.code);
        break;
      case 'open-price':
        acts.addLoose();
        act({ do: 'type-text', text: text.replace('@', '') });
        act({ do: 'end-typing' });
        break;
      case 'nothing':
      case 'times':
      case 'name':
        return false;
      default:
        return entry satisfies never;
    }
    setText('');
    return true;
  };
  const change = (next: string): void => {
    setText(next);
    picker.reset();
    if (isAmount) act({ do: 'type-text', text: next });
    const read = readEntry(next);
    if (isAmount || read.is !== 'times') return;
    acts.nextTimes(read.qty_milli);
    setText(read.rest);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (found.length > 0) picker.onKeyDown(event);
    if (event.key !== 'Enter' || event.defaultPrevented || isAmount) return;
    if (enter()) event.preventDefault();
  };
  return (
    <div className="relative p-3">
      {found.length > 0 && (
        <ul
          id={listId}
          role="listbox"
          aria-label={say('pick_results')}
          className="absolute inset-x-3 bottom-full border border-edge bg-paper shadow-lift"
        >
          {found.map((item, index) => (
            <li
              key={item.item_id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === picker.index}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(item)}
              className={`flex min-h-9 cursor-pointer items-center justify-between px-3 ${index === picker.index ? 'bg-act-soft' : ''}`}
            >
              <span className="font-semibold">{item.name}</span>
              <span className="text-sm text-ink-2">{formatShortRupees(item.sell_price_paise)}</span>
            </li>
          ))}
        </ul>
      )}
      <label
        htmlFor={fieldId}
        className="active-edge flex min-h-13 items-center gap-3 rounded-press border-[1.5px] bg-paper px-3"
      >
        <button
          type="button"
          aria-label={say('scan')}
          aria-pressed={counter.camera.isOn}
          onPointerDown={(event) => event.preventDefault()}
          onClick={counter.camera.toggle}
          className="-m-2 grid size-10 flex-none place-items-center rounded-press text-act"
        >
          <ScanBarcode className="size-6" aria-hidden="true" />
        </button>
        {acts.times !== undefined && (
          <span className="rounded-chip bg-act-soft px-2 text-sm font-bold text-act">
            {say('number_of_scan', { quantity: formatMilli(acts.times) })}
          </span>
        )}
        {isAmount && <span className="font-bold text-act">{targetWord(counter, say)}</span>}
        <input
          ref={field}
          id={fieldId}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-activedescendant={found.length > 0 ? `${listId}-${picker.index}` : undefined}
          aria-autocomplete="list"
          aria-label={isAmount ? targetWord(counter, say) : say('entry')}
          placeholder={isAmount ? '' : say('entry')}
          autoComplete="off"
          autoFocus
          value={text}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
          className="w-full min-w-0 bg-transparent text-md outline-none placeholder:text-ink-3"
          data-entry
        />
        <KeyHint keys="Enter" />
      </label>
    </div>
  );
}

/** A number means the line that is active, or the last one. */
function takeQuantity({ bill: { draft, act } }: OpenCounter, qty_milli: Milli): void {
  const { active, lines } = draft;
  const lineId = active.on === 'line' ? active.line_id : lines.at(-1)?.line_id;
  if (lineId === undefined) return;
  if (active.on === 'line' && active.field !== 'qty') act({ do: 'type-text', text: formatMilli(qty_milli) });
  else act({ do: 'change-line', line_id: lineId, change: { qty_milli } });
}

const targetOf = ({ bill: { draft } }: OpenCounter): string => {
  const { active } = draft;
  if (active.on === 'tender') return active.mode;
  return isLineDiscount(draft) ? 'line-discount' : active.on;
};

const isLineDiscount = ({ active }: Draft): boolean => active.on === 'line' && active.field === 'discount';

function targetWord({ bill: { draft } }: OpenCounter, say: ReturnType<typeof useAllBillingWords>): string {
  const { active } = draft;
  if (active.on !== 'tender') return say(active.on === 'line' ? 'line_discount' : 'discount');
  return active.mode === 'advance' ? say('old_advance') : say(active.mode);
}

/** After every act the field has the focus again, unless a sheet is open. */
function useFocusBack(
  field: React.RefObject<HTMLInputElement | null>,
  draft: unknown,
  isCovered: boolean,
  step: string,
): void {
  useEffect(() => {
    if (!isCovered) field.current?.focus();
  }, [field, draft, isCovered, step]);
}
