import type { WebhookProvider } from '@rmp/contracts/payment';
import { createHash, createHmac } from 'node:crypto';

/** What a provider says, before it is written the way of that provider. */
export interface Word {
  readonly tr: unknown;
  readonly amount_paise: number;
  readonly currency: string;
  readonly sentMs: number;
  readonly arrived: boolean;
}

/** A provider as tests play it, written from its own documents and not from the code under test. */
export interface PlayedProvider {
  readonly name: WebhookProvider;
  /** What is signed of a message. */
  readonly signs: readonly ('time' | 'currency')[];
  /** The bank's reference in every message. */
  readonly reference: string;
  write(word: Word): string;
  /** The headers that go with exactly these bytes, sent at this moment. */
  sign(raw: string, secret: string, sentMs: number): Readonly<Record<string, string>>;
  /** The same message with other spaces in what is signed. */
  respace(raw: string): string;
}

const reference = '432198765432';

const razorpay: PlayedProvider = {
  name: 'razorpay',
  signs: ['time', 'currency'],
  reference,
  write: ({ tr, amount_paise: amount, currency, sentMs, arrived }) => {
    const entity = {
      id: 'pay_29QQoUBi66xm2f',
      amount,
      currency,
      status: 'captured',
      notes: { tr },
      acquirer_data: { rrn: reference },
    };
    const event = arrived ? 'payment.captured' : 'payment.failed';

    return JSON.stringify({ entity: 'event', event, created_at: sentMs / 1000, payload: { payment: { entity } } });
  },
  sign: (raw, secret) => ({ 'x-razorpay-signature': createHmac('sha256', secret).update(raw).digest('hex') }),
  respace: (raw) => raw.replace(':', ': '),
};

const cashfree: PlayedProvider = {
  name: 'cashfree',
  signs: ['time', 'currency'],
  reference,
  write: ({ tr, amount_paise, currency, arrived }) => {
    const rupees = `${Math.floor(amount_paise / 100)}.${String(amount_paise % 100).padStart(2, '0')}`;
    const type = arrived ? 'PAYMENT_SUCCESS_WEBHOOK' : 'PAYMENT_FAILED_WEBHOOK';
    const order = `{"order_id":${JSON.stringify(tr)},"order_amount":${rupees},"order_currency":"${currency}","order_tags":null}`;
    const payment = `{"cf_payment_id":1453002795,"payment_status":"SUCCESS","payment_amount":${rupees},"payment_currency":"${currency}","bank_reference":"${reference}","payment_group":"upi"}`;

    return `{"data":{"order":${order},"payment":${payment}},"event_time":"2026-11-22T12:00:00+05:30","type":"${type}"}`;
  },
  sign: (raw, secret, sentMs) => ({
    'x-webhook-timestamp': String(sentMs),
    'x-webhook-signature': createHmac('sha256', secret).update(`${sentMs}${raw}`).digest('base64'),
  }),
  respace: (raw) => raw.replace(':', ': '),
};

const enveloped = (message: object): string =>
  JSON.stringify({ response: Buffer.from(JSON.stringify(message)).toString('base64') });

const base64In = (raw: string): string => /"response":\s*"([^"]*)"/.exec(raw)?.[1] ?? '';

const phonepe: PlayedProvider = {
  name: 'phonepe',
  signs: [],
  reference,
  write: ({ tr, amount_paise: amount, arrived }) =>
    enveloped({
      success: arrived,
      code: arrived ? 'PAYMENT_SUCCESS' : 'PAYMENT_ERROR',
      message: 'Your request has been successfully completed.',
      data: {
        merchantId: 'SHARMAKIRANA',
        merchantTransactionId: tr,
        transactionId: 'T2111221437456190170379',
        amount,
        state: arrived ? 'COMPLETED' : 'FAILED',
        responseCode: arrived ? 'SUCCESS' : 'ZM',
        paymentInstrument: { type: 'UPI', utr: reference },
      },
    }),
  sign: (raw, secret) => ({
    'x-verify': `${createHash('sha256')
      .update(`${base64In(raw)}${secret}`)
      .digest('hex')}###1`,
  }),
  respace: (raw) => {
    const message = Buffer.from(base64In(raw), 'base64').toString('utf8').replace(':', ': ');
    return JSON.stringify({ response: Buffer.from(message).toString('base64') });
  },
};

/** PhonePe's callback of a QR code, which calls the same things by other names. */
const phonepeQr: PlayedProvider = {
  ...phonepe,
  write: ({ tr, amount_paise: amount, arrived }) =>
    enveloped({
      success: arrived,
      code: arrived ? 'PAYMENT_SUCCESS' : 'PAYMENT_ERROR',
      message: 'Your payment is successful.',
      data: {
        transactionId: tr,
        merchantId: 'SHARMAKIRANA',
        providerReferenceId: 'P1806151323093900554957',
        amount,
        paymentState: arrived ? 'COMPLETED' : 'FAILED',
        payResponseCode: arrived ? 'SUCCESS' : 'ZM',
        paymentModes: [{ mode: 'ACCOUNT', amount, utr: reference }],
      },
    }),
};

export const playedProviders: readonly (readonly [string, PlayedProvider])[] = [
  ['razorpay', razorpay],
  ['cashfree', cashfree],
  ['phonepe', phonepe],
  ['phonepe with a QR code', phonepeQr],
];
