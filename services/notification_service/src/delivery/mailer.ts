import { createTransport } from 'nodemailer';
import type { Outcome } from '../message/domain/progress.ts';

export interface SmtpSettings {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  readonly from: string;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same at every try, so that a mail server or reader can tell a repetition. */
  readonly message_id: string;
  readonly pdf?: Buffer;
}

/** Hands a mail to the server and says how that went; it never throws. */
export type SendMail = (mail: Mail) => Promise<Outcome>;

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 30_000;

export function mailerOf({ url, from }: SmtpSettings): SendMail {
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    dnsTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return async ({ to, subject, text, message_id, pdf }) => {
    try {
      const { response } = await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${message_id}@${domainOf(from)}>`,
        ...(pdf && { attachments: [{ filename: 'bill.pdf', content: pdf, contentType: 'application/pdf' }] }),
      });
      return { outcome: 'sent', detail: inOneLine(response) };
    } catch (error) {
      return outcomeOf(error as SmtpFailure);
    }
  };
}

const domainOf = (from: string): string => from.slice(from.lastIndexOf('@') + 1).replace(/>.*$/, '');

/** What nodemailer puts on its errors. */
interface SmtpFailure {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** 5xx is the server's never, 4xx its not-now (RFC 5321 s.4.2.1). That it does not know us is ours to mend. */
function outcomeOf({ code = 'unknown', responseCode = 0, response }: SmtpFailure): Outcome {
  if (code === 'EAUTH') return { outcome: 'temporary', detail: 'the mail server refused our sign-in' };
  if (response === undefined) return { outcome: 'temporary', detail: `the mail server was not reached (${code})` };

  return { outcome: responseCode >= 500 ? 'permanent' : 'temporary', detail: inOneLine(response) };
}

const DETAIL_CHARACTERS_MAX = 300;

const inOneLine = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f]+/g, ' ').slice(0, DETAIL_CHARACTERS_MAX);
