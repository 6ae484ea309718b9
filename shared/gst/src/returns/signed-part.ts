import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';

/** What a signed part of the portal's answer says of the document it was given for. */
export interface SignedSays {
  readonly irn: string | undefined;
  readonly number: string | undefined;
  readonly total_paise: number | undefined;
}

/**
 * Reads the signed QR or the signed invoice: a JWT whose payload holds the document under `data`, as JSON in a text. Who
 * signed it is not checked: the portal's keys change, and what matters here is which document it names.
 */
export function readSigned(jwt: string): Result<SignedSays, { readonly code: 'signed-unreadable' }> {
  const document = documentIn(jwt.split('.')[1] ?? '');
  if (!document) return refuse({ code: 'signed-unreadable' });

  const details = objectAt(document, 'DocDtls') ?? {};
  const totals = objectAt(document, 'ValDtls') ?? {};
  return ok({
    irn: textOf(document['Irn']),
    number: textOf(document['DocNo'] ?? details['No']),
    total_paise: paiseOf(document['TotInvVal'] ?? totals['TotInvVal']),
  });
}

type Json = Readonly<Record<string, unknown>>;

function documentIn(part: string): Json | undefined {
  try {
    const payload = asObject(JSON.parse(textOfBase64Url(part)));
    const data = payload?.['data'] ?? payload;
    return typeof data === 'string' ? asObject(JSON.parse(data)) : asObject(data);
  } catch {
    return undefined;
  }
}

function textOfBase64Url(part: string): string {
  const binary = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (char) => char.codePointAt(0) ?? 0));
}

/** The cast: an object that is no array has text for keys. */
const asObject = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;

const objectAt = (document: Json, field: string): Json | undefined => asObject(document[field]);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The portal writes rupees as a JSON number of at most two decimals. */
const paiseOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? Math.round(value * 100) : undefined;
