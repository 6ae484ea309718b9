import { businessDateOf } from '@rmp/gst';
import type { SellerSnapshot } from '@rmp/contracts/sales';
import type { Customer } from '@rmp/contracts/payment';
import type { StatementPaper } from '@rmp/invoice-document';
import type { SayKhata } from '../words/index.ts';
import type { KhataLine } from './khata-lines.ts';

/** Whose khata, where, and until when. */
export interface StatementOf {
  readonly seller: SellerSnapshot;
  readonly party: Pick<Customer, 'name' | 'mobile'> & { readonly balance_paise: number };
  readonly today: string;
}

/** The khata as its paper wants it: every line this device has, oldest first; `lines` come newest first. */
export function statementPaper(
  { seller, party, today }: StatementOf,
  lines: readonly KhataLine[],
  say: SayKhata,
): StatementPaper {
  const [oldest] = lines.slice(-1);
  return {
    seller,
    customer: { name: party.name, mobile: party.mobile },
    from_date: oldest ? businessDateOf(oldest.at) : today,
    to_date: today,
    before_paise: oldest ? oldest.balance_paise - oldest.delta_paise : party.balance_paise,
    entries: lines.toReversed().map(({ at, kind, number, reason, delta_paise, balance_paise }) => {
      const what = say(`line_${kind}`, { number: number ?? '' });
      return {
        date: businessDateOf(at),
        what: reason === undefined ? what : `${what} · ${reason}`,
        delta_paise,
        balance_paise,
      };
    }),
  };
}
