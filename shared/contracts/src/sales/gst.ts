import * as z from 'zod';
import {
  BusinessDate,
  DocumentNumber,
  Gstin,
  GstRate,
  Pin,
  requiredText,
  SaleId,
  StateCode,
  text,
} from '../primitives/index.ts';
import { defineContract } from '../route.ts';

export const HSN_FOUND_MAX = 50;
export const PROBLEMS_MAX = 1000;

/** A month, `2026-11`, or a quarter of the financial year that begins in that year: `2026-Q3` is October to December 2026. */
export const ReturnPeriodLabel = z
  .string()
  .regex(/^20[0-9]{2}-(?:0[1-9]|1[0-2]|Q[1-4])$/, 'must be a month like 2026-11 or a quarter like 2026-Q3')
  .meta({ id: 'ReturnPeriodLabel' });

/** A heading of the tariff with the rate most goods under it take: a suggestion, which the shop confirms. */
const Heading = z.object({
  hsn: z.string(),
  words: z.string(),
  also: z.string(),
  gst_rate_bp: GstRate,
  when: z.string().optional(),
  others: z
    .array(z.object({ gst_rate_bp: GstRate, when: z.string() }))
    .readonly()
    .optional(),
  from_date: BusinessDate,
  source: z.string(),
});

export const HeadingsFound = z
  .object({ date: BusinessDate, rows: z.array(Heading).readonly() })
  .meta({ id: 'HeadingsFound' });
export type HeadingsFound = z.output<typeof HeadingsFound>;

const RateInForce = z.object({ gst_rate_bp: GstRate, kind: z.string(), source: z.string() });

export const RatesInForce = z
  .object({ date: BusinessDate, rows: z.array(RateInForce).readonly() })
  .meta({ id: 'RatesInForce' });
export type RatesInForce = z.output<typeof RatesInForce>;

/** The body of `POST /gst/gstin`: a number as typed; spaces and case do not matter. */
export const GstinAsked = z.strictObject({ gstin: text(40) }).meta({ id: 'GstinAsked' });

/** What a GSTIN says of itself. It proves no registration: only the portal can say that a number is active. */
export const GstinTold = z
  .object({
    is_valid: z.boolean(),
    gstin: z.string(),
    state_code: StateCode.optional(),
    state: z.string().optional(),
    pan: z.string().optional(),
    kind: z
      .enum(['taxpayer', 'government', 'tax_collector', 'tax_deductor', 'un_body', 'online_service', 'non_resident'])
      .optional(),
    /** Why it is none, and how to mend it. */
    code: z.enum(['gstin-length', 'gstin-pattern', 'gstin-state', 'gstin-check-character']).optional(),
    fix: z.string().optional(),
  })
  .meta({ id: 'GstinTold' });
export type GstinTold = z.output<typeof GstinTold>;

/** The body of `POST /gst/irn`. */
export const IrnAsked = z
  .strictObject({ gstin: Gstin, date: BusinessDate, type: z.enum(['INV', 'CRN', 'DBN']), number: DocumentNumber })
  .meta({ id: 'IrnAsked' });
export type IrnAsked = z.output<typeof IrnAsked>;

export const IrnTold = z
  .object({ irn: z.string().regex(/^[0-9a-f]{64}$/), financial_year: z.string() })
  .meta({ id: 'IrnTold' });
export type IrnTold = z.output<typeof IrnTold>;

/** Where goods are loaded or unloaded, or a party sits: town and postal code. */
export const Station = z.strictObject({ place: requiredText(100), pin: Pin });

/** The body of `POST /gst/eway`: a bill of this shop, and how its goods go, as far as that is known. */
export const EwayAsked = z
  .strictObject({
    sale_id: SaleId,
    from: Station.optional(),
    to: Station.optional(),
    transport: z
      .strictObject({
        mode: z.enum(['road', 'rail', 'air', 'ship']),
        distance_km: z.int().min(0).max(4000),
        vehicle_number: z
          .string()
          .regex(/^[A-Z0-9]{4,15}$/, 'must be 4 to 15 capital letters and digits')
          .optional(),
        transporter_id: Gstin.optional(),
      })
      .optional(),
  })
  .meta({ id: 'EwayAsked' });
export type EwayAsked = z.output<typeof EwayAsked>;

/** Whether the goods need an e-way bill, with the figures; the portal's file once both places and the transport are known. */
export const EwayTold = z
  .object({
    is_needed: z.boolean(),
    value_paise: z.int(),
    above_paise: z.int(),
    rule: z.string(),
    /** As asked with; else the shop's own place, and what the buyer's address plainly tells. */
    from: Station.optional(),
    to: Station.optional(),
    missing: z.array(z.string()).readonly(),
    payload: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'EwayTold' });
export type EwayTold = z.output<typeof EwayTold>;

export const ReturnForm = z.enum(['gstr1', 'gstr3b', 'cmp08']);
export type ReturnForm = z.output<typeof ReturnForm>;

export const ReturnQuery = z.strictObject({
  period: ReturnPeriodLabel,
  /** json is the portal's file, in rupees; csv and xlsx are tables for people. */
  format: z.enum(['json', 'csv', 'xlsx']).default('json'),
  /** For CMP-08: what the dealer does, which decides rate and base. */
  business: z.enum(['trader', 'manufacturer', 'restaurant', 'services']).default('trader'),
});
export type ReturnQuery = z.output<typeof ReturnQuery>;

/** The files people take: a table each. */
export const TABLE_TYPES = [
  'text/csv; charset=utf-8',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

const EwayExportQuery = z.strictObject({ period: ReturnPeriodLabel, format: z.enum(['csv', 'xlsx']).default('csv') });
export type EwayExportQuery = z.output<typeof EwayExportQuery>;

const FiguresShape = z.object({
  taxable_paise: z.int(),
  cgst_paise: z.int(),
  sgst_paise: z.int(),
  igst_paise: z.int(),
  cess_paise: z.int(),
});

/** What is to be mended before a period is filed: each problem with bill, line, field and rule; the sums that must agree. */
export const PeriodCheck = z
  .object({
    period: ReturnPeriodLabel,
    documents: z.int(),
    problems: z
      .array(
        z.object({
          code: z.string(),
          severity: z.enum(['error', 'warning']),
          number: z.string().optional(),
          line_no: z.int().optional(),
          field: z.string().optional(),
          rule: z.string(),
          fix: z.string(),
          detail: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      )
      .max(PROBLEMS_MAX)
      .readonly(),
    /** There are more problems than are listed: mend these and ask again. */
    has_more: z.boolean(),
    /** Sums of the documents, of the sections of GSTR-1, of Table 12 with the goods that name no code, and of GSTR-3B. */
    sums: z.object({
      documents: FiguresShape,
      sections: FiguresShape,
      hsn: FiguresShape,
      gstr3b_taxable_paise: z.int(),
    }),
    agree: z.boolean(),
  })
  .meta({ id: 'PeriodCheck' });
export type PeriodCheck = z.output<typeof PeriodCheck>;

/** GST for integrators and the accountant: open doors that store nothing, and the returns of a period. */
export const gstRoutes = defineContract({
  findHsn: {
    method: 'GET',
    path: '/gst/hsn',
    summary: 'Headings of the tariff by words (English, Hindi, Hindi in Latin letters) or code, with their rates',
    access: 'signed-in',
    query: z.strictObject({
      q: text(80),
      date: BusinessDate.optional(),
      limit: z.coerce.number().int().min(1).max(HSN_FOUND_MAX).default(12),
    }),
    success: 200,
    returns: HeadingsFound,
    problems: [],
  },
  listRates: {
    method: 'GET',
    path: '/gst/rates',
    summary: 'The slabs in force on a day',
    access: 'signed-in',
    query: z.strictObject({ date: BusinessDate.optional() }),
    success: 200,
    returns: RatesInForce,
    problems: [],
  },
  checkGstin: {
    method: 'POST',
    path: '/gst/gstin',
    summary: 'Whether a GSTIN can be one, its State, PAN and kind',
    access: 'signed-in',
    body: GstinAsked,
    success: 200,
    returns: GstinTold,
    repeat: 'none',
    problems: [],
  },
  computeIrn: {
    method: 'POST',
    path: '/gst/irn',
    summary: 'The invoice reference number the portal will give a document',
    access: 'signed-in',
    body: IrnAsked,
    success: 200,
    returns: IrnTold,
    repeat: 'none',
    problems: ['sales/gstin-invalid'],
  },
  judgeEway: {
    method: 'POST',
    path: '/gst/eway',
    summary: 'Whether a bill’s goods need an e-way bill, and the portal’s file',
    access: 'sales:read',
    body: EwayAsked,
    success: 200,
    returns: EwayTold,
    repeat: 'none',
    problems: ['common/not-found'],
  },
  exportEway: {
    method: 'GET',
    path: '/gst/eway/export',
    summary: 'Every bill of a period and whether its goods need an e-way bill, as a table',
    access: 'reports:read',
    query: EwayExportQuery,
    success: 200,
    produces: TABLE_TYPES,
    problems: [],
  },
  getReturn: {
    method: 'GET',
    path: '/gst/returns/{form}',
    summary: 'GSTR-1, GSTR-3B or CMP-08 of a period, as the portal’s file or as a table',
    access: 'reports:read',
    params: z.strictObject({ form: ReturnForm }),
    query: ReturnQuery,
    success: 200,
    produces: ['application/json', ...TABLE_TYPES],
    problems: ['sales/return-not-for-seller', 'common/dependency-down'],
  },
  checkPeriod: {
    method: 'GET',
    path: '/gst/check',
    summary: 'What must be mended before a period is filed, and whether its sums agree',
    access: 'reports:read',
    query: z.strictObject({
      period: ReturnPeriodLabel,
      /** Turnover of the year before, in paise: above five crore HSN codes need six digits. Else what the profile tells. */
      previous_turnover_paise: z.coerce.number().int().min(0).max(1_000_000_000_000_000).optional(),
    }),
    success: 200,
    returns: PeriodCheck,
    problems: [],
  },
});
