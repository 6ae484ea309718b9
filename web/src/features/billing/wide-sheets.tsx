import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { nameIndex } from '#local/search/index.ts';
import type { NameIndex } from '#local/search/index.ts';
import { CommandPalette } from '#ui/command-palette.tsx';
import type { Command } from '#ui/command-palette.tsx';
import { formatMobile, formatShortRupees } from '#ui/format.ts';
import { KeyHint } from '#ui/key-hint.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useCustomers } from './use-customers.ts';
import type { OpenCounter } from './use-open-counter.ts';
import { useAllBillingWords } from './words/later/index.ts';

interface Props {
  readonly counter: OpenCounter;
  readonly onClose: () => void;
}

const KEYS = [
  ['↑ ↓', 'key_line'],
  ['3 Enter', 'key_quantity'],
  ['3 *', 'key_times'],
  ['@ 25', 'key_open_price'],
  ['Alt 1–9', 'key_favourite'],
  ['Del', 'key_remove'],
  ['Ctrl Z', 'key_undo'],
  ['F2', 'key_customer'],
  ['F4', 'key_discount'],
  ['Shift F4', 'key_line_discount'],
  ['F8', 'key_hold'],
  ['Shift F8', 'holds'],
  ['F9', 'key_pay'],
  ['Enter', 'key_save'],
  ['Ctrl Enter', 'key_save_print'],
  ['Ctrl K', 'key_palette'],
  ['Esc', 'key_back'],
] as const;

/** Every key of the counter. */
export function KeysSheet({ onClose }: Pick<Props, 'onClose'>) {
  const say = useAllBillingWords();
  return (
    <Sheet title={say('all_keys')} onClose={onClose}>
      <dl className="grid grid-cols-[8rem_1fr] gap-y-2 p-4">
        {KEYS.map(([keys, word]) => (
          <div key={keys} className="contents">
            <dt>
              <span className="sr-only">{keys}</span>
              <KeyHint keys={keys} />
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}

const FOUND_MAX = 12;

/** Pages, customers, items and acts by a few letters. */
export function Palette({ counter, onClose }: Props) {
  const say = useAllBillingWords();
  return (
    <CommandPalette
      title={say('find_anything')}
      placeholder={say('find_anything')}
      noneFound={say('nothing_found')}
      find={useCommands(counter)}
      onClose={onClose}
    />
  );
}

/** Acts and pages first, then who and what fits. */
function useCommands(counter: OpenCounter): (typed: string) => readonly Command[] {
  const own = useOwnCommands(counter);
  const customers = useCustomers();
  const { acts, catalogue } = counter;
  return (typed) => {
    const found = own.find(typed, FOUND_MAX).map(({ thing }) => thing);
    if (typed.trim() === '') return found;
    const people = customers.find(typed, FOUND_MAX).map((party) => ({
      id: party.customer_id,
      title: party.name,
      note: party.mobile && formatMobile(party.mobile),
      run: () => acts.chooseCustomer(party),
    }));
    const goods = catalogue.find(typed, FOUND_MAX).map((item) => ({
      id: item.item_id,
      title: item.name,
      note: formatShortRupees(item.sell_price_paise),
      run: () => acts.pickItem(item),
    }));
    return [...found, ...people.slice(0, PEOPLE_MAX), ...goods].slice(0, FOUND_MAX);
  };
}

const PEOPLE_MAX = 4;

function useOwnCommands({ acts, openSheet }: OpenCounter): NameIndex<Command> {
  const say = useAllBillingWords();
  const router = useRouter();
  return useMemo(() => {
    const page = (href: string, word: Parameters<typeof say>[0]): Command => ({
      id: href,
      title: say(word),
      run: () => router.push(href),
    });
    const all: readonly Command[] = [
      { id: 'pay', title: say('pay'), keys: 'F9', run: acts.pay },
      { id: 'hold', title: say('hold'), keys: 'F8', run: acts.hold },
      { id: 'customer', title: say('customer'), keys: 'F2', run: () => openSheet({ is: 'customer' }) },
      { id: 'holds', title: say('holds'), keys: 'Shift F8', run: () => openSheet({ is: 'holds' }) },
      { id: 'loose', title: say('loose'), keys: '@', run: () => acts.addLoose() },
      { id: 'buyer', title: say('buyer'), run: () => openSheet({ is: 'buyer' }) },
      { id: 'keys', title: say('all_keys'), keys: '?', run: () => openSheet({ is: 'keys' }) },
      page('/bills', 'page_bills'),
      page('/today', 'page_today'),
      page('/khata', 'page_khata'),
      page('/items', 'page_items'),
      page('/more', 'page_more'),
    ];
    const index = nameIndex(({ id, title }: Command) => ({ id, name: title }));
    for (const command of all) index.put(command);
    return index;
  }, [acts, openSheet, router, say]);
}
