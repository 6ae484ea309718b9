import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { fakeServer } from '#local/testing/fake-server.ts';
import { aCommand, aLocalDb, depsOf, idOf, NOW, queue } from '#local/testing/shop.ts';
import { push } from '#local/sync/push.ts';
import { fixPlace } from './model/fix-place.ts';
import { reasonWord } from './model/reason.ts';
import { readAttention } from './use-attention.ts';

it('says of each command which bill, item or customer it is about, and where that is mended', async () => {
  const [db, server] = [aLocalDb(), fakeServer()];
  await db.bills.add({
    sale_id: idOf(3),
    number: 'A/2627/000003',
    sold_at: NOW,
    sold_date: '2026-11-22',
    customer_name: 'Ramesh',
    payable_paise: 73_100,
    credit_paise: 0,
    status: 'cancelled',
    state: 'sent',
  });
  await queue(db, aCommand('add-item', 1), aCommand('record-payment', 2), aCommand('cancel-sale', 3));
  for (const number of [1, 2, 3]) server.putAside(idOf(number), 'common/invalid');
  await push(depsOf(db, server));

  const found = await readAttention(db);

  expect(found.map(({ about }) => about)).toEqual([
    { title: 'add-item', who: ['Sugar'], amount_paise: 4600 },
    { title: 'record-payment', who: [], amount_paise: 50_000 },
    { title: 'cancel-sale', who: ['A/2627/000003', 'Ramesh'], amount_paise: 73_100 },
  ]);
  expect(found.map(({ row }) => fixPlace(row))).toEqual([
    `/items?i=${idOf(1)}`,
    `/khata?c=${idOf(2)}`,
    `/bills?b=${idOf(3)}`,
  ]);
});

it('has a general sentence for a reason it does not know', () => {
  expect(reasonWord('payment/beyond-due')).toBe('reason_beyond_due');
  expect(reasonWord('sales/of-tomorrow')).toBe('reason_general');
});
