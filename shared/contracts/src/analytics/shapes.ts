import * as z from 'zod';
import { BusinessDate, GstRate, Instant, ItemId, Name, TenantId, Unit } from '../primitives/index.ts';

/** A report covers at most this many days: a financial year with the one before in sight. */
export const REPORT_DAYS_MAX = 400;

/** A sum over many bills in integer paise; below zero only for round-off and for days of returns. */
export const SumPaise = z.int();

/** The figures of a day, a month or a whole range: sums of what the bills say, nothing computed anew. */
export const SalesFigures = z.object({
  bills: z.int().min(0),
  gross_paise: SumPaise,
  discount_paise: SumPaise,
  charges_paise: SumPaise,
  taxable_paise: SumPaise,
  cgst_paise: SumPaise,
  sgst_paise: SumPaise,
  igst_paise: SumPaise,
  cess_paise: SumPaise,
  round_off_paise: SumPaise,
  payable_paise: SumPaise,
  credit_paise: SumPaise,
  /** Of the bills above, by the day of the bill. */
  cancelled_bills: z.int().min(0),
  cancelled_paise: SumPaise,
  /** Notes by their own day, whenever the bill was made. */
  credit_notes: z.int().min(0),
  returned_paise: SumPaise,
  debit_notes: z.int().min(0),
  debited_paise: SumPaise,
});
export type SalesFigures = z.output<typeof SalesFigures>;

export const GroupBy = z.enum(['day', 'month', 'total']);
export type GroupBy = z.output<typeof GroupBy>;

const range = { from_date: BusinessDate, to_date: BusinessDate };

export const TOP_ITEMS_DEFAULT = 50;
export const TOP_ITEMS_MAX = 500;

/** The body of `POST /reports`. Both dates are business days and belong to the range. */
export const ReportRequest = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('sales_summary'), ...range, group_by: GroupBy.default('day') }),
    z.strictObject({
      type: z.literal('top_items'),
      ...range,
      limit: z.int().min(1).max(TOP_ITEMS_MAX).default(TOP_ITEMS_DEFAULT),
    }),
    z.strictObject({ type: z.literal('payments_by_mode'), ...range }),
    z.strictObject({ type: z.literal('tax_summary'), ...range }),
  ])
  .meta({ id: 'ReportRequest' });
export type ReportRequest = z.output<typeof ReportRequest>;

/** Payable of all bills, less cancelled and returned, with what debit notes added. */
const net = { net_paise: SumPaise };

/** A row of the summary. `period` is a day `2026-11-22`, a month `2026-11`, or `total`; periods without a bill have none. */
export const SalesSummaryRow = z.object({ period: z.string(), ...SalesFigures.shape, ...net });
export type SalesSummaryRow = z.output<typeof SalesSummaryRow>;

export const SalesTotals = z.object({ ...SalesFigures.shape, ...net });
export type SalesTotals = z.output<typeof SalesTotals>;

/** What of an item was sold, and what of it came back by return or cancelled bill. */
export const ItemFigures = z.object({
  sold_milli: z.int(),
  returned_milli: z.int(),
  sold_paise: SumPaise,
  returned_paise: SumPaise,
});
export type ItemFigures = z.output<typeof ItemFigures>;

export const TopItemRow = z.object({
  item_id: ItemId.optional(),
  name: Name,
  unit: Unit,
  ...ItemFigures.shape,
  ...net,
});
export type TopItemRow = z.output<typeof TopItemRow>;

/** The sums of all items sold in the range, also of those below the last row. */
export const TopItemsTotals = z.object({
  items: z.int().min(0),
  sold_paise: SumPaise,
  returned_paise: SumPaise,
  ...net,
});
export type TopItemsTotals = z.output<typeof TopItemsTotals>;

/** Money of one mode: what came, what went, and what was taken back of either as a mistake or with a cancelled bill. */
export const PaymentFigures = z.object({
  payments: z.int().min(0),
  in_paise: SumPaise,
  out_paise: SumPaise,
  undone_in_paise: SumPaise,
  undone_out_paise: SumPaise,
  /** Of what came by UPI and was not taken back: what nobody has verified yet. */
  to_verify_paise: SumPaise,
});
export type PaymentFigures = z.output<typeof PaymentFigures>;

export const PaymentsTotals = z.object({ ...PaymentFigures.shape, ...net });
export type PaymentsTotals = z.output<typeof PaymentsTotals>;

export const PaymentModeRow = z.object({ mode: z.string(), ...PaymentsTotals.shape });
export type PaymentModeRow = z.output<typeof PaymentModeRow>;

/** Tax of bills less cancelled ones, with their notes. */
export const TaxFigures = z.object({
  taxable_paise: SumPaise,
  cgst_paise: SumPaise,
  sgst_paise: SumPaise,
  igst_paise: SumPaise,
  cess_paise: SumPaise,
});
export type TaxFigures = z.output<typeof TaxFigures>;

export const TaxRow = z.object({
  gst_rate_bp: GstRate,
  /** `intra`: inside the seller’s State, `inter`: between States. */
  supply: z.enum(['intra', 'inter']),
  ...TaxFigures.shape,
});
export type TaxRow = z.output<typeof TaxRow>;

const reportOf = <Type extends string, Row extends z.ZodType, Totals extends z.ZodType>(
  type: Type,
  row: Row,
  totals: Totals,
) =>
  z.object({
    type: z.literal(type),
    ...range,
    rows: z.array(row).readonly(),
    totals,
    /** When the figures were read; what was recorded in the last moments may not be in them yet. */
    as_of: Instant,
  });

export const SalesSummary = reportOf('sales_summary', SalesSummaryRow, SalesTotals).extend({ group_by: GroupBy });
export const TopItems = reportOf('top_items', TopItemRow, TopItemsTotals);
export const PaymentsByMode = reportOf('payments_by_mode', PaymentModeRow, PaymentsTotals);

export const Report = z
  .discriminatedUnion('type', [SalesSummary, TopItems, PaymentsByMode, reportOf('tax_summary', TaxRow, TaxFigures)])
  .meta({ id: 'Report' });
export type Report = z.output<typeof Report>;

export const EventCounts = z
  .object({
    tenant_id: TenantId,
    /** Events of this shop by type, each counted once however often it was delivered. */
    counts: z.record(z.string(), z.int().min(1)).readonly(),
    total: z.int().min(0),
    as_of: Instant,
  })
  .meta({ id: 'EventCounts' });
export type EventCounts = z.output<typeof EventCounts>;

/** An event as it was received, with its place in this shop's log. */
export const LoggedEvent = z
  .object({
    tenant_id: TenantId,
    event_id: z.string(),
    /** Place in this log; events that arrived together share one. */
    seq: z.int().min(1),
    type: z.string(),
    source: z.string(),
    subject: z.string(),
    /** The producing service's order for this shop. */
    source_seq: z.int().min(1),
    occurred_at: Instant,
    logged_at: Instant,
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'LoggedEvent' });
export type LoggedEvent = z.output<typeof LoggedEvent>;

export const ServiceCard = z
  .object({
    service: z.string(),
    links: z.record(z.string(), z.string()).readonly(),
  })
  .meta({ id: 'ServiceCard' });
export type ServiceCard = z.output<typeof ServiceCard>;
