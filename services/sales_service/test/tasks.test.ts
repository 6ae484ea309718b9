import type { TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandId, deviceA, deviceB, saleId } from './support/ids.ts';
import { aFact, aRequest } from './support/sales.ts';
import { openShop, startSales } from './support/world.ts';

let world: TestService;
beforeAll(async () => {
  world = await startSales();
});
afterAll(() => world.close());

const path = `/tasks/sale:${saleId(2)}/resolve`;

describe('tasks', () => {
  it('are opened by what is doubtful about a fact, and by nothing else', async () => {
    const shop = await openShop(world);
    await shop.record(aFact({ sale_id: saleId(1) }));
    await shop.record(aFact({ sale_id: saleId(2) }));
    await shop.record(aFact({ sale_id: saleId(3), number: 'A/2627/000003', device_id: deviceB }));
    await shop.record(aRequest({ sale_id: saleId(4), tenders: [] }));

    const { body } = await shop.get('/tasks?status=open');

    expect(body['rows']).toMatchObject([
      { kind: 'number-clash', subject: saleId(2), number: 'A/2627/000001', flags: ['number-clash'], status: 'open' },
      { kind: 'flagged-sale', subject: saleId(3), flags: ['foreign-series'], device_id: deviceB },
    ]);
    expect(body['rows']).toHaveLength(2);
  });

  it('are resolved once, by somebody who may, and the document stays as it is', async () => {
    const shop = await openShop(world);
    await shop.record(aFact({ sale_id: saleId(1) }));
    const { body: sale } = await shop.record(aFact({ sale_id: saleId(2) }));
    const token = world.token({ tenant_id: shop.tenant, role: 'cashier' });

    const cashier = await shop.post(path, {}, { token });
    const first = await shop.post(path, { resolution: 'restored backup, both are right' });
    const again = await shop.post(path, { resolution: 'something else' });

    expect(cashier.status).toBe(403);
    expect(first).toMatchObject({
      status: 200,
      body: { status: 'resolved', resolution: 'restored backup, both are right', resolved_at: world.clock.now() },
    });
    expect(again.body).toEqual(first.body);
    expect((await shop.get('/tasks?status=open')).body['rows']).toEqual([]);
    expect((await shop.get('/tasks')).body['rows']).toHaveLength(1);
    expect((await shop.get(`/sales/${saleId(2)}`)).body).toEqual(sale);
  });

  it('that are not there, or are none, cannot be resolved', async () => {
    const shop = await openShop(world);

    expect((await shop.post(path, {})).status).toBe(404);
    expect((await shop.post('/tasks/anything/resolve', {})).status).toBe(400);
  });

  it('open again when a counter cancels what was resolved', async () => {
    const shop = await openShop(world);
    await shop.record(aFact({ sale_id: saleId(1) }));
    await shop.record(aFact({ sale_id: saleId(2) }));
    await shop.post(path, { resolution: 'looked at' });

    await shop.post(`/sales/${saleId(2)}/cancel`, { reason: 'double', device_id: deviceA, at: '2026-11-25T06:30:00Z' });

    const { body } = await shop.get('/tasks?status=open');
    const [task] = body['rows'] as readonly Record<string, unknown>[];
    expect(task).toMatchObject({ flags: ['period-locked', 'clock-skew', 'number-clash'], status: 'open' });
    expect(Object.keys(task ?? {}).filter((field) => field.startsWith('resol'))).toEqual([]);
  });
});

describe('the quarantine', () => {
  it('shows what could not be applied, byte for byte, and asks for somebody', async () => {
    const shop = await openShop(world);
    const command = { command_id: commandId(1), kind: 'record-poem', v: 1, data: { words: 'roses' } };
    await shop.post('/sales/commands', { device_id: deviceA, commands: [command] });

    const { body: list } = await shop.get('/quarantine');
    const { body: tasks } = await shop.get('/tasks');
    const [row] = list['rows'] as readonly { content_hash: string }[];
    const whole = await shop.get(`/quarantine/${row?.content_hash}`);

    expect(row).toMatchObject({ code: 'sales/unknown-command', pointer: '/kind', device_id: deviceA });
    expect(row).not.toHaveProperty('raw');
    expect(JSON.parse(String(whole.body['raw']))).toEqual(command);
    expect(tasks['rows']).toMatchObject([
      { kind: 'quarantine', subject: row?.content_hash, code: 'sales/unknown-command' },
    ]);
  });
});
