import type { Customer } from '@rmp/contracts/payment';
import { FinderSheet } from '#ui/finder-sheet.tsx';
import { formatMobile } from '#ui/format.ts';
import { Money } from '#ui/money.tsx';
import { PartyAvatar } from '#ui/party-avatar.tsx';
import { StateTag } from '#ui/state-tag.tsx';
import { useCustomers } from './use-customers.ts';
import { useAllBillingWords } from './words/later/index.ts';
import type { SayAllBilling } from './words/later/index.ts';

const SHOWN_MAX = 12;

export interface CustomerFinderProps {
  readonly onPick: (customer: Customer) => void;
  readonly onNew: (typed: string) => void;
  readonly onClose: () => void;
}

/** Finds a customer; before a letter is typed it shows those who come at this hour. */
export function CustomerFinder({ onPick, onNew, onClose }: CustomerFinderProps) {
  const say = useAllBillingWords();
  const { find, meant, isRead } = useCustomers();
  return (
    <FinderSheet
      title={say('customer')}
      placeholder={say('customer_or_mobile')}
      hint={say('best_nearest')}
      find={(text) => find(text, SHOWN_MAX)}
      row={(customer) => ({
        title: customer.name,
        note: customer.mobile && formatMobile(customer.mobile),
        lead: <PartyAvatar name={customer.name} />,
        trail: <Balance paise={customer.balance_paise} say={say} />,
      })}
      onPick={onPick}
      addNew={{ label: (name) => say('add_as_new', { name }), note: say('not_one_of_these'), onPress: onNew }}
      didYouMean={(text) => {
        const customer = meant(text);
        return customer && { label: say('did_you_mean', { name: customer.name }), onPress: () => onPick(customer) };
      }}
      noneFound={say(isRead ? 'nothing_found' : 'list_loading')}
      onClose={onClose}
    />
  );
}

function Balance({ paise, say }: { readonly paise: number; readonly say: SayAllBilling }) {
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
