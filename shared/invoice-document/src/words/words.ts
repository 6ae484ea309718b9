import type { PaymentMode } from '@rmp/contracts/payment';
import type { DocumentType, Sale, TenderMode } from '@rmp/contracts/sales';
import type { UnitCode } from '@rmp/gst';
import type { PaperCopy } from '../data/paper-options.ts';

/** What a paper may be called. Vouchers of advances are the law's (r.50, r.51); a plain receipt is for everything else. */
export type PaperTitle = DocumentType | 'receipt' | 'payment_voucher' | 'receipt_voucher' | 'refund_voucher';

/** Every word printed on a paper, in one language. Names of taxes and legal titles are the law's in any language. */
export interface Words {
  /** The law's own title stands below its Hindi name, on a line of its own. */
  readonly titles: Readonly<Record<PaperTitle, readonly string[]>>;
  /** Copies of an invoice (r.48), and of papers that rule does not speak of. */
  readonly invoice_copies: Readonly<Record<PaperCopy, string>>;
  readonly copies: Readonly<Record<PaperCopy, string>>;
  readonly modes: Readonly<Record<TenderMode | PaymentMode, string>>;
  readonly units: Readonly<Partial<Record<UnitCode, string>>>;
  /** What of a note paid for other goods. */
  readonly exchanged: string;
  readonly number: Readonly<Record<'bill' | 'note' | 'receipt' | 'voucher', string>>;
  readonly date: string;
  readonly due_date: string;
  readonly place_of_supply: string;
  readonly against_bill: string;
  /** On a memo: it is no invoice, and where its tax is. */
  readonly memo: string;
  /** What the one document of a day stands for. */
  readonly day_bill: (day: string, memos: number) => string;
  readonly small_buyers: string;
  readonly reason: string;
  readonly billed_to: string;
  readonly received_from: string;
  readonly paid_to: string;
  readonly ship_to: string;
  readonly walk_in: string;
  readonly cancelled: string;
  readonly item: string;
  readonly qty: string;
  readonly rate: string;
  readonly amount: string;
  readonly discount: string;
  readonly charges: string;
  readonly taxable: string;
  readonly total: string;
  readonly items: (count: number) => string;
  readonly taxable_value: string;
  readonly gst_rate: string;
  readonly gst_added: string;
  readonly round_off: string;
  readonly in_words: string;
  readonly cash_given: string;
  readonly change: string;
  readonly udhaar_on_bill: string;
  readonly unpaid: string;
  readonly old_udhaar: string;
  readonly old_advance: string;
  readonly balance: string;
  readonly advance_left: string;
  readonly off_udhaar: string;
  readonly refund: string;
  readonly received_by: string;
  readonly paid_by: string;
  readonly reference: string;
  readonly set_against: string;
  readonly still_due: string;
  readonly towards_account: string;
  readonly inclusive: string;
  readonly exclusive: string;
  readonly mixed: string;
  readonly before_discount: string;
  readonly reverse_charge: Readonly<Record<'yes' | 'no', string>>;
  readonly note: string;
  readonly pay_by_upi: (amount?: string) => string;
  readonly scan: string;
  readonly view_online: string;
  readonly signature: (business: string) => string;
  readonly bank: string;
  readonly terms: string;
  readonly fssai: string;
  readonly drug_licence: string;
  readonly irn: string;
  readonly ack_no: string;
  readonly ack_date: string;
  /** What a buyer pays less than the printed price, on goods taxed by it. */
  readonly concession: string;
  /** Of which receipt voucher the money goes back. */
  readonly of_voucher: string;
  /** On the voucher of a registered shop for an advance for goods. */
  readonly advance_untaxed: string;
  readonly thanks: readonly string[];
  readonly register: RegisterWords;
  readonly page: (page: number, pages: number) => string;
}

/** The words of a list of bills. */
export interface RegisterWords {
  readonly title: string;
  readonly period: (from: string, to: string) => string;
  readonly status: string;
  readonly statuses: Readonly<Record<Sale['status'], string>>;
  readonly all: (bills: number) => string;
  readonly off: (cancelled: number) => string;
  readonly total: (bills: number) => string;
}
