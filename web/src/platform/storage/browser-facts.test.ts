import { expect, it, vi } from 'vitest';
import { freeBytes, isKeptForGood, isPrivateWindow } from './browser-facts.ts';

/** A browser's storage as far as it is asked. The cast: nothing else of it is. */
const storageOf = (answers: object) => ({ storage: answers as unknown as StorageManager });

const keeping = (isKept: boolean, willKeep: boolean) => {
  const persist = vi.fn<() => Promise<boolean>>(() => Promise.resolve(willKeep));
  return { persist, ...storageOf({ persisted: () => Promise.resolve(isKept), persist }) };
};

it('asks for nothing before there is a bill to lose', async () => {
  const browser = keeping(false, true);

  expect(await isKeptForGood(browser, { hasBilled: false, mayAsk: true })).toBeUndefined();
  expect(browser.persist).not.toHaveBeenCalled();
});

it.each([true, false])('asks with the first bill, and takes the answer: %s', async (willKeep) => {
  expect(await isKeptForGood(keeping(false, willKeep), { hasBilled: true, mayAsk: true })).toBe(willKeep);
});

it('asks nobody twice, and does not ask what is granted', async () => {
  const [asked, granted] = [keeping(false, true), keeping(true, false)];

  expect(await isKeptForGood(asked, { hasBilled: true, mayAsk: false })).toBe(false);
  expect(await isKeptForGood(granted, { hasBilled: true, mayAsk: true })).toBe(true);
  expect([asked.persist, granted.persist].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
});

it('knows a private window by its refusal of private files', async () => {
  const refusing = storageOf({ getDirectory: () => Promise.reject(new DOMException('no', 'SecurityError')) });

  expect(await isPrivateWindow(refusing)).toBe(true);
  expect(await isPrivateWindow(storageOf({ getDirectory: () => Promise.resolve({}) }))).toBe(false);
  expect(await isPrivateWindow(storageOf({}))).toBe(false);
});

it('tells the room that is left, where the browser tells', async () => {
  expect(await freeBytes(storageOf({ estimate: () => Promise.resolve({ quota: 100, usage: 30 }) }))).toBe(70);
  expect(await freeBytes(storageOf({}))).toBeUndefined();
});
