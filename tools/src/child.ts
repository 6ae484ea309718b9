import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './root.ts';

export type Ended = { readonly code: number; readonly output: string };

/** Runs a script of an installed package, such as `vitest/vitest.mjs`, on this Node; its words go to the terminal. */
export async function show(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const { code } = await run(script, args, env, 'inherit');
  return code;
}

/** Like `show`, but keeps what it says, for a caller that reads it. */
export async function hear(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return run(script, args, env, 'pipe');
}

async function run(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  to: 'inherit' | 'pipe',
): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', to, to],
    env: { ...process.env, ...env, PATH: join(root, 'node_modules', '.bin') + delimiter + process.env['PATH'] },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => said.push(text));

  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: said.join('') }));
  });
}
