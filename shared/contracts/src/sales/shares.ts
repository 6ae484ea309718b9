import * as z from 'zod';
import { BusinessDate, Email, Instant, Mobile, NoteId, text } from '../primitives/index.ts';

export const PaperFormat = z.enum(['a4', 'a5', '80mm', '58mm']);
export const PaperCopy = z.enum(['original', 'duplicate', 'triplicate', 'reprint']);
export const PaperLocale = z.enum(['en', 'hi']);

/** How a document is put on paper. The same document with the same query is the same bytes. */
export const PaperQuery = z.strictObject({
  format: PaperFormat.default('a4'),
  copy: PaperCopy.default('original'),
  locale: PaperLocale.default('en'),
});
export type PaperQuery = z.output<typeof PaperQuery>;

/** An export covers at most this many days: a financial year with the one before in sight. */
export const EXPORT_DAYS_MAX = 400;

/** As PDF it has at most this many bills: some 60 pages, which take 8 seconds and 300 MB to lay out. */
export const EXPORT_PDF_BILLS_MAX = 2000;

/** Which bills are exported, and as what. Both dates are business days and belong to the range. */
export const ExportQuery = z.strictObject({
  format: z.enum(['csv', 'xlsx', 'pdf']),
  from_date: BusinessDate,
  to_date: BusinessDate,
  locale: PaperLocale.default('en').meta({ description: 'Language of a PDF; csv and xlsx have one set of titles.' }),
});
export type ExportQuery = z.output<typeof ExportQuery>;

/** 128 bits as 22 characters of base64url: nobody guesses it. A device may mint it without network. */
export const ShareSecret = z
  .string()
  .regex(/^[A-Za-z0-9_-]{21}[AQgw]$/, 'must be 16 bytes as base64url')
  .meta({ description: 'Minted by a device that shared the bill without network; else we mint it.' });
export type ShareSecret = z.output<typeof ShareSecret>;

/** The body of `POST /sales/{sale_id}/share_invoice`. */
export const ShareInvoice = z
  .strictObject({
    channel: z.enum(['whatsapp', 'email', 'link']),
    /** A mobile number for `whatsapp`, an address for `email`; the bill's own mobile when not given. */
    to: z.union([Mobile, Email]).optional(),
    secret: ShareSecret.optional(),
    /** The note on this bill which the link opens, in place of the bill. */
    note_id: NoteId.optional(),
    locale: PaperLocale.optional(),
  })
  .refine(({ channel, to }) => channel !== 'email' || to?.includes('@') === true, {
    path: ['to'],
    message: 'an e-mail needs an address',
  })
  .refine(({ channel, to }) => channel !== 'whatsapp' || to?.includes('@') !== true, {
    path: ['to'],
    message: 'must be a mobile number',
  })
  .meta({ id: 'ShareInvoice' });
export type ShareInvoice = z.output<typeof ShareInvoice>;

/** The link opens this bill alone, until it expires. Nothing was sent yet when `status` is `link-ready`. */
export const SharedInvoice = z
  .object({
    share_url: z.string(),
    whatsapp_url: z.string().optional(),
    message_id: z.string().optional(),
    status: text(40),
    expires_at: Instant,
  })
  .meta({ id: 'SharedInvoice' });
export type SharedInvoice = z.output<typeof SharedInvoice>;
