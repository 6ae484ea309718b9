import * as z from 'zod';
import {
  BusinessDate,
  CustomerId,
  DeviceId,
  DocumentNumber,
  Instant,
  Paise,
  PaymentId,
  requiredText,
  SaleId,
  TenantId,
  text,
  UserId,
} from '../primitives/index.ts';
import { SoldAt } from '../sales/shapes.ts';

export const ALLOCATIONS_MAX = 100;

/** How money moves. */
export const MoneyMode = z.enum(['cash', 'upi', 'card', 'bank', 'cheque']);
export type MoneyMode = z.output<typeof MoneyMode>;

/** What settles a bill or a note at the counter: money, or the goods of the one for those of the other. */
export const CounterMode = z.enum([...MoneyMode.options, 'exchange']);
export type CounterMode = z.output<typeof CounterMode>;

/** Besides: what the shop forgives, a return put on the khata, and an advance held from before. */
export const PaymentMode = z.enum([...CounterMode.options, 'settlement_discount', 'udhaar', 'advance']);
export type PaymentMode = z.output<typeof PaymentMode>;

/**
 * `tender`: came with a sale; `payment`: came or went at another time; `refund`: went back on a return or a cancelled
 * bill; `settlement_discount`: forgiven; `credit_note`: a return put on the khata; `opening`: an advance from before.
 */
export const PaymentKind = z.enum(['tender', 'payment', 'refund', 'settlement_discount', 'credit_note', 'opening']);
export type PaymentKind = z.output<typeof PaymentKind>;

/** What is doubtful about a payment that happened. */
export const paymentFlags = [
  'unknown-customer',
  'unknown-bill',
  'author-not-permitted',
  'number-clash',
  'beyond-due',
  'bill-cancelled',
  'tender-differs',
] as const;
export const PaymentFlag = z.enum(paymentFlags);
export type PaymentFlag = z.output<typeof PaymentFlag>;

/** A bill is a sale by its id, or another debt: an opening balance, money paid out. */
export const BillId = z.string().min(1).max(60).brand<'BillId'>();
export type BillId = z.output<typeof BillId>;

export const Allocation = z.object({ bill_id: BillId, amount_paise: Paise });
export type Allocation = z.output<typeof Allocation>;

/** Only a signed word of the bank, or the owner's own, turns `claimed` into `verified`. */
export const UpiState = z.enum(['claimed', 'verified']);
export type UpiState = z.output<typeof UpiState>;

const FinancialYear = z.string().regex(/^[0-9]{4}$/);
export const Reference = text(80);
export const Reason = requiredText(200);

/** Money that came or went, or what stands in its place. */
export const Payment = z
  .object({
    tenant_id: TenantId,
    payment_id: PaymentId,
    seq: z.int().min(1),
    kind: PaymentKind,
    direction: z.enum(['in', 'out']),
    mode: PaymentMode,
    amount_paise: Paise,
    /** Number of the receipt or refund voucher, where one was made. */
    number: DocumentNumber.optional(),
    financial_year: FinancialYear.optional(),
    origin: z.enum(['request', 'fact', 'sale', 'webhook']),
    customer_id: CustomerId.optional(),
    sale_id: SaleId.optional(),
    note_id: z.string().max(60).optional(),
    reference: Reference.optional(),
    reason: Reason.optional(),
    paid_at: Instant,
    paid_date: BusinessDate,
    recorded_at: Instant,
    device_id: DeviceId.optional(),
    user_id: UserId.optional(),
    /** Which bills it pays. */
    allocations: z.array(Allocation).readonly(),
    /** Kept for bills not yet heard of. */
    held: z.array(Allocation).readonly(),
    /** Neither used nor kept for a bill: an advance. */
    unallocated_paise: Paise,
    upi_state: UpiState.optional(),
    /** `reversed`: its sale was cancelled and the money went back; `undone`: it was a mistake. */
    status: z.enum(['posted', 'reversed', 'undone']),
    undone_at: Instant.optional(),
    flags: z.array(PaymentFlag).readonly(),
  })
  .meta({ id: 'Payment' });
export type Payment = z.output<typeof Payment>;

const WantedAllocation = z.strictObject({ sale_id: SaleId, amount_paise: Paise.refine((amount) => amount > 0) });

/**
 * The body of `POST /payments`. Without `number` it is a request, with `number` and `device_id` a fact: the receipt is
 * in somebody's hand. It goes to the allocations named, else to the sale named, else to the oldest bills; what is left
 * is an advance.
 */
export const NewPayment = z
  .strictObject({
    payment_id: PaymentId.optional(),
    customer_id: CustomerId.optional(),
    sale_id: SaleId.optional(),
    direction: z.enum(['in', 'out']).default('in'),
    mode: z.enum([...MoneyMode.options, 'settlement_discount']),
    amount_paise: Paise.refine((amount) => amount > 0, 'must be more than zero'),
    reference: Reference.optional(),
    reason: Reason.optional(),
    paid_at: SoldAt.optional(),
    device_id: DeviceId.optional(),
    number: DocumentNumber.optional(),
    allocations: z.array(WantedAllocation).min(1).max(ALLOCATIONS_MAX).readonly().optional(),
  })
  .refine(({ customer_id, sale_id, allocations }) => customer_id ?? sale_id ?? allocations, {
    error: 'say whose it is: customer_id, sale_id or allocations',
    path: ['customer_id'],
  })
  .refine(({ sale_id, allocations }) => !(sale_id && allocations), {
    error: 'sale_id and allocations do not go together',
    path: ['allocations'],
  })
  .refine(({ direction, allocations }) => direction === 'in' || !allocations, {
    error: 'money that goes out pays no bills',
    path: ['allocations'],
  })
  .refine(({ number, device_id }) => !number || device_id, {
    error: 'a numbered receipt needs the device that gave the number',
    path: ['device_id'],
  })
  .refine(({ mode, reason, direction }) => mode !== 'settlement_discount' || (reason && direction === 'in'), {
    error: 'a settlement discount is given with a reason',
    path: ['reason'],
  })
  .meta({ id: 'NewPayment' });
export type NewPayment = z.output<typeof NewPayment>;

export const PaymentUndo = z.strictObject({ reason: Reason }).meta({ id: 'PaymentUndo' });

export const PaymentCheck = z.strictObject({ reference: Reference.optional() }).meta({ id: 'PaymentCheck' });

/** What was paid, returned and refunded on one sale, and what is still due. */
export const SalePayments = z
  .object({
    tenant_id: TenantId,
    sale_id: SaleId,
    /** `awaited`: money came before the bill did. */
    state: z.enum(['known', 'awaited', 'cancelled']),
    amount_paise: Paise,
    due_paise: Paise,
    rows: z.array(Payment).readonly(),
  })
  .meta({ id: 'SalePayments' });
export type SalePayments = z.output<typeof SalePayments>;
