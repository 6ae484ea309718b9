import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { zip } from './zip.ts';

/** Pages that cannot be packed, and how many were read. */
function pages(count: number) {
  const read = { pages: 0, isOver: false };
  async function* content(): AsyncGenerator<string> {
    try {
      for (; read.pages < count; read.pages += 1) yield randomBytes(50_000).toString('base64');
    } finally {
      read.isOver = true;
    }
  }
  return { read, content: content() };
}

describe('zip', () => {
  it('gives equal entries equal bytes', async () => {
    const archive = () => buffer(zip([{ name: 'a.xml', content: '<a/>' }]));

    const first = await archive();

    expect(first.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'));
    expect(await archive()).toEqual(first);
  });

  it('reads a little ahead of whoever takes it, and no more when they stop', async () => {
    const { read, content } = pages(10_000);

    let taken = 0;
    for await (const chunk of zip([{ name: 'long', content }])) {
      taken += chunk.length;
      if (taken > 1_000_000) break;
    }

    await expect.poll(() => read.isOver).toBe(true);
    expect(read.pages).toBeGreaterThan(10);
    expect(read.pages).toBeLessThan(50);
  });

  it('ends with the error of what it reads', async () => {
    async function* failing(): AsyncGenerator<string> {
      yield 'half a sheet';
      throw new Error('the database went away');
    }

    await expect(buffer(zip([{ name: 'half', content: failing() }]))).rejects.toThrow('the database went away');
  });
});
