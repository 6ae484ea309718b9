import type { OutboxRow } from '#local/index.ts';

/** What this device knows by name of the records a command is about. */
export interface Names {
  readonly bill?: { readonly number: string; readonly customer_name?: string; readonly payable_paise: number };
  readonly item?: { readonly name: string };
  readonly party?: { readonly name: string };
}

/** What somebody who did it would recognise it by. `title` is a key of the words of this page. */
export interface AboutCommand {
  readonly title: OutboxRow['kind'];
  /** The bill's number, the item, the customer: as far as they are known here. */
  readonly who: readonly string[];
  readonly amount_paise?: number;
}

/** A queued command in the words of the counter: which bill, whose money, how much. */
export function aboutCommand(row: OutboxRow, { bill, item, party }: Names): AboutCommand {
  switch (row.kind) {
    case 'record-sale': {
      const { number, customer, issued } = row.data;
      return about(row, [number, customer?.name ?? party?.name], issued?.totals.payable_paise);
    }
    case 'record-return':
      return about(row, [row.data.number, bill?.number, bill?.customer_name]);
    case 'cancel-sale':
      return about(row, [bill?.number, bill?.customer_name], bill?.payable_paise);
    case 'add-item':
      return about(row, [row.data.name], row.data.sell_price_paise);
    case 'add-customer':
      return about(row, [row.data.name, row.data.mobile]);
    case 'change-customer':
      return about(row, [row.data.patch.name ?? party?.name]);
    case 'record-payment':
      return about(row, [party?.name, row.data.number], row.data.amount_paise);
    case 'change-item':
      return about(row, [row.data.patch.name ?? item?.name]);
    default:
      return about(row, [bill?.number ?? item?.name ?? party?.name]);
  }
}

function about({ kind }: OutboxRow, who: readonly (string | undefined)[], amount_paise?: number): AboutCommand {
  return {
    title: kind,
    who: who.filter((one) => one !== undefined),
    ...(amount_paise !== undefined && { amount_paise }),
  };
}
