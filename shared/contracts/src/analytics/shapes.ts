import * as z from 'zod';
import { BusinessDate, Instant, TenantId } from '../primitives/index.ts';

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
});
export type SalesFigures = z.output<typeof SalesFigures>;

export const GroupBy = z.enum(['day', 'month', 'total']);
export type GroupBy = z.output<typeof GroupBy>;

/** The body of `POST /reports`. Both dates are business days and belong to the range. */
export const ReportRequest = z
  .strictObject({
    type: z.enum(['sales_summary']),
    from_date: BusinessDate,
    to_date: BusinessDate,
    group_by: GroupBy.default('day'),
  })
  .meta({ id: 'ReportRequest' });
export type ReportRequest = z.output<typeof ReportRequest>;

/** A row of the summary. `period` is a day `2026-11-22`, a month `2026-11`, or `total`; periods without a bill have none. */
export const SalesSummaryRow = z.object({ period: z.string(), ...SalesFigures.shape });
export type SalesSummaryRow = z.output<typeof SalesSummaryRow>;

export const Report = z
  .object({
    type: z.enum(['sales_summary']),
    from_date: BusinessDate,
    to_date: BusinessDate,
    group_by: GroupBy,
    rows: z.array(SalesSummaryRow).readonly(),
    /** The sum of the rows. */
    totals: SalesFigures,
    /** When the figures were read; bills recorded in the last moments may not be in them yet. */
    as_of: Instant,
  })
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
