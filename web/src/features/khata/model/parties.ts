import type { Customer } from '@rmp/contracts/payment';

export const ORDERS = ['most_due', 'name', 'last_seen'] as const;
export type PartyOrder = (typeof ORDERS)[number];

/** The parties that fit what was typed, by name or mobile, in this order. */
export function shownParties(parties: readonly Customer[], typed: string, order: PartyOrder): readonly Customer[] {
  const wanted = plain(typed);
  const digits = typed.replace(/\D/g, '');
  const fits = ({ name, mobile }: Customer): boolean =>
    wanted.split(' ').every((part) => plain(name).includes(part)) ||
    (digits.length >= DIGITS_MIN && (mobile?.includes(digits) ?? false));
  return parties.filter(fits).toSorted(COMPARE[order]);
}

/** What the shop will get and will give, and from how many. */
export interface KhataTotals {
  readonly get_paise: number;
  readonly getting_from: number;
  readonly give_paise: number;
  readonly giving_to: number;
}

export function totalsOf(parties: readonly Customer[]): KhataTotals {
  const due = parties.filter(({ balance_paise }) => balance_paise > 0);
  const held = parties.filter(({ balance_paise }) => balance_paise < 0);
  return {
    get_paise: sum(due),
    getting_from: due.length,
    give_paise: -sum(held),
    giving_to: held.length,
  };
}

const DIGITS_MIN = 3;
const NAMES = new Intl.Collator('en-IN', { numeric: true });

const byName = (a: Customer, b: Customer): number => NAMES.compare(a.name, b.name);

const COMPARE: Readonly<Record<PartyOrder, (a: Customer, b: Customer) => number>> = {
  most_due: (a, b) => b.balance_paise - a.balance_paise || byName(a, b),
  name: byName,
  last_seen: (a, b) => b.updated_at.localeCompare(a.updated_at) || byName(a, b),
};

const sum = (parties: readonly Customer[]): number =>
  parties.reduce((total, { balance_paise }) => total + balance_paise, 0);

const plain = (text: string): string => text.normalize('NFC').toLocaleLowerCase('en-IN').trim().replace(/\s+/g, ' ');
