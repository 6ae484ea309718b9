import { isRecord } from './command-data.ts';
import type { CommandData } from './command-data.ts';

/** Version 1 did not say by which rules it computed; these were the ones in its code. */
const LAW_OF_V1 = 'in-gst-2025-09-22';

/**
 * Version 1 of `record-sale` spoke of a bill with items and payments: `bill_id`, `bill_number`, `billed_at`,
 * `discount_paise`, `items[{price_paise, inclusive, …}]`, `payments[]`, `printed`. Whatever else it carries is passed on.
 */
export function recordSaleFromV1({
  bill_id,
  bill_number,
  billed_at,
  discount_paise,
  items,
  payments,
  printed,
  ...rest
}: CommandData): CommandData {
  return given({
    ...rest,
    sale_id: bill_id,
    number: bill_number,
    sold_at: billed_at,
    bill_discount_paise: discount_paise,
    lines: Array.isArray(items) ? items.map(lineFromV1) : items,
    tenders: payments,
    issued: isRecord(printed) ? { law: LAW_OF_V1, ...printed } : printed,
  });
}

function lineFromV1(item: unknown): unknown {
  if (!isRecord(item)) return item;
  const { price_paise, inclusive, ...rest } = item;
  return given({ ...rest, unit_price_paise: price_paise, price_includes_tax: inclusive });
}

/** What the old command did not say, the new one does not say either. */
const given = (data: CommandData): CommandData =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
