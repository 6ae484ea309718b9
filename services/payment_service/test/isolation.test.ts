import { paymentContract } from '@rmp/contracts/payment';
import { hashOf } from '@rmp/service-kit';
import { isolationCases, testToken, type TestService } from '@rmp/service-kit/testing';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { aShop, startPayment } from './support/payment.ts';

const customer_id = '01890000-0000-7000-8000-000000000001';
const payment_id = '01890000-0000-7000-8000-000000000002';
const sale_id = '01890000-0000-7000-8000-000000000003';
const shown_id = '01890000-0000-7000-8000-000000000004';
const ours = 'ours';
const aside = 'no command';
const content_hash = hashOf(aside);
const secret = { provider: 'razorpay', secret: 'a secret of sixteen or more' };

let world: TestService;
beforeAll(async () => {
  world = await startPayment();
  const call = { token: testToken({ tenant_id: ours }), tenant: ours };
  const shop = aShop(world);
  for (const tenantid of [ours, 'stranger', 'stranger-with-the-same-id']) {
    await world.deliver({ ...shop.profile(), tenantid: tenantid as never });
  }
  const send = (method: 'POST' | 'PUT', path: string, body: object) => world.http(method, path, { ...call, body });
  await send('POST', '/customers', { customer_id, name: 'Ramesh Verma', opening_balance_paise: 45_000 });
  await send('POST', '/payments', { payment_id, customer_id, mode: 'upi', amount_paise: 10_000 });
  await send('POST', '/upi/intents', { payment_id: shown_id, amount_paise: 29_100 });
  await send('PUT', '/upi/webhook_secret', secret);
  await send('POST', '/payments/commands', { device_id: payment_id, commands: [aside] });
  const sale = shop.sale({ sale_id, payable: 10_000, tenders: [['cash', 10_000]] });
  await world.deliver({ ...shop.recorded(sale), tenantid: ours as never });
});
afterAll(() => world.close());

describe('a stranger', () => {
  const { addCustomer, recordPayment, showUpiIntent, setWebhookSecret, applyPaymentCommands, ...others } =
    paymentContract;
  const cases = [
    ...isolationCases(
      others,
      {
        listCustomers: { stranger: 'empty' },
        getCustomer: { params: { customer_id }, stranger: 'not-found' },
        changeCustomer: { params: { customer_id }, body: { name: 'Mine now' }, stranger: 'not-found' },
        readLedger: { params: { customer_id }, stranger: 'not-found' },
        listUdhaar: { stranger: 'empty' },
        readAccounts: { stranger: 'empty' },
        listQuarantine: { stranger: 'empty' },
        getQuarantined: { params: { content_hash }, stranger: 'not-found' },
        letIn: { params: { content_hash }, stranger: 'not-found' },
        listPayments: { stranger: 'own' },
        getPayment: { params: { payment_id }, stranger: 'not-found' },
        getReceipt: { params: { payment_id }, stranger: 'not-found' },
        undoPayment: { params: { payment_id }, body: { reason: 'mine' }, stranger: 'not-found' },
        verifyPayment: { params: { payment_id }, body: {}, stranger: 'not-found' },
        readSalePayments: { params: { sale_id }, stranger: 'not-found' },
        getUpiIntent: { params: { payment_id: shown_id }, stranger: 'not-found' },
      },
      { ours, stranger: 'stranger' },
    ),
    ...isolationCases(
      { addCustomer, recordPayment, showUpiIntent, setWebhookSecret, applyPaymentCommands },
      {
        addCustomer: { body: { customer_id, name: 'Ramesh Verma' }, stranger: 'own' },
        recordPayment: { body: { payment_id, sale_id, mode: 'cash', amount_paise: 1 }, stranger: 'own' },
        showUpiIntent: { body: { payment_id: shown_id, amount_paise: 1 }, stranger: 'own' },
        setWebhookSecret: { body: secret, stranger: 'own' },
        applyPaymentCommands: { body: { device_id: payment_id, commands: [aside] }, stranger: 'own' },
      },
      { ours, stranger: 'stranger-with-the-same-id' },
    ),
  ];

  it.each(cases)('$title', ({ check }) => check(world));
});
