import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { deviceA, noteId, saleId } from './support/ids.ts';
import { portalAnswer, signedText } from './support/portal.ts';
import { aLine, aRequest } from './support/sales.ts';
import { openShop, profileChanged, type Shop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
const NOON = '2026-11-22T06:30:00.000Z';
afterEach(() => world.clock.set(NOON));
afterAll(() => world.close());

type Json = Readonly<Record<string, unknown>>;

const SIX_CRORE = 6_000_000_000;
const NUMBER = 'S/2627/000001';
const PATH = `/sales/${saleId(1)}/einvoice`;

const buyer = { name: 'Deccan Textiles', gstin: '27ABCDE1234F1Z0', address: '9 Laxmi Road, Pune 411030' };

/** A wholesaler above five crore, with one bill of 1,050 rupees to a registered buyer. */
async function wholesaler(profile: Json = {}): Promise<Shop> {
  const shop = await openShop(world, {
    address: '4 Johari Bazar',
    place: 'Jaipur',
    pin: '302001',
    highest_turnover_paise: SIX_CRORE,
    ...profile,
  });
  const lines = [{ ...aLine({ unit_price_paise: 100_000, price_includes_tax: false }), hsn: '620520' }];
  const { status } = await shop.record(aRequest({ sale_id: saleId(1), lines, customer: buyer, tenders: [] }));
  expect(status).toBe(201);
  return shop;
}

const document = { DocDtls: { No: NUMBER }, ValDtls: { TotInvVal: 1050 } };
const answerFor = (given: Json = {}) => portalAnswer({ number: NUMBER, date: '2026-11-22', total: 1050 }, given);
const queueOf = async (shop: Shop, more = '') => (await shop.get(`/gst/einvoices?period=2026-11${more}`)).body;

describe('a bill that needs an IRN', () => {
  it('is written for the portal with all it asks for, and waits once it was handed over', async () => {
    const shop = await wholesaler();

    const written = await shop.post('/gst/einvoice', { sale_id: saleId(1) });
    const before = await queueOf(shop);
    const sent = await shop.post(`${PATH}/sent`, {});
    const again = await shop.post(`${PATH}/sent`, {});

    expect(written.body).toMatchObject({ is_needed: true, missing: [], irn: (await answerFor())['irn'] });
    expect(written.body).toHaveProperty('payload.SellerDtls.Pin', 302_001);
    expect(written.body).toHaveProperty('payload.BuyerDtls.Loc', 'Pune');
    expect(before).toMatchObject({ counts: { needed: 1, waiting: 0 }, rows: [{ state: 'needed', number: NUMBER }] });
    expect(sent.body['einvoice']).toEqual({ status: 'waiting', sent_at: NOON });
    expect(again.body).toEqual(sent.body);
    expect(await queueOf(shop)).toMatchObject({ counts: { needed: 0, waiting: 1 } });
  });

  it('takes the portal’s answer once, however often it comes, and tells it', async () => {
    const shop = await wholesaler();
    const answer = await answerFor({ signed_invoice: signedText({ Irn: (await answerFor())['irn'], ...document }) });

    const first = await shop.put(PATH, answer);
    world.clock.set('2026-11-22T07:30:00.000Z');
    const second = await shop.put(PATH, answer);

    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect(first.body['einvoice']).toEqual({
      status: 'registered',
      irn: answer['irn'],
      ack_no: '112610000000001',
      ack_at: '2026-11-22T06:31:00.000Z',
      signed_qr: answer['signed_qr'],
      attached_at: NOON,
    });
    expect(first.body).not.toHaveProperty('signed_invoice');
    const told = (await shop.published()).filter(({ type }) => type === 'sales.einvoice-changed.v1');
    expect(told).toMatchObject([{ data: { sale_id: saleId(1), number: NUMBER, einvoice: first.body['einvoice'] } }]);
    expect(await queueOf(shop, '&state=registered')).toMatchObject({
      rows: [{ irn: answer['irn'], cancel_until: '2026-11-23T06:31:00.000Z' }],
    });
  });

  it('is attached by error 2150, which names the IRN alone, and takes the QR when that comes', async () => {
    const shop = await wholesaler();
    const { signed_qr, ...duplicate } = await answerFor();

    const first = await shop.put(PATH, duplicate);
    const second = await shop.put(PATH, { ...duplicate, signed_qr });

    expect(first.body['einvoice']).not.toHaveProperty('signed_qr');
    expect(second.body).toHaveProperty('einvoice.signed_qr', signed_qr);
  });

  it.each([
    ['an IRN of another document', { irn: 'a'.repeat(64) }, 'sales/irn-differs', '/irn'],
    ['a QR of another number', { DocNo: 'S/2627/000002', TotInvVal: 1050 }, 'sales/signed-differs', '/signed_qr'],
    ['a QR of another total', { DocNo: NUMBER, TotInvVal: 1051 }, 'sales/signed-differs', '/signed_qr'],
    ['a QR that is none', { signed_qr: 'abc.def.ghi' }, 'sales/signed-unreadable', '/signed_qr'],
    ['an acknowledgement of tomorrow', { ack_at: '2026-11-23T12:00:00+05:30' }, 'sales/date-in-future', '/ack_at'],
  ])('refuses %s', async (_what, wrong: Json, code, pointer) => {
    const shop = await wholesaler();
    const { irn } = await answerFor();
    const answer = await answerFor('DocNo' in wrong ? { signed_qr: signedText({ ...wrong, Irn: irn }) } : wrong);

    const { status, body } = await shop.put(PATH, answer);

    expect([status, body['code']]).toEqual([422, code]);
    expect(body['errors']).toMatchObject([{ pointer }]);
    expect(await queueOf(shop)).toMatchObject({ counts: { needed: 1, registered: 0 } });
  });

  it('says until when it must be registered, from ten crore on', async () => {
    const shop = await wholesaler({ highest_turnover_paise: 10_000_000_000 });

    expect(await queueOf(shop)).toMatchObject({ rows: [{ last_date: '2026-12-22' }] });
  });
});

describe('an IRN is cancelled at the portal', () => {
  it('for 24 hours, with one of its reasons; then the bill may be cancelled, also on the next day', async () => {
    const shop = await wholesaler();
    await shop.put(PATH, await answerFor());
    world.clock.set('2026-11-23T06:31:00.000Z');

    const tooEarly = await shop.post(`/sales/${saleId(1)}/cancel`, { reason: 'wrong buyer' });
    const cancelled = await shop.post(`${PATH}/cancel`, { code: '2', remark: 'wrong buyer' });
    const again = await shop.post(`${PATH}/cancel`, { code: '2', remark: 'wrong buyer' });
    const attached = await shop.put(PATH, await answerFor());
    const bill = await shop.post(`/sales/${saleId(1)}/cancel`, { reason: 'wrong buyer' });

    expect([tooEarly.status, tooEarly.body['code']]).toEqual([422, 'sales/cancel-too-late']);
    expect(cancelled.body).toHaveProperty('einvoice.status', 'cancelled');
    expect(cancelled.body).toHaveProperty('einvoice.cancel_code', '2');
    expect(again.body).toEqual(cancelled.body);
    expect([attached.status, attached.body['code']]).toEqual([409, 'sales/irn-cancelled']);
    expect([bill.status, bill.body['status'], bill.body['flags']]).toEqual([200, 'cancelled', []]);
    expect(await queueOf(shop)).toMatchObject({ counts: { cancelled: 1, registered: 0 } });
  });

  it('never a second later', async () => {
    const shop = await wholesaler();
    await shop.put(PATH, await answerFor());
    world.clock.set('2026-11-23T06:31:00.001Z');

    const { status, body } = await shop.post(`${PATH}/cancel`, { code: '1' });

    expect([status, body['code']]).toEqual([422, 'sales/irn-cancel-too-late']);
    expect(body['cancel_until']).toBe('2026-11-23T06:31:00.000Z');
  });

  it('with a reason the portal knows, and only where there is one', async () => {
    const shop = await wholesaler();

    const unknown = await shop.post(`${PATH}/cancel`, { code: '5' });
    const none = await shop.post(`${PATH}/cancel`, { code: '1' });

    expect([unknown.status, none.status, none.body['code']]).toEqual([400, 422, 'sales/irn-missing']);
  });

  it('before the bill: a request is refused, and a cancellation of a counter is taken, flagged and listed', async () => {
    const shop = await wholesaler();
    await shop.put(PATH, await answerFor());

    const asked = await shop.post(`/sales/${saleId(1)}/cancel`, { reason: 'wrong' });
    const told = await shop.post(`/sales/${saleId(1)}/cancel`, { reason: 'wrong', device_id: deviceA, at: NOON });

    expect([asked.status, asked.body['code']]).toEqual([422, 'sales/irn-stands']);
    expect(told.body).toMatchObject({ status: 'cancelled', flags: ['irn-stands'] });
    expect(await queueOf(shop)).toMatchObject({ counts: { to_cancel: 1 }, rows: [{ state: 'to_cancel' }] });
  });
});

describe('a note on a registered bill', () => {
  it('needs an IRN of its own, under its own type', async () => {
    const shop = await wholesaler();
    const back = { note_id: noteId(1), lines: [{ line_no: 1, qty_milli: 1000 }], refund: { mode: 'cash' } };
    await shop.post(`/sales/${saleId(1)}/returns`, back);
    const path = `/notes/${noteId(1)}/einvoice`;
    const asInvoice = await portalAnswer({ number: 'S-C/2627/000001', date: '2026-11-22', total: 1050 });
    const answer = await portalAnswer({ number: 'S-C/2627/000001', date: '2026-11-22', total: 1050, type: 'CRN' });

    const queue = await queueOf(shop);
    const refused = await shop.put(path, asInvoice);
    const attached = await shop.put(path, answer);
    const written = await shop.post('/gst/einvoice', { sale_id: saleId(1), note_id: noteId(1) });

    expect(queue).toMatchObject({ counts: { needed: 2 }, rows: [{ number: NUMBER }, { note_id: noteId(1) }] });
    expect([refused.status, refused.body['code']]).toEqual([422, 'sales/irn-differs']);
    expect(attached.body).toHaveProperty('einvoice.irn', answer['irn']);
    expect(written.body).toHaveProperty('payload.DocDtls.Typ', 'CRN');
    expect(written.body).toHaveProperty('payload.RefDtls.PrecDocDtls.0.InvNo', NUMBER);
  });
});

describe('who has no business at the portal', () => {
  it('is a bill to a consumer, whatever the turnover', async () => {
    const shop = await openShop(world, { highest_turnover_paise: SIX_CRORE });
    await shop.record(aRequest({ sale_id: saleId(1) }));

    const sent = await shop.post(`${PATH}/sent`, {});
    const attached = await shop.put(PATH, await answerFor());
    const written = await shop.post('/gst/einvoice', { sale_id: saleId(1) });

    expect([sent.body['code'], attached.body['code']]).toEqual(
      Array.from({ length: 2 }, () => 'sales/irn-not-for-document'),
    );
    expect(written.body).toEqual({ is_needed: false, rule: 'CGST Rules r.48(4)', missing: [] });
  });

  it('is a shop up to five crore; it may register all the same', async () => {
    const shop = await wholesaler({ highest_turnover_paise: 5_000_000_000 });

    const before = await queueOf(shop);
    const attached = await shop.put(PATH, await answerFor());

    expect(before).toMatchObject({ counts: { needed: 0 }, rows: [] });
    expect(attached.status).toBe(200);
    expect(await queueOf(shop)).toMatchObject({ counts: { registered: 1 } });
  });

  it('is a cashier, and a shop that is closed', async () => {
    const shop = await wholesaler();
    const cashier = world.token({ tenant_id: shop.tenant, role: 'cashier' });
    const refused = await shop.put(PATH, await answerFor(), { token: cashier });
    await shop.hears(profileChanged(shop.tenant, 9, { status: 'closed' }));

    const closed = await shop.put(PATH, await answerFor());

    expect([refused.status, closed.body['code']]).toEqual([403, 'tenant/closed']);
  });
});
