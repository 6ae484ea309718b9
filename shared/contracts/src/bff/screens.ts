import * as z from 'zod';
import { PaymentsByMode, SalesSummary, TopItems } from '../analytics/shapes.ts';
import { StockAlert } from '../inventory/shapes.ts';
import { Message } from '../notification/shapes.ts';
import { Customer } from '../payment/customer.ts';
import { Ledger, UdhaarPage } from '../payment/khata.ts';
import { SalePayments } from '../payment/shapes.ts';
import { BusinessDate, CustomerId, pageOf, SaleId } from '../primitives/index.ts';
import { NotesOfSale } from '../sales/notes.ts';
import { Sale, SaleSummary } from '../sales/shapes.ts';
import { partOf } from './parts.ts';
import { OpenTasks } from './tasks.ts';

/** How many rows a part of the home screen shows. */
export const TODAY_ROWS_MAX = 5;

/** Bills of one customer shown with him. */
export const PARTY_BILLS_MAX = 20;

/** Items in want of stock: how many of each kind, and the first few. `has_more`: the counts are of the first 200. */
export const StockWants = z
  .object({
    oversold: z.int().min(0),
    out: z.int().min(0),
    low: z.int().min(0),
    has_more: z.boolean(),
    rows: z.array(StockAlert).max(TODAY_ROWS_MAX).readonly(),
  })
  .meta({ id: 'StockWants' });
export type StockWants = z.output<typeof StockWants>;

export const UdhaarTotal = UdhaarPage.pick({ as_of_date: true, receivable_paise: true }).meta({ id: 'UdhaarTotal' });
export type UdhaarTotal = z.output<typeof UdhaarTotal>;

/** Without a date it is the day in India now. */
export const TodayQuery = z.strictObject({ date: BusinessDate.optional() });

export const TodayScreen = z
  .object({
    date: BusinessDate,
    parts: z.object({
      /** The last five up to the end of the day, newest first. */
      recent_bills: partOf(pageOf(SaleSummary)),
      sales_summary: partOf(SalesSummary),
      payments_by_mode: partOf(PaymentsByMode),
      top_items: partOf(TopItems),
      stock: partOf(StockWants),
      udhaar: partOf(UdhaarTotal),
      tasks: partOf(OpenTasks),
    }),
  })
  .meta({ id: 'TodayScreen' });
export type TodayScreen = z.output<typeof TodayScreen>;

export const BillQuery = z.strictObject({ sale_id: SaleId });

export const BillScreen = z
  .object({
    parts: z.object({
      sale: partOf(Sale),
      payments: partOf(SalePayments),
      notes: partOf(NotesOfSale),
      messages: partOf(pageOf(Message)),
    }),
  })
  .meta({ id: 'BillScreen' });
export type BillScreen = z.output<typeof BillScreen>;

export const PartyQuery = z.strictObject({ customer_id: CustomerId });

export const PartyScreen = z
  .object({
    parts: z.object({
      customer: partOf(Customer),
      ledger: partOf(Ledger),
      bills: partOf(pageOf(SaleSummary)),
    }),
  })
  .meta({ id: 'PartyScreen' });
export type PartyScreen = z.output<typeof PartyScreen>;
