import { type CloudEvent, TenantId, UserId, WebhookId } from '@rmp/contracts';
import { DeliveryId } from '@rmp/contracts/notification';
import { describe, expect, it } from 'vitest';
import { afterTry, delayAfter, isWantedBy, type KeptDelivery, newDelivery } from './delivery.ts';
import { afterTries } from './health.ts';
import { type KeptWebhook, newWebhook } from './webhook.ts';

const NOW = '2026-11-22T06:30:00.000Z';
const tenant_id = TenantId.parse('sharma-kirana');
const webhook_id = WebhookId.parse('01890000-0000-7000-8000-00000000bbbb');
const birth = {
  tenant_id,
  webhook_id,
  created_by: UserId.parse('01890000-0000-7000-8000-00000000aaaa'),
  sealed: 'sealed',
  request_hash: 'hash',
  now: NOW,
  seq: 1,
};

const aWebhook = (special: Partial<KeptWebhook> = {}): KeptWebhook => ({
  ...newWebhook({ url: 'https://erp.example', event_types: ['sales.sale-recorded.v1'] }, birth),
  ...special,
});

const anEvent = (special: Partial<CloudEvent> = {}): CloudEvent => ({
  specversion: '1.0',
  id: 'sales:sharma-kirana:1:0',
  source: '/services/sales',
  type: 'sales.sale-recorded.v1',
  subject: 'x',
  time: NOW,
  datacontenttype: 'application/json',
  tenantid: tenant_id,
  seq: 1,
  data: {},
  ...special,
});

const aDelivery = (special: Partial<KeptDelivery> = {}): KeptDelivery => ({
  ...newDelivery(anEvent(), webhook_id, { delivery_id: DeliveryId.parse('0'.repeat(32)), now: NOW, seq: 1 }),
  ...special,
});

describe('isWantedBy', () => {
  it.each([
    ['at the moment the webhook was made', {}, NOW, true],
    ['a moment earlier', { time: '2026-11-22T06:29:59.999Z' }, NOW, false],
    ['of another type', { type: 'sales.sale-cancelled.v1' }, NOW, false],
    ['almost 30 days late', {}, '2026-12-22T06:29:59.999Z', true],
    ['30 days late', {}, '2026-12-22T06:30:00.000Z', false],
  ])('an event %s', (_, event, now, isWanted) => {
    expect(isWantedBy(aWebhook(), anEvent(event), now)).toBe(isWanted);
  });
});

describe('the waits between tries', () => {
  it('grow threefold to six hours and are about a day together', () => {
    const waits = Array.from({ length: 9 }, (_, at) => delayAfter(at + 1, 0) / 1000);

    expect(waits).toEqual([30, 90, 270, 810, 2_430, 7_290, 21_600, 21_600, 21_600]);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(75_720);
  });

  it('are up to a fifth longer, so that what failed together is not tried together', () => {
    expect([delayAfter(1, 0), delayAfter(1, 0.5), delayAfter(1, 1)]).toEqual([30_000, 33_000, 36_000]);
  });
});

describe('afterTry', () => {
  const circumstances = { now: NOW, jitter: 0 };

  it('has delivered without an error', () => {
    const delivery = aDelivery({ last_error: 'timeout', attempts: 3, tries: 3 });

    const after = afterTry(delivery, { response_status: 200 }, circumstances);

    expect(after).toMatchObject({ status: 'delivered', attempts: 4, delivered_at: NOW, response_status: 200 });
    expect(after).not.toHaveProperty('next_attempt_at');
    expect(after).not.toHaveProperty('last_error');
  });

  it.each([
    [8, 'waiting'],
    [9, 'failed'],
  ])('with %i tries before and another failure is %s', (tries, status) => {
    expect(afterTry(aDelivery({ tries }), { error: 'timeout' }, circumstances)).toMatchObject({ status });
  });

  it('gives up at once when the receiver is gone', () => {
    expect(afterTry(aDelivery(), { response_status: 410, error: 'gone' }, circumstances)).toMatchObject({
      status: 'failed',
      last_error: 'gone',
    });
  });
});

describe('the health of a webhook', () => {
  const lost = aDelivery({ status: 'failed', last_error: 'timeout' });
  const late = aDelivery({ last_error: 'timeout' });
  const arrived = aDelivery({ status: 'delivered' });
  const threeDays = '2026-11-25T06:30:00.000Z';

  it('fails from the first failure on', () => {
    expect(afterTries(aWebhook(), [late], NOW).failing_since).toBe(NOW);
    expect(afterTries(aWebhook({ failing_since: NOW }), [late], threeDays).failing_since).toBe(NOW);
  });

  it.each([
    ['a delivery is given up after three days', [lost], threeDays, 'paused'],
    ['a delivery is given up a moment earlier', [lost], '2026-11-25T06:29:59.999Z', 'active'],
    ['a try fails after three days', [late], threeDays, 'active'],
    ['another one arrives', [lost, arrived], threeDays, 'active'],
  ])('when %s', (_, tried, now, status) => {
    expect(afterTries(aWebhook({ failing_since: NOW }), tried, now).status).toBe(status);
  });

  it('is mended by one that arrives', () => {
    expect(afterTries(aWebhook({ failing_since: NOW }), [late, arrived], threeDays)).not.toHaveProperty(
      'failing_since',
    );
  });

  it('leaves a webhook alone that the shop paused meanwhile', () => {
    const paused = aWebhook({ status: 'paused', paused_reason: 'by-shop' });

    expect(afterTries(paused, [lost], threeDays)).toBe(paused);
  });
});
