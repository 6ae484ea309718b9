import type { Sale, SaleCustomer, SellerSnapshot } from '@rmp/contracts/sales';
import { stateOf } from '@rmp/gst';
import type { Words } from '../words/words.ts';
import type { Regime } from './regime.ts';
import type { LabelledParty, Party } from './sheet.ts';
import { licencesOf } from './style.ts';

export function sellerOnPaper(seller: SellerSnapshot, { isRegistered }: Regime, words: Words): Party {
  return {
    name: seller.business_name,
    lines: [
      ...linesOf(seller.address),
      joined([placeOnPaper(seller.state_code), mobileOnPaper(seller.mobile)]),
      ...licencesOf(seller, words).map(({ label, value }) => `${label} ${value}`),
    ],
    gstin: isRegistered ? seller.gstin : undefined,
  };
}

/** A buyer without a name is known by the phone number, one without either is a walk-in. */
export function buyerOnPaper(
  customer: SaleCustomer | undefined,
  label: string,
  { isRegistered }: Regime,
  words: Words,
): LabelledParty {
  const mobile = mobileOnPaper(customer?.mobile);
  const state = customer?.state_code && placeOnPaper(customer.state_code);
  return {
    label,
    name: customer?.name ?? mobile ?? words.walk_in,
    lines: [customer?.name && mobile, ...linesOf(customer?.address), state].filter(isText),
    gstin: isRegistered ? customer?.gstin : undefined,
  };
}

export function shipToOnPaper(shipTo: Sale['ship_to'], words: Words): LabelledParty | undefined {
  if (!shipTo) return undefined;
  const [first, ...rest] = linesOf(shipTo.address);
  const state = placeOnPaper(shipTo.state_code);
  return { label: words.ship_to, name: first ?? state, lines: first === undefined ? [] : [...rest, state] };
}

/** A State as the law wants it, name and code: `Rajasthan (08)`. */
export function placeOnPaper(state_code: string): string {
  const state = stateOf(state_code);
  return state ? `${state.name} (${state_code})` : state_code;
}

export function mobileOnPaper(mobile: string | undefined): string | undefined {
  return mobile && `${mobile.slice(0, 5)} ${mobile.slice(5)}`;
}

function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(isText);
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter(isText).join(' · ');
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
