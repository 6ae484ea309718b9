/** Why a payment is not taken, with the figures that say so. */
export interface PaymentRefusal {
  readonly code:
    | 'payment/unknown-customer'
    | 'payment/other-customer'
    | 'payment/customer-required'
    | 'payment/bill-cancelled'
    | 'payment/beyond-due'
    | 'payment/allocations-differ'
    | 'payment/date-in-future'
    | 'payment/cannot-undo'
    | 'payment/not-upi';
  readonly [figure: string]: unknown;
}
