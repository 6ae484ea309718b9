import { get as httpGet, type IncomingMessage } from 'node:http';
import { get as httpsGet } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Outcome } from '../message/domain/progress.ts';
import { isPrivateAddress } from './private-address.ts';
import { PrivateAddress, publicLookup } from './public-lookup.ts';

const FETCH_TIMEOUT_MS = 15_000;
export const ATTACHMENT_BYTES_MAX = 5_000_000;

/** The PDF, or what went wrong in the words of the delivery log. */
export type Fetched = { readonly pdf: Buffer } | { readonly failure: Outcome };

/**
 * Fetches the PDF behind a share link: 15 seconds and 5 MB at most, no redirects. Private addresses are refused where
 * the connection is made, after the name was resolved, so that no name can lead back into the house.
 */
export async function fetchPdf(
  url: string,
  { allowPrivateTargets }: { readonly allowPrivateTargets: boolean },
  timeoutMs: number = FETCH_TIMEOUT_MS,
): Promise<Fetched> {
  const { hostname } = new URL(url);
  if (!allowPrivateTargets && isPrivateAddress(hostname)) return never(AT_PRIVATE_ADDRESS);
  try {
    return await read(
      await answerTo(url, AbortSignal.timeout(timeoutMs), allowPrivateTargets ? undefined : publicLookup),
    );
  } catch (error) {
    return error instanceof PrivateAddress ? never(AT_PRIVATE_ADDRESS) : later(wordsOf(error));
  }
}

const AT_PRIVATE_ADDRESS = 'the attachment is at a private address';

const never = (detail: string): Fetched => ({ failure: { outcome: 'permanent', detail } });
const later = (detail: string): Fetched => ({ failure: { outcome: 'temporary', detail } });

/** Never the address itself: it opens the bill, and the log is read by more people. */
const wordsOf = (error: unknown): string => {
  const code = (error as { code?: unknown }).code;
  return `the attachment could not be fetched${typeof code === 'string' ? ` (${code})` : ''}`;
};

function answerTo(url: string, signal: AbortSignal, lookup: LookupFunction | undefined): Promise<IncomingMessage> {
  const get = url.startsWith('https:') ? httpsGet : httpGet;
  const options = {
    headers: { accept: 'application/pdf' },
    signal,
    agent: false as const,
    ...(lookup && { lookup }),
  };

  return new Promise((resolve, reject) => {
    get(url, options, resolve).once('error', reject);
  });
}

/** A bill may not have reached us yet: what is not there now may be there later. */
async function read(answer: IncomingMessage): Promise<Fetched> {
  const { statusCode = 0 } = answer;
  if (statusCode !== 200) {
    answer.destroy();
    const detail = `the attachment was answered with ${statusCode}`;
    return statusCode === 404 || statusCode === 429 || statusCode >= 500 ? later(detail) : never(detail);
  }

  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > ATTACHMENT_BYTES_MAX) return never('the attachment is too large');
    parts.push(part);
  }
  const pdf = Buffer.concat(parts);

  return pdf.subarray(0, 5).toString('latin1') === '%PDF-' ? { pdf } : never('the attachment is no PDF');
}
