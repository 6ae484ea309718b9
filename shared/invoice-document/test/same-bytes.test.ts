import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('support/print-digests.ts', import.meta.url));

describe('the bytes of a paper', () => {
  it('are the same in two processes, in another time zone, and whatever was printed before', async () => {
    const [one, other] = await Promise.all([
      digestsOf('Asia/Kolkata', 'forwards'),
      digestsOf('America/New_York', 'backwards'),
    ]);

    expect(other).toEqual(one);
    expect(new Set(Object.values(one)).size).toBe(26);
  });
});

async function digestsOf(timeZone: string, order: string): Promise<object> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, order], {
    env: { ...process.env, TZ: timeZone },
  });
  return JSON.parse(stdout) as object;
}
