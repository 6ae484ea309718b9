import type { Payment } from '@rmp/contracts/payment';
import type { PaperQuery } from '@rmp/contracts/sales';
import { sumPaise, ZERO_PAISE } from '@rmp/gst';
import type { ReceiptAllocation, ReceiptPaper } from '@rmp/invoice-document';
import { allocatedOf, type Bill } from '../khata/domain/book.ts';
import { advanceOf, type AroundMoney, billsThen, voucherOf } from './voucher-of.ts';

interface Circumstances extends AroundMoney {
  readonly locale: PaperQuery['locale'];
}

/**
 * A payment as it is printed. What is still due on a bill is left out: it changes with every later payment, and a
 * receipt printed again must say the same; for the same reason a bill that used the money later is none of it. Money kept
 * for a bill not heard of yet stands on the account, as an advance does, so that the rows always come to the amount.
 */
export function receiptPaper(payment: Payment, { locale, ...around }: Circumstances): ReceiptPaper {
  const { seller, customer, bills } = around;
  const { number, payment_id, direction, mode, amount_paise, reference, status, paid_at, paid_date } = payment;

  return {
    number,
    payment_id,
    direction,
    mode,
    amount_paise,
    reference,
    status,
    paid_at,
    paid_date,
    seller,
    customer,
    allocations: billsThen(payment, bills).map(({ bill_id, amount_paise: paid_paise }) => ({
      ...billOnPaper(bills.get(bill_id), locale),
      amount_paise: paid_paise,
    })),
    advance_paise: direction === 'in' ? sumPaise(advanceOf(payment, bills), allocatedOf(payment.held)) : ZERO_PAISE,
    voucher: voucherOf(payment, around),
    note: payment.reason,
  };
}

/** What the file is called: by its number, else by the end of its id, as the paper itself is. */
export const receiptName = ({ number, payment_id }: Payment): string =>
  number?.replaceAll('/', '-') ?? payment_id.slice(-12).toUpperCase();

const debts = {
  en: { sale: 'Bill', opening: 'Opening balance', paid_out: 'Money paid out' },
  hi: { sale: 'बिल', opening: 'पुराना बाक़ी', paid_out: 'दी गई रक़म' },
} as const;

/** A sale by its number; other debts, which have none, in words. */
function billOnPaper(
  bill: Bill | undefined,
  locale: PaperQuery['locale'],
): Pick<ReceiptAllocation, 'sale_number' | 'sold_date'> {
  const { kind = 'sale', number, bill_date } = bill ?? {};

  return { sale_number: number ?? debts[locale][kind], ...(bill_date && { sold_date: bill_date }) };
}
