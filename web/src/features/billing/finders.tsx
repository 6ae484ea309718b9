import type { Item } from '@rmp/contracts/inventory';
import type { Customer } from '@rmp/contracts/payment';
import { useLiveQuery } from 'dexie-react-hooks';
import { PackagePlus } from 'lucide-react';
import { useMemo } from 'react';
import { useLocal, useParties } from '#local/index.ts';
import { FinderSheet } from '#ui/finder-sheet.tsx';
import { formatMobile, formatShortRupees } from '#ui/format.ts';
import { Money } from '#ui/money.tsx';
import { PartyAvatar } from '#ui/party-avatar.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import { readMark } from './marks.ts';
import { find, findable } from './model/find.ts';
import { byVisits } from './model/regulars.ts';
import type { Catalogue } from './use-catalogue.ts';
import { unitWord } from './unit-words.ts';
import { useBillingWords } from './words/index.ts';
import type { SayBilling } from './words/index.ts';

const SHOWN_MAX = 30;

export interface ItemFinderProps {
  readonly catalogue: Catalogue;
  readonly onPick: (item: Item) => void;
  /** Goods of that name that nobody has entered. */
  readonly onLoose: (name: string) => void;
  readonly onClose: () => void;
}

/** Finds an item by a part of its name, its sound or its code. */
export function ItemFinder({ catalogue, onPick, onLoose, onClose }: ItemFinderProps) {
  const say = useBillingWords();
  return (
    <FinderSheet
      title={say('search_items')}
      placeholder={say('search_items')}
      hint={say('best_nearest')}
      find={(text) => find(text, catalogue.findable, SHOWN_MAX)}
      row={(item) => ({
        key: item.item_id,
        title: item.name,
        note: item.category,
        trail: `${formatShortRupees(item.sell_price_paise)} / ${unitWord(item.unit, say)}`,
      })}
      onPick={onPick}
      addNew={{ icon: PackagePlus, label: (name) => say('add_loose', { name }), onPress: onLoose }}
      noneFound={say('nothing_found')}
      onClose={onClose}
    />
  );
}

export interface CustomerFinderProps {
  readonly onPick: (customer: Customer) => void;
  readonly onNew: (name: string) => void;
  readonly onClose: () => void;
}

/** Finds a customer; before a letter is typed it shows those who come most. */
export function CustomerFinder({ onPick, onNew, onClose }: CustomerFinderProps) {
  const say = useBillingWords();
  const customers = useFindableCustomers();
  return (
    <FinderSheet
      title={say('customer')}
      placeholder={say('customer')}
      hint={say('best_nearest')}
      find={(text) => find(text, customers, SHOWN_MAX)}
      row={(customer) => ({
        key: customer.customer_id,
        title: customer.name,
        note: customer.mobile && formatMobile(customer.mobile),
        lead: <PartyAvatar name={customer.name} />,
        trail: <Balance paise={customer.balance_paise} say={say} />,
      })}
      onPick={onPick}
      addNew={{ label: (name) => say('add_as_new', { name }), note: say('not_one_of_these'), onPress: onNew }}
      noneFound={say('nothing_found')}
      onClose={onClose}
    />
  );
}

function Balance({ paise, say }: { readonly paise: number; readonly say: SayBilling }) {
  const state = paise > 0 ? 'due' : paise < 0 ? 'advance' : 'clear';
  const tone = paise > 0 ? 'due' : paise < 0 ? 'paid' : 'muted';
  return (
    <>
      <span className="block">
        <StateTag state={state} label={say(`customer_${state}`)} />
      </span>
      <Money paise={Math.abs(paise)} tone={tone} />
    </>
  );
}

function useFindableCustomers() {
  const db = useLocal();
  const parties = useParties();
  const visits = useLiveQuery(async () => db && readMark(db, 'billing:regulars'), [db]);
  return useMemo(
    () => byVisits(parties ?? [], visits ?? []).map((party) => findable(party, party.name, party.mobile)),
    [parties, visits],
  );
}
