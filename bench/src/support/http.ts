import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export interface Answer {
  readonly status: number;
  readonly body: Json;
}

/** Whatever the answer holds: a benchmark looks at a member or two. */
export type Json = { readonly [member: string]: Json } & readonly Json[] & string & number;

/** A small client: the load generator shares the machine with what it loads. */
export function call(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: object,
): Promise<Answer> {
  const text = body && JSON.stringify(body);

  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      method,
      agent,
      headers: {
        ...headers,
        ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      },
    });
    outgoing.once('error', reject).once('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.once('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          body: JSON.parse(Buffer.concat(chunks).toString() || 'null') as Json,
        }),
      );
    });
    outgoing.end(text);
  });
}

export async function expectCall(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: object,
): Promise<Json> {
  const answer = await call(method, url, headers, body);
  if (answer.status >= 300)
    throw new Error(`${method} ${url} answered ${answer.status} ${JSON.stringify(answer.body)}`);

  return answer.body;
}
