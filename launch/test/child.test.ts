import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, test, vi } from 'vitest';
import { scriptAt, startChild } from '../src/child.ts';
import { isAlive } from './support/is-alive.ts';

const script = scriptAt('../test/support/child.ts');
const said: string[] = [];
const say = (line: string) => void said.push(line);

test('hears a child that is ready and stops it in order', async () => {
  const child = startChild({ name: 'The child', node: process.execPath, script, env: {} }, say);

  expect(await child.ready).toContain('"ready":true');
  await child.stop();

  expect(await child.ended).toBe('ended with 0');
});

test('tells when a child ends before it is ready', async () => {
  const child = startChild(
    { name: 'The child', node: process.execPath, script: scriptAt('./nothing-here.ts'), env: {} },
    say,
  );

  await expect(child.ready).rejects.toThrow(/^The child ended with 1 before it was ready$/);
});

test('a child whose launcher is killed stops by itself', async () => {
  const parent = spawn(process.execPath, [scriptAt('../test/support/parent.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = await pidIn(parent.stdout);

  parent.kill('SIGKILL');

  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 20_000 });
});

async function pidIn(output: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface({ input: output })) {
    const pid = /"pid":(\d+)/.exec(line)?.[1];
    if (pid) return Number(pid);
  }
  throw new Error('the child never told its process id');
}
