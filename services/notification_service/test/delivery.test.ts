import { newId } from '@rmp/service-kit';
import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BillServer, answerPdf, PDF, startBillServer } from './support/bill-server.ts';
import { type MailServer, startMailServer } from './support/mail-server.ts';
import {
  anEmail,
  aShop,
  consent,
  create,
  read,
  rowsOf,
  send,
  type Shop,
  startNotificationService,
  startReplica,
  whenMessage,
} from './support/notification-world.ts';

let mail: MailServer;
let bills: BillServer;
let world: TestService;

beforeAll(async () => {
  mail = await startMailServer();
  bills = await startBillServer();
  world = await startNotificationService(settings());
});

afterAll(async () => {
  await world.close();
  await bills.close();
  await mail.close();
});

beforeEach(() => {
  mail.received.length = 0;
  bills.asked.length = 0;
  bills.answer = answerPdf;
});

const settings = () => ({
  smtp: { url: mail.url, from: 'Sharma Kirana <shop@example.com>' },
  publicUrl: bills.url,
  allowPrivateTargets: true,
});

/** An address of its own, so that each test counts its own mails. */
const anAddress = (): string => `${newId()}@example.com`;

const mailsTo = (address: string) => mail.received.filter(({ to }) => to.includes(address));

const shareUrl = ({ tenant }: Shop): string => `${bills.url}/s/${tenant}/secret`;

describe('an e-mail', () => {
  it('reaches its reader once, with subject, text and a Message-ID of its own', async () => {
    const shop = aShop(world);
    const to = anAddress();

    const { body } = await create(world, shop, anEmail({ to, locale: 'hi' }));

    const sent = await whenMessage(world, shop, body['message_id'], { status: 'sent' });
    expect(sent.attempts).toMatchObject([{ outcome: 'sent', detail: expect.stringMatching(/^250/) as unknown }]);
    const [received] = mailsTo(to);
    expect(mailsTo(to)).toHaveLength(1);
    expect(received?.from).toBe('shop@example.com');
    expect(received?.raw).toContain(`Message-ID: <${String(body['message_id'])}@example.com>`);
    expect(received?.raw).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(await rowsOf(world, 'delivery_queue', { tenant_id: shop.tenant })).toEqual([]);
    expect((await world.outbox(shop.tenant)).map(({ data }) => data)).toMatchObject([
      { message: { status: 'queued' } },
      { message: { status: 'sent' } },
    ]);
    expect(await send(world, shop, body['message_id'])).toMatchObject({
      status: 422,
      body: { code: 'notification/already-sent' },
    });
  });

  it('does not leave as a draft', async () => {
    const shop = aShop(world);
    const to = anAddress();
    const draft = await create(world, shop, anEmail({ to, draft: true }));
    const other = await create(world, shop, anEmail({ to: anAddress() }));
    await whenMessage(world, shop, other.body['message_id'], { status: 'sent' });
    expect(mailsTo(to)).toEqual([]);

    await send(world, shop, draft.body['message_id']);

    await whenMessage(world, shop, draft.body['message_id'], { status: 'sent' });
    expect(mailsTo(to)).toHaveLength(1);
  });

  it('is tried again when the server says not now', async () => {
    const shop = aShop(world);
    const to = anAddress();
    mail.refuse(to, { code: 451, text: 'greylisted' }, { code: 452, text: 'mailbox busy' });
    const { body } = await create(world, shop, anEmail({ to }));
    const waiting = await whenMessage(world, shop, body['message_id'], { attempts: [{ outcome: 'temporary' }] });
    expect(waiting).toMatchObject({ status: 'queued', reason: expect.stringMatching(/^451/) as unknown });

    world.clock.advance(30_000);
    await whenMessage(world, shop, body['message_id'], { attempts: [{}, { outcome: 'temporary' }] });
    world.clock.advance(120_000);

    const sent = await whenMessage(world, shop, body['message_id'], { status: 'sent' });
    expect(sent.attempts.map(({ outcome }) => outcome)).toEqual(['temporary', 'temporary', 'sent']);
    expect(sent).not.toHaveProperty('reason');
    expect(mailsTo(to)).toHaveLength(1);
  });

  it('has failed when the server says never, with its reason, until the shop tries again', async () => {
    const shop = aShop(world);
    const to = anAddress();
    mail.refuse(to, { code: 550, text: 'no such user here' });

    const { body } = await create(world, shop, anEmail({ to }));

    const failed = await whenMessage(world, shop, body['message_id'], { status: 'failed' });
    expect(failed).toMatchObject({ reason: '550 no such user here', attempts: [{ outcome: 'permanent' }] });
    expect(mailsTo(to)).toEqual([]);

    await send(world, shop, body['message_id']);
    await whenMessage(world, shop, body['message_id'], { status: 'sent' });
    expect(mailsTo(to)).toHaveLength(1);
  });

  it('that waits does not leave any more once its reader said no', async () => {
    const shop = aShop(world);
    const to = anAddress();
    mail.refuse(to, { code: 451, text: 'greylisted' });
    const { body } = await create(world, shop, anEmail({ to }));
    await whenMessage(world, shop, body['message_id'], { attempts: [{ outcome: 'temporary' }] });

    await consent(world, shop, { to });
    world.clock.advance(30_000);

    await whenMessage(world, shop, body['message_id'], { status: 'opted-out' });
    expect(mailsTo(to)).toEqual([]);
    expect(await rowsOf(world, 'delivery_queue', { tenant_id: shop.tenant })).toEqual([]);
  });
});

describe('several processes', () => {
  it('deliver each message once', async () => {
    const replica = await startReplica(world, settings());
    const shop = aShop(world);
    const addresses = Array.from({ length: 30 }, anAddress);

    const replies = await Promise.all(
      addresses.map((to, at) => create(at % 2 === 0 ? world : replica, shop, anEmail({ to }))),
    );
    for (const { body } of replies) await whenMessage(world, shop, body['message_id'], { status: 'sent' });
    await replica.service.close();

    expect(addresses.map((to) => mailsTo(to).length)).toEqual(addresses.map(() => 1));
  });

  it('take over what one of them left behind, after its lease', async () => {
    const shop = aShop(world);
    const to = anAddress();
    mail.refuse(to, { code: 451, text: 'greylisted' });
    const { body } = await create(world, shop, anEmail({ to }));
    await whenMessage(world, shop, body['message_id'], { attempts: [{ outcome: 'temporary' }] });
    const leaseEnds = new Date(Date.parse(world.clock.now()) + 300_000).toISOString();
    await world.service.db
      .collection('delivery_queue')
      .updateOne({ tenant_id: shop.tenant }, { $set: { lease_id: 'of a process that died', due_at: leaseEnds } });

    world.clock.advance(300_000);

    await whenMessage(world, shop, body['message_id'], { status: 'sent' });
    expect(mailsTo(to)).toHaveLength(1);
  });
});

describe('the attachment', () => {
  it('is the PDF behind the share link', async () => {
    const shop = aShop(world);
    const to = anAddress();

    const { body } = await create(world, shop, anEmail({ to, share_url: shareUrl(shop) }));

    await whenMessage(world, shop, body['message_id'], { status: 'sent' });
    expect(bills.asked).toEqual([`/s/${shop.tenant}/secret.pdf`]);
    expect(mailsTo(to)[0]?.raw).toContain('Content-Type: application/pdf');
    expect(mailsTo(to)[0]?.raw.replaceAll(/\r\n/g, '')).toContain(PDF.toString('base64'));
  });

  it.each<[string, BillServer['answer'], object]>([
    [
      'is waited for when the bill is not there yet',
      (_request, response) => void response.writeHead(404).end(),
      { status: 'queued', reason: 'the attachment was answered with 404' },
    ],
    [
      'is not replaced by a page',
      (_request, response) => void response.writeHead(200).end('<html></html>'),
      { status: 'failed', reason: 'the attachment is no PDF' },
    ],
    [
      'is not looked for elsewhere',
      (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      { status: 'failed', reason: 'the attachment was answered with 302' },
    ],
    [
      'is not read beyond 5 MB',
      (_request, response) => void response.writeHead(200).end(Buffer.concat([PDF, Buffer.alloc(5_000_000)])),
      { status: 'failed', reason: 'the attachment is too large' },
    ],
    [
      'is waited for when the line breaks',
      (_request, response) => void response.destroy(),
      { status: 'queued', reason: 'the attachment could not be fetched (ECONNRESET)' },
    ],
  ])('%s', async (_, answer, expected) => {
    const shop = aShop(world);
    const to = anAddress();
    bills.answer = answer;

    const { body } = await create(world, shop, anEmail({ to, share_url: shareUrl(shop) }));

    await whenMessage(world, shop, body['message_id'], { ...expected, attempts: [{}] });
    expect(mailsTo(to)).toEqual([]);
  });

  it('is never fetched from a private address, however it is written, unless that is allowed', async () => {
    const { port } = new URL(bills.url);
    for (const host of ['127.0.0.1', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]']) {
      const publicUrl = `http://${host}:${port}`;
      const strict = await startReplica(world, { ...settings(), publicUrl, allowPrivateTargets: false });
      const shop = aShop(world);

      const reply = await create(strict, shop, anEmail({ share_url: `${publicUrl}/s/${shop.tenant}/secret` }));
      await strict.service.close();

      expect(reply).toMatchObject({ status: 422, body: { code: 'notification/attachment-refused' } });
    }
    expect(bills.asked).toEqual([]);
  });

  it('is not fetched either when a name leads to a private address', async () => {
    const publicUrl = `http://localhost:${new URL(bills.url).port}`;
    const strict = await startNotificationService({ ...settings(), publicUrl, allowPrivateTargets: false });
    const shop = aShop(strict);
    const to = anAddress();

    const { body } = await create(strict, shop, anEmail({ to, share_url: `${publicUrl}/s/${shop.tenant}/secret` }));

    await whenMessage(strict, shop, body['message_id'], {
      status: 'failed',
      reason: 'the attachment is at a private address',
    });
    expect(bills.asked).toEqual([]);
    expect(mailsTo(to)).toEqual([]);
    await strict.close();
  });
});

describe('a mail server that is away', () => {
  it('costs no message: they wait and say why', async () => {
    const away = await startMailServer();
    await away.close();
    const alone = await startNotificationService({ ...settings(), smtp: { url: away.url, from: 'shop@example.com' } });
    const shop = aShop(alone);

    const { body } = await create(alone, shop, anEmail());

    const waiting = await whenMessage(alone, shop, body['message_id'], { attempts: [{ outcome: 'temporary' }] });
    expect(waiting).toMatchObject({ status: 'queued', reason: 'the mail server was not reached (ESOCKET)' });
    await alone.close();
  });

  it('lets the delivery under way end when the service stops', async () => {
    const stopping = await startNotificationService(settings());
    const shop = aShop(stopping);
    const to = anAddress();
    const asked = vi.waitFor(() => expect(bills.asked).toHaveLength(1), { timeout: 20_000 });
    let finish = (): void => undefined;
    bills.answer = (request, response) => void (finish = () => answerPdf(request, response));
    const { body } = await create(stopping, shop, anEmail({ to, share_url: shareUrl(shop) }));
    await asked;

    const closed = stopping.service.close();
    finish();
    await closed;

    expect(mailsTo(to)).toHaveLength(1);
    expect(
      await rowsOf(stopping, 'messages', { tenant_id: shop.tenant, message_id: body['message_id'] }),
    ).toMatchObject([{ status: 'sent' }]);
    await stopping.close();
  });
});

describe('a failed message', () => {
  it('is read with its whole log', async () => {
    const shop = aShop(world);
    const to = anAddress();
    mail.refuse(to, ...Array.from({ length: 6 }, () => ({ code: 450, text: 'later' })));
    const { body } = await create(world, shop, anEmail({ to }));
    for (let tries = 1; tries < 6; tries += 1) {
      await vi.waitFor(async () => expect((await read(world, shop, body['message_id'])).attempts).toHaveLength(tries), {
        timeout: 20_000,
        interval: 20,
      });
      world.clock.advance(14_400_000);
    }

    const failed = await whenMessage(world, shop, body['message_id'], { status: 'failed' });

    expect(failed.attempts).toHaveLength(6);
    expect(failed).not.toHaveProperty('next_attempt_at');
  });
});
