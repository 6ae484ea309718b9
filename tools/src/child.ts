import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import { root } from './root.ts';

type Env = Readonly<Record<string, string>>;

export type Heard = { readonly code: number; readonly output: string; readonly errors: string };

/** Runs a script of an installed package, such as `vitest/vitest.mjs`, on this Node; its words go to the terminal. */
export async function show(script: string, args: readonly string[], env: Env = {}): Promise<number> {
  const { code } = await run(script, args, env, root, 'inherit');
  return code;
}

/** Like `show`, but keeps what it says, for a caller that reads it. */
export async function hear(script: string, args: readonly string[], env: Env = {}, cwd: string = root): Promise<Heard> {
  return run(script, args, env, cwd, 'pipe');
}

async function run(script: string, args: readonly string[], env: Env, cwd: string, to: 'inherit' | 'pipe') {
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd,
    stdio: ['ignore', to, to],
    env: { ...process.env, ...env, PATH: join(root, 'node_modules', '.bin') + delimiter + process.env['PATH'] },
  });
  const output = wordsOf(child.stdout);
  const errors = wordsOf(child.stderr);

  return new Promise<Heard>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: output.join(''), errors: errors.join('') }));
  });
}

function wordsOf(stream: Readable | null): readonly string[] {
  const words: string[] = [];
  stream?.setEncoding('utf8').on('data', (text: string) => words.push(text));
  return words;
}
