import { lazy } from 'react';
import type { ComponentType } from 'react';

const AGAIN_MS = 5_000;

/**
 * A part of a page that is fetched when it is first shown. Without a network, on a phone whose worker has not kept it
 * yet, it comes as soon as it can be had: the page around it stays, where React's own `lazy` would throw it away.
 */
export const later = <Props>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await untilLoaded(load) }));

async function untilLoaded<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch {
      await nextChance();
    }
  }
}

/** The network is back, or may be: `online` is not always told. */
const nextChance = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, AGAIN_MS);
    addEventListener(
      'online',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
