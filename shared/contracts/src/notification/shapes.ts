import * as z from 'zod';
import {
  ConsentId,
  CustomerId,
  Email,
  Instant,
  InstantWithOffset,
  MessageId,
  Mobile,
  requiredText,
  SaleId,
  TenantId,
  UserId,
} from '../primitives/index.ts';
import { placeholders } from './placeholders.ts';

export const MESSAGE_CHARACTERS_MAX = 2000;
export const SUBJECT_CHARACTERS_MAX = 150;
export const VALUE_CHARACTERS_MAX = 300;
/** The log of a message keeps its newest attempts. */
export const ATTEMPTS_KEPT_MAX = 50;

/** One line: what could start another mail header is not in it. */
const line = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\u0000-\u001f\u007f\u2028\u2029]*$/, 'must be one line without control characters')
    .trim()
    .min(1);

export const Channel = z.enum(['whatsapp', 'email']);
export type Channel = z.output<typeof Channel>;

/** `utility` is about the customer's own bill or khata; `internal` goes to the shop itself. One offer makes it `marketing`. */
export const Purpose = z.enum(['utility', 'marketing', 'internal']);
export type Purpose = z.output<typeof Purpose>;

export const Locale = z.enum(['en', 'hi']);
export type Locale = z.output<typeof Locale>;

export const TemplateKey = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,39}$/, 'must be 2 to 40 lower-case letters, digits or underscores, a letter first');

/** What a template leaves open, as the reader sees it: amounts grouped, dates in words, without the rupee sign. */
export const TemplateValues = z
  .partialRecord(z.enum(placeholders).exclude(['greeting']), line(VALUE_CHARACTERS_MAX))
  .readonly()
  .meta({ id: 'TemplateValues' });
export type TemplateValues = z.output<typeof TemplateValues>;

const MessageText = requiredText(MESSAGE_CHARACTERS_MAX);

/** The link of a shared bill. It opens that bill, so it is not repeated in events. */
export const ShareUrl = z.url({ protocol: /^https?$/ }).max(500);

/** A mobile number for `whatsapp`, an e-mail address for `email`. */
export const Recipient = z.union([Mobile, Email]);
export type Recipient = z.output<typeof Recipient>;

/**
 * The body of `POST /messages`: a template with its values, or a text of one's own with its purpose. Asking is the
 * shop's word to send; with `draft` it waits for `/send`.
 */
export const NewMessage = z
  .strictObject({
    message_id: MessageId.optional(),
    channel: Channel,
    /** Without it a WhatsApp link lets the shopkeeper choose the contact. */
    to: Recipient.optional(),
    customer_id: CustomerId.optional(),
    sale_id: SaleId.optional(),
    template_key: TemplateKey.optional(),
    locale: Locale.optional(),
    values: TemplateValues.optional(),
    text: MessageText.optional(),
    purpose: Purpose.optional(),
    /** Of an e-mail; without it the template's own. */
    subject: line(SUBJECT_CHARACTERS_MAX).optional(),
    /** Attaches the PDF behind this share link to an e-mail. */
    share_url: ShareUrl.optional(),
    draft: z.boolean().optional(),
  })
  .refine((message) => (message.text === undefined) !== (message.template_key === undefined), {
    path: ['text'],
    message: 'give either text or template_key',
  })
  .refine((message) => message.text === undefined || message.purpose !== undefined, {
    path: ['purpose'],
    message: 'a text of one’s own says its purpose',
  })
  .refine(({ channel, to }) => to === undefined || (channel === 'email') === to.includes('@'), {
    path: ['to'],
    message: 'must be a mobile number for whatsapp, an e-mail address for email',
  })
  .refine(({ channel, to }) => channel !== 'email' || to !== undefined, {
    path: ['to'],
    message: 'an e-mail needs an address',
  })
  .refine(({ channel, share_url }) => channel === 'email' || share_url === undefined, {
    path: ['share_url'],
    message: 'only an e-mail has an attachment: put the link into values or text',
  })
  .meta({ id: 'NewMessage' });
export type NewMessage = z.output<typeof NewMessage>;

/**
 * `link-ready`: the WhatsApp link waits for the shopkeeper, who sends it himself; whether he did is not known.
 * `not-configured`: there is no mail server yet. `opted-out`: the customer said no while it waited.
 */
export const MessageStatus = z.enum(['draft', 'link-ready', 'queued', 'sent', 'failed', 'not-configured', 'opted-out']);
export type MessageStatus = z.output<typeof MessageStatus>;

/** One try to hand a message over. A `temporary` failure is tried again. */
export const Attempt = z.object({
  attempted_at: Instant,
  outcome: z.enum(['sent', 'temporary', 'permanent']),
  /** What the mail server or the attachment answered. */
  detail: z.string().max(300).optional(),
});
export type Attempt = z.output<typeof Attempt>;

export const Message = z
  .object({
    tenant_id: TenantId,
    message_id: MessageId,
    channel: Channel,
    purpose: Purpose,
    status: MessageStatus,
    to: Recipient.optional(),
    customer_id: CustomerId.optional(),
    sale_id: SaleId.optional(),
    template_key: TemplateKey.optional(),
    locale: Locale,
    subject: z.string().max(SUBJECT_CHARACTERS_MAX).optional(),
    text: z.string().max(MESSAGE_CHARACTERS_MAX),
    share_url: ShareUrl.optional(),
    whatsapp_url: z.string().optional(),
    /** Why it was not sent, for a person. */
    reason: z.string().max(300).optional(),
    next_attempt_at: Instant.optional(),
    sent_at: Instant.optional(),
    attempts: z.array(Attempt).max(ATTEMPTS_KEPT_MAX).readonly(),
    created_by: UserId,
    created_at: Instant,
    updated_at: Instant,
    seq: z.int().min(1),
  })
  .meta({ id: 'Message' });
export type Message = z.output<typeof Message>;

const TemplateTexts = z.object({ en: MessageText.optional(), hi: MessageText.optional() }).readonly();

/** Words for one occasion. A shop's own words replace the starter's, language by language. */
export const Template = z
  .object({
    template_key: TemplateKey,
    to: z.enum(['customer', 'owner']),
    purpose: Purpose,
    /** When to use it. */
    use: z.string().max(200).optional(),
    texts: TemplateTexts,
    /** Open words of all its texts. */
    placeholders: z.array(z.enum(placeholders)).readonly(),
    /** Whether the shop changed or added it. */
    is_own: z.boolean(),
    updated_at: Instant.optional(),
  })
  .meta({ id: 'Template' });
export type Template = z.output<typeof Template>;

export const TemplateList = z.object({ rows: z.array(Template).readonly() }).meta({ id: 'TemplateList' });

/** The body of `PUT /templates/{template_key}`. A template of one's own is marketing unless it says otherwise. */
export const TemplateChange = z
  .strictObject({
    purpose: Purpose.optional(),
    texts: z
      .strictObject({ en: MessageText.optional(), hi: MessageText.optional() })
      .refine(({ en, hi }) => en !== undefined || hi !== undefined, 'give a text in at least one language')
      .readonly(),
  })
  .meta({ id: 'TemplateChange' });
export type TemplateChange = z.output<typeof TemplateChange>;

/** What consent is asked for and refused, one by one. Messages to the shop itself need none. */
export const ConsentPurpose = Purpose.exclude(['internal']);
export type ConsentPurpose = z.output<typeof ConsentPurpose>;

/** The body of `POST /consents`: what one number or address allows or refuses, in the words that were used. */
export const NewConsent = z
  .strictObject({
    consent_id: ConsentId.optional(),
    to: Recipient,
    customer_id: CustomerId.optional(),
    purpose: ConsentPurpose,
    decision: z.enum(['given', 'withdrawn']),
    /** The notice shown or the customer's own words: “STOP”. */
    wording: requiredText(1000),
    locale: Locale.optional(),
    /** When the customer said so; now, if left out. Never later than its arrival. */
    decided_at: InstantWithOffset.optional(),
  })
  .meta({ id: 'NewConsent' });
export type NewConsent = z.output<typeof NewConsent>;

/** One entry of the log, kept as it was said. What holds is the newest decision per recipient and purpose. */
export const Consent = z
  .object({
    tenant_id: TenantId,
    consent_id: ConsentId,
    to: Recipient,
    customer_id: CustomerId.optional(),
    purpose: ConsentPurpose,
    decision: z.enum(['given', 'withdrawn']),
    wording: z.string(),
    locale: Locale.optional(),
    decided_at: Instant,
    recorded_at: Instant,
    recorded_by: UserId,
    seq: z.int().min(1),
  })
  .meta({ id: 'Consent' });
export type Consent = z.output<typeof Consent>;
