import type { SalePaper } from '@rmp/invoice-document';
import { createRenderer, RenderError, type Renderer, type RendererConfig } from '@rmp/invoice-document/worker';
import { afterEach, describe, expect, it } from 'vitest';
import { aSale, type Bought } from './support/a-sale.ts';

const OPTIONS = { format: 'a4', copy: 'original', locale: 'en' } as const;
const STUBBORN = new URL('support/stubborn-thread.ts', import.meta.url);

const open: Renderer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((renderer) => renderer.close()));
});

describe('the renderer', () => {
  it('gives a PDF, and the event loop turns meanwhile', async () => {
    const renderer = start();
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);

    const bytes = await renderer.render('sale', aSale(), OPTIONS);

    clearInterval(turning);
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesIn(bytes)).toBe(1);
    expect(turns).toBeGreaterThan(20);
  });

  it('gives each caller their own document', async () => {
    const renderer = start();
    const sales = ['A/2627/000001', 'A/2627/000002', 'A/2627/000003'].map((number) => aSale({ own: { number } }));
    const print = (sale: SalePaper) => renderer.render('sale', sale, { ...OPTIONS, format: '80mm' });

    const together = await Promise.all(sales.map(print));

    const [first, second, third] = together.map((bytes) => Buffer.from(bytes));
    expect(first).toEqual(Buffer.from(await print(sales[0] ?? aSale())));
    expect(second).toEqual(Buffer.from(await print(sales[1] ?? aSale())));
    expect(third).not.toEqual(second);
  });

  it('runs a bill of 200 lines over pages, and prints it on one strip of a roll', async () => {
    const renderer = start();
    const bought = Array.from({ length: 200 }, (_, at): Bought => [`Item ${at + 1}`, '3401', 'pc', 1000, 5000, 500]);

    const pages = await renderer.render('sale', aSale({ bought }), OPTIONS);
    const strip = await renderer.render('sale', aSale({ bought }), { ...OPTIONS, format: '80mm' });

    expect(pagesIn(pages)).toBeGreaterThan(4);
    expect(pagesIn(strip)).toBe(1);
  });

  it('fits the largest figures a bill can have on the page', async () => {
    const renderer = start();
    const bought: Bought = ['Necklace', '7113', 'GMS', 90_000, 10_000_000_000, 300];

    const bytes = await renderer.render('sale', aSale({ bought: [bought] }), OPTIONS);

    expect(pagesIn(bytes)).toBe(1);
  });

  it('refuses one more than may wait, and goes on with those that do', async () => {
    const renderer = start({ thread: STUBBORN, queueMax: 1 });
    const held = new Int32Array(new SharedArrayBuffer(4));
    const first = renderer.render('sale', { ...aSale(), held } as never, OPTIONS);
    const second = renderer.render('sale', aSale(), OPTIONS);

    await expect(renderer.render('sale', aSale(), OPTIONS)).rejects.toMatchObject({ code: 'queue-full' });

    Atomics.store(held, 0, 1);
    Atomics.notify(held, 0);
    expect(await first).toEqual(await second);
  });

  it('gives up on a thread that hangs and replaces it', async () => {
    const renderer = start({ thread: STUBBORN, timeoutMs: 2000 });
    const [before] = await renderer.render('sale', aSale(), OPTIONS);

    const hung = renderer.render('sale', numbered('hang'), OPTIONS);
    const waiting = renderer.render('sale', aSale(), OPTIONS);

    await expect(hung).rejects.toMatchObject({ code: 'timed-out' });
    const [after] = await waiting;
    expect(after).not.toBe(before);
  });

  it('replaces a thread that died; only its document is lost', async () => {
    const renderer = start({ thread: STUBBORN });

    const lost = renderer.render('sale', numbered('die'), OPTIONS);
    const waiting = renderer.render('sale', aSale(), OPTIONS);

    await expect(lost).rejects.toMatchObject({ code: 'failed' });
    expect(await waiting).toHaveLength(1);
  });

  it('says what is wrong with a document it cannot print, and prints the next', async () => {
    const renderer = start();

    const broken = renderer.render('sale', { number: 'A/1' } as never, OPTIONS);

    await expect(broken).rejects.toThrow(RenderError);
    await expect(broken).rejects.toMatchObject({ code: 'failed' });
    expect(pagesIn(await renderer.render('sale', aSale(), OPTIONS))).toBe(1);
  });

  it('refuses what waits and what comes when it is closed', async () => {
    const renderer = start({ thread: STUBBORN });
    const running = renderer.render('sale', numbered('hang'), OPTIONS);
    const waiting = renderer.render('sale', aSale(), OPTIONS);
    const refusals = Promise.allSettled([running, waiting]);

    await renderer.close();

    const late = renderer.render('sale', aSale(), OPTIONS);
    await expect(late).rejects.toMatchObject({ code: 'closed' });
    expect(await refusals).toMatchObject([{ reason: { code: 'closed' } }, { reason: { code: 'closed' } }]);
  });
});

function start(config?: RendererConfig): Renderer {
  const renderer = createRenderer(config);
  open.push(renderer);
  return renderer;
}

const numbered = (number: string) => ({ ...aSale(), number }) as never;

function pagesIn(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0
  );
}
