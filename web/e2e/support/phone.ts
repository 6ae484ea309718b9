import { expect } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { CounterPage } from '../pages/counter-page.ts';
import { LoginPage } from '../pages/login-page.ts';
import { SIZES, untilServedByWorker } from './journey.ts';
import type { Login } from './shop.ts';
import type { Words } from './words.ts';

/** One of several phones of a shop. */
export interface Phone {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly counter: CounterPage;
}

interface PhonePlace {
  /** The address of the web app, as this phone knows it. */
  readonly url: string;
  readonly login: Login;
  readonly words: Words;
  /** An item of the shop: once its tile is there, the phone knows the goods. */
  readonly knows: string;
}

/** A phone with storage of its own, signed in, that opens without a network. */
export async function openPhone(browser: Browser, { url, login, words, knows }: PhonePlace): Promise<Phone> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: SIZES.phone,
    hasTouch: true,
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
  });
  const page = await context.newPage();
  const entrance = new LoginPage(page, words);
  await entrance.open();
  await untilServedByWorker(page);
  await entrance.signIn(login);
  const counter = new CounterPage(page, words);
  await counter.expectTile(knows);
  await expect(counter.syncPill).toContainText(words.frame('allSent'));
  return { context, page, counter };
}

/** Sells one piece for cash. */
export async function billOne(counter: CounterPage, barcode: string): Promise<void> {
  await counter.scan(barcode);
  await expect(counter.lines).toHaveCount(1);
  await counter.pay();
  await counter.save();
}
