import { PAGE_LIMIT_MAX } from '@rmp/contracts';
import { type StockWants, TODAY_ROWS_MAX } from '@rmp/contracts/bff';
import type { AlertKind } from '@rmp/contracts/inventory';
import { allow, type Caller } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import type { Asking } from '../neighbours/ask.ts';

/** How many items are oversold, out or low, and the first few of them. */
export async function stockWants(deps: BffDeps, caller: Caller, asking: Asking): Promise<StockWants> {
  allow(caller, 'items:read');
  const { rows, next_cursor } = await deps.ask('inventory', asking, (inventory) =>
    inventory.listAlerts({ query: { limit: String(PAGE_LIMIT_MAX) } }),
  );
  const countOf = (kind: AlertKind): number => rows.filter(({ alert }) => alert === kind).length;

  return {
    oversold: countOf('oversold'),
    out: countOf('out'),
    low: countOf('low'),
    has_more: next_cursor !== null,
    rows: rows.slice(0, TODAY_ROWS_MAX),
  };
}
