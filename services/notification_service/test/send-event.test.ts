import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendEvent, type SendOptions } from '../src/webhook/send-event.ts';
import { startWebhookReceiver, type WebhookReceiver } from './support/webhook-receiver.ts';

let receiver: WebhookReceiver;

beforeAll(async () => {
  receiver = await startWebhookReceiver();
});

afterAll(() => receiver.close());

const EVENT = { id: 'sales:shop:1:0', timestamp: 1_795_329_000, signature: 'v1,x', body: '{"shop":"शर्मा"}' };

const send = (url: string, options: Partial<SendOptions> = {}) =>
  sendEvent(url, EVENT, { allowPrivateWebhooks: true, ...options });

describe('sendEvent', () => {
  it.each([
    [200, { response_status: 200 }],
    [299, { response_status: 299 }],
    [302, { response_status: 302, error: 'redirected' }],
    [400, { response_status: 400, error: 'refused' }],
    [410, { response_status: 410, error: 'gone' }],
    [503, { response_status: 503, error: 'refused' }],
  ])('answered %i', async (status, outcome) => {
    receiver.answer(`/${status}`, status);

    expect(await send(`${receiver.url}/${status}`)).toEqual(outcome);
    expect(receiver.at(`/${status}`)).toMatchObject([{ body: EVENT.body }]);
  });

  it('does not wait for a receiver that never answers', async () => {
    receiver.answer('/never', () => undefined);

    expect(await send(`${receiver.url}/never`, { timeoutMs: 50 })).toEqual({ error: 'timeout' });
  });

  it('has delivered when the receiver says yes and never ends', async () => {
    receiver.answer('/endless', (_request, response) => void response.writeHead(200).write('yes'));

    expect(await send(`${receiver.url}/endless`, { timeoutMs: 300 })).toEqual({ response_status: 200 });
  });

  it('says that nobody is there, that a name is unknown and that TLS failed', async () => {
    const nobody = createServer();
    await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve));
    const { port } = nobody.address() as { readonly port: number };
    await new Promise((resolve) => nobody.close(resolve));

    expect(await send(`http://127.0.0.1:${port}`)).toEqual({ error: 'not-reached' });
    expect(await send('http://no-such-name.invalid')).toEqual({ error: 'name-not-found' });
    expect(await send(receiver.url.replace('http:', 'https:'))).toEqual({ error: 'tls-failed' });
  });

  it.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433', 'localhost'])(
    'does not connect to %s without leave',
    async (host) => {
      const before = receiver.received.length;

      const outcome = await send(`https://${host}:${new URL(receiver.url).port}/private`, {
        allowPrivateWebhooks: false,
      });

      expect(outcome).toEqual({ error: 'private-address' });
      expect(receiver.received).toHaveLength(before);
    },
  );

  it('sends nothing in the clear without leave', async () => {
    expect(await send('http://erp.example', { allowPrivateWebhooks: false })).toEqual({ error: 'not-https' });
  });
});
