import * as z from 'zod';
import {
  Address,
  BusinessDate,
  CustomerId,
  DeviceId,
  DocumentNumber,
  Gstin,
  Instant,
  Mobile,
  Name,
  Paise,
  PaymentId,
  SaleId,
  StateCode,
  text,
  UserId,
} from '../primitives/index.ts';
import { PaperStyle } from '../tenant/paper.ts';
import { SellerKind } from '../tenant/shapes.ts';

/** Who a bill or note is for, as far as the khata is concerned. */
export const PartyOfSale = z.looseObject({
  customer_id: CustomerId.optional(),
  name: Name.optional(),
  mobile: Mobile.optional(),
});
export type PartyOfSale = z.output<typeof PartyOfSale>;

const TenderOfSale = z.looseObject({
  payment_id: PaymentId,
  mode: z.string().max(40),
  amount_paise: Paise,
  reference: text(80).optional(),
});

/** The little of a sale that money needs; the rest of it may grow or change. */
export const MoneyOfSale = z.looseObject({
  sale: z.looseObject({
    sale_id: SaleId,
    number: DocumentNumber,
    sold_at: Instant,
    sold_date: BusinessDate,
    due_date: BusinessDate.optional(),
    device_id: DeviceId.optional(),
    cashier_id: UserId.optional(),
    customer: PartyOfSale.optional(),
    totals: z.looseObject({ payable_paise: Paise }),
    tenders: z.array(TenderOfSale).readonly(),
    credit_paise: Paise,
    cancelled_at: Instant.optional(),
  }),
});
export type MoneyOfSale = z.output<typeof MoneyOfSale>['sale'];

/** The little of a credit or debit note that money needs. */
export const MoneyOfNote = z.looseObject({
  note: z.looseObject({
    note_id: z.string().min(1).max(60),
    kind: z.enum(['credit_note', 'debit_note']),
    sale_id: SaleId,
    number: DocumentNumber,
    noted_at: Instant,
    note_date: BusinessDate,
    device_id: DeviceId.optional(),
    cashier_id: UserId.optional(),
    customer: PartyOfSale.optional(),
    totals: z.looseObject({ payable_paise: Paise }),
    refund: z
      .looseObject({
        payment_id: PaymentId,
        mode: z.string().max(40),
        amount_paise: Paise,
        exchange: z.looseObject({ payment_id: PaymentId, amount_paise: Paise }).optional(),
      })
      .optional(),
  }),
});
export type MoneyOfNote = z.output<typeof MoneyOfNote>['note'];

/** The little of a shop's profile that a UPI link, a receipt and a closed door need. */
export const ShopOfProfile = z.looseObject({
  tenant: z.looseObject({
    business_name: Name,
    seller_kinds: z
      .array(z.looseObject({ seller_kind: SellerKind, from_date: BusinessDate }))
      .min(1)
      .readonly(),
    gstin: Gstin.optional(),
    state_code: StateCode,
    address: Address.optional(),
    mobile: Mobile.optional(),
    upi_id: text(80).optional(),
    paper: z.looseObject({ style: PaperStyle.optional() }).optional(),
    status: z.string().max(20),
    seq: z.int().min(1),
  }),
});
export type ShopOfProfile = z.output<typeof ShopOfProfile>['tenant'];
