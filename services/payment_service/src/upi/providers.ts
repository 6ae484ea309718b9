import { PhonePeCallback, type WebhookProvider } from '@rmp/contracts/payment';
import { hashOf, type RawMessage } from '@rmp/service-kit';
import { readCashfree } from './domain/cashfree-message.ts';
import { readPhonePe } from './domain/phonepe-message.ts';
import { parsedJson, type Read } from './domain/provider-word.ts';
import { readRazorpay } from './domain/razorpay-message.ts';
import { hmacOf, isDigest, sha256Of } from './signature.ts';

/** How one provider signs and speaks. */
export interface Provider {
  /** Whether the message was signed with the secret, whatever it says. */
  isSigned(message: RawMessage, secret: string): boolean;
  /** What it says, once its signature is right. */
  read(message: RawMessage, now: string): Read;
  /** The same for the same message, however often it comes. */
  eventId(message: RawMessage): string;
}

const razorpay: Provider = {
  isSigned: ({ bytes, headers }, secret) => isDigest(hmacOf(secret, bytes), headers['x-razorpay-signature'], 'hex'),
  read: ({ bytes }, now) => readRazorpay(bytes.toString('utf8'), now),
  eventId: (message) => headerIn(message, 'x-razorpay-event-id').slice(0, 100) || contentId(message),
};

/** The time is signed with the body: without it the signature is of something else. */
const cashfree: Provider = {
  isSigned: (message, secret) => {
    const right = hmacOf(secret, headerIn(message, 'x-webhook-timestamp'), message.bytes);
    return isDigest(right, message.headers['x-webhook-signature'], 'base64');
  },
  read: (message, now) => readCashfree(message.bytes.toString('utf8'), headerIn(message, 'x-webhook-timestamp'), now),
  eventId: (message) => contentId(message),
};

/** What is signed is the base64 text inside the body; what follows `###` names the key, of which a shop has one. */
const phonepe: Provider = {
  isSigned: (message, secret) => {
    const [digest, index = '', ...more] = headerIn(message, 'x-verify').split('###');
    const isRight = isDigest(sha256Of(base64In(message) + secret), digest, 'hex');
    return isRight && /^[0-9]{1,4}$/.test(index) && more.length === 0;
  },
  read: (message) => readPhonePe(Buffer.from(base64In(message), 'base64').toString('utf8')),
  eventId: (message) => hashOf(base64In(message)),
};

export const providers: Readonly<Record<WebhookProvider, Provider>> = { razorpay, cashfree, phonepe };

const contentId = ({ bytes }: RawMessage): string => hashOf(bytes.toString('base64'));

function headerIn({ headers }: RawMessage, name: string): string {
  const value = headers[name];

  return typeof value === 'string' ? value : '';
}

const base64In = ({ bytes }: RawMessage): string =>
  PhonePeCallback.safeParse(parsedJson(bytes.toString('utf8'))).data?.response ?? '';
