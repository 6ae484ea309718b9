import * as z from 'zod';
import {
  BusinessDate,
  Cursor,
  CustomerId,
  DocumentNumber,
  Instant,
  Mobile,
  Name,
  Paise,
  PaymentId,
  SaleId,
  TenantId,
} from '../primitives/index.ts';
import { BalancePaise } from './customer.ts';
import { CounterMode, Reason } from './shapes.ts';

/**
 * `exchange`: what notes gave and bills took, nothing at the end of each exchange; `receivable` is the sum of all
 * customers; `walk_in` is the same for bills and money that name nobody.
 */
export const Account = z.enum([
  ...CounterMode.options,
  'receivable',
  'walk_in',
  'sales',
  'sales_returns',
  'settlement_discount',
  'opening_balances',
]);
export type Account = z.output<typeof Account>;

export const EntryKind = z.enum([
  'opening',
  'sale',
  'sale_cancelled',
  'credit_note',
  'debit_note',
  'payment',
  'settlement_discount',
  'undo',
  'transfer',
]);
export type EntryKind = z.output<typeof EntryKind>;

/** One line of a customer's khata. The lines of a customer, summed, are his balance. */
export const LedgerEntry = z
  .object({
    entry_id: z.string().max(120),
    /** The first entry of a customer is 1, the next 2: no gap. */
    entry_no: z.int().min(1),
    seq: z.int().min(1),
    kind: EntryKind,
    at: Instant,
    entry_date: BusinessDate,
    recorded_at: Instant,
    debit_paise: Paise,
    credit_paise: Paise,
    /** After this entry. */
    balance_paise: BalancePaise,
    sale_id: SaleId.optional(),
    payment_id: PaymentId.optional(),
    note_id: z.string().max(60).optional(),
    number: DocumentNumber.optional(),
    reason: Reason.optional(),
  })
  .meta({ id: 'LedgerEntry' });
export type LedgerEntry = z.output<typeof LedgerEntry>;

/** A page of a khata, newest first. */
export const Ledger = z
  .object({
    tenant_id: TenantId,
    customer_id: CustomerId,
    balance_paise: BalancePaise,
    entries: z.array(LedgerEntry).readonly(),
    next_cursor: Cursor.nullable(),
  })
  .meta({ id: 'Ledger' });
export type Ledger = z.output<typeof Ledger>;

/** What is open, by days since it fell due. */
export const Ageing = z.object({
  not_yet_due_paise: BalancePaise,
  days_0_30_paise: BalancePaise,
  days_31_60_paise: BalancePaise,
  days_61_90_paise: BalancePaise,
  over_90_days_paise: BalancePaise,
});
export type Ageing = z.output<typeof Ageing>;

export const Udhaar = z
  .object({
    customer_id: CustomerId,
    name: Name,
    mobile: Mobile.optional(),
    balance_paise: BalancePaise,
    ageing: Ageing,
    /** Money of his that pays no bill yet: open bills less this are the balance. */
    unallocated_paise: BalancePaise,
    /** The day of the oldest open bill. */
    oldest_date: BusinessDate.optional(),
  })
  .meta({ id: 'Udhaar' });
export type Udhaar = z.output<typeof Udhaar>;

/** Who owes, by name, a page at a time. `receivable_paise` is the sum over all customers, advances taken off. */
export const UdhaarPage = z
  .object({
    as_of_date: BusinessDate,
    receivable_paise: BalancePaise,
    rows: z.array(Udhaar).readonly(),
    next_cursor: Cursor.nullable(),
  })
  .meta({ id: 'UdhaarPage' });
export type UdhaarPage = z.output<typeof UdhaarPage>;

/** The trial balance: debits above zero, credits below. They sum to zero. */
export const Accounts = z
  .object({
    rows: z.array(z.object({ account: Account, balance_paise: BalancePaise })).readonly(),
    sum_paise: BalancePaise,
  })
  .meta({ id: 'Accounts' });
export type Accounts = z.output<typeof Accounts>;
