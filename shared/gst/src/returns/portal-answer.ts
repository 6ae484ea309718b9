import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';

/** What the portal answers to an e-invoice, under our names. */
export interface PortalAnswer {
  readonly irn: string;
  readonly ack_no: string;
  /** RFC 3339. */
  readonly ack_at: string;
  readonly signed_qr?: string;
  readonly signed_invoice?: string;
}

/**
 * Reads the portal's answer as copied or saved: `{Irn, AckNo, AckDt, SignedQRCode, SignedInvoice}`, bare, in a list of
 * one, or inside of another object as providers wrap it; also error 2150, which tells the IRN a document has already.
 * `AckDt` is Indian time without a zone.
 */
export function readPortalAnswer(text: string): Result<PortalAnswer, { readonly code: 'answer-unreadable' }> {
  const answer = answerIn(parsed(text), DEPTH_MAX);
  const irn = String(answer?.['Irn']).toLowerCase();
  const ack_no = String(answer?.['AckNo']);
  const ack_at = instantOf(String(answer?.['AckDt']));
  if (!answer || !IRN.test(irn) || !ACK_NO.test(ack_no) || ack_at === undefined) {
    return refuse({ code: 'answer-unreadable' });
  }
  const { SignedQRCode: qr, SignedInvoice: invoice } = answer;
  return ok({
    irn,
    ack_no,
    ack_at,
    ...(typeof qr === 'string' && { signed_qr: qr }),
    ...(typeof invoice === 'string' && { signed_invoice: invoice }),
  });
}

type Json = Readonly<Record<string, unknown>>;

const IRN = /^[0-9a-f]{64}$/;
const ACK_NO = /^\d{1,20}$/;
const ACK_DATE = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/;
const DEPTH_MAX = 5;

function instantOf(acknowledged: string): string | undefined {
  const [, date, time] = ACK_DATE.exec(acknowledged) ?? [];
  const instant = new Date(`${date}T${time}+05:30`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

/** The object that names an IRN, however deep a provider put it. */
function answerIn(value: unknown, depth: number): Json | undefined {
  if (typeof value !== 'object' || value === null || depth === 0) return undefined;
  if ('Irn' in value && 'AckNo' in value) return { ...value };
  for (const inner of Object.values(value)) {
    const found = answerIn(typeof inner === 'string' ? parsed(inner) : inner, depth - 1);
    if (found) return found;
  }
  return undefined;
}

/** Numbers of fifteen digits are exact in JSON; a provider's `data` may be JSON in a text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
