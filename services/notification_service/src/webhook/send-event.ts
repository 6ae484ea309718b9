import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isPrivateAddress } from '../delivery/private-address.ts';
import { PrivateAddress, publicLookup } from '../delivery/public-lookup.ts';
import type { Outcome } from './domain/delivery.ts';

const SEND_TIMEOUT_MS = 10_000;
/** More of an answer than this is not read. */
const ANSWER_BYTES_MAX = 16_384;

export interface SignedEvent {
  readonly id: string;
  readonly timestamp: number;
  readonly signature: string;
  readonly body: string;
}

export interface SendOptions {
  readonly allowPrivateWebhooks: boolean;
  readonly timeoutMs?: number;
}

/**
 * Posts an event and says how that went; it never throws. Ten seconds for all of it, no redirects, no private address:
 * that is judged where the connection is made, after the name was resolved. What was allowed when the webhook was made
 * may be so no longer.
 */
export async function sendEvent(
  url: string,
  event: SignedEvent,
  { allowPrivateWebhooks, timeoutMs = SEND_TIMEOUT_MS }: SendOptions,
): Promise<Outcome> {
  const { protocol, hostname } = new URL(url);
  if (!allowPrivateWebhooks && protocol !== 'https:') return { error: 'not-https' };
  if (!allowPrivateWebhooks && isPrivateAddress(hostname)) return { error: 'private-address' };
  try {
    const answer = await post(url, event, AbortSignal.timeout(timeoutMs), allowPrivateWebhooks);
    await drain(answer);

    return outcomeOf(answer.statusCode ?? 0);
  } catch (error) {
    return { error: wordFor(error) };
  }
}

function post(
  url: string,
  { id, timestamp, signature, body }: SignedEvent,
  signal: AbortSignal,
  isPrivateAllowed: boolean,
): Promise<IncomingMessage> {
  const request = url.startsWith('https:') ? httpsRequest : httpRequest;
  const options = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'retail-management-platform-webhooks',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signature,
    },
    signal,
    agent: false as const,
    ...(!isPrivateAllowed && { lookup: publicLookup }),
  };

  return new Promise((resolve, reject) => {
    request(url, options, resolve).once('error', reject).end(body);
  });
}

/** Lets the receiver finish a short answer. Its status was said already, so nothing that happens here counts. */
async function drain(answer: IncomingMessage): Promise<void> {
  let bytes = 0;
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      bytes += part.length;
      if (bytes > ANSWER_BYTES_MAX) break;
    }
  } catch {
    answer.destroy();
  }
}

function outcomeOf(response_status: number): Outcome {
  if (response_status >= 200 && response_status < 300) return { response_status };
  if (response_status === 410) return { response_status, error: 'gone' };

  return { response_status, error: response_status >= 300 && response_status < 400 ? 'redirected' : 'refused' };
}

/** What Node and OpenSSL put on their errors. */
interface Failure {
  readonly name?: string;
  readonly code?: unknown;
}

function wordFor(error: unknown): NonNullable<Outcome['error']> {
  if (error instanceof PrivateAddress) return 'private-address';
  const { name, code } = error as Failure;
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ETIMEDOUT') return 'timeout';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name-not-found';

  return typeof code === 'string' && TLS_CODE.test(code) ? 'tls-failed' : 'not-reached';
}

const TLS_CODE = /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH)/;
