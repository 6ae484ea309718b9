import { CounterPage } from './pages/counter-page.ts';
import { LoginPage } from './pages/login-page.ts';
import { testWithCamera } from './support/filmed-camera.ts';
import { expect, forgetLostNetwork, untilServedByWorker } from './support/journey.ts';
import { S2 } from './support/scenario.ts';
import { addItem, openShop, servicesOf } from './support/shop.ts';

const NEW_CODE = '8900000123452';

const test = testWithCamera([S2.noodles.barcode, NEW_CODE]);

test('the camera reads goods to lines, once while they lie there; a new code is named; it reads without a network too', async ({
  page,
  context,
  words,
  offset,
  complaints,
}) => {
  const login = await openShop(offset);
  await addItem(await servicesOf(offset, login), S2.noodles);
  const counter = new CounterPage(page, words);
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await entrance.signIn(login);
  await counter.expectTile(S2.noodles.name);
  await untilServedByWorker(page);

  await counter.openCamera();

  await expect(counter.line(S2.noodles.name)).toContainText('1 pc');
  await expect(counter.toName(1)).toBeVisible();

  await counter.toName(1).tap();
  await counter.finishNaming('Mustard oil 1 L', '185');

  await expect(counter.line('Mustard oil 1 L')).toContainText('1 pc');
  await expect(counter.line(S2.noodles.name)).toContainText('1 pc');
  await expect(counter.toName(1)).toBeHidden();

  await counter.closeCamera();
  await context.setOffline(true);
  await counter.openCamera();

  await expect(counter.line(S2.noodles.name)).toContainText('2 pc');
  await expect(counter.line('Mustard oil 1 L')).toContainText('2 pc');
  forgetLostNetwork(complaints);
});
