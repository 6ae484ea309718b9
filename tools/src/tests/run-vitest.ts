import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { show } from '../child.ts';
import type { Verdict } from '../verdict.ts';
import { verdictOf, type VitestReport } from './vitest-report.ts';

/** Runs vitest on all projects, or on what `args` say, and counts from its report file rather than from its words. */
export async function runVitest(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'rmp-tests-'));
  const file = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const exitCode = await show('vitest/vitest.mjs', ['run', ...reporters, ...args], env);
    const verdict = verdictOf(reportIn(file), exitCode);
    for (const reason of verdict.reasons) console.error(`not passed: ${reason}`);
    return verdict;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The cast: vitest wrote the file, and its JSON reporter keeps the shape of Jest's. */
function reportIn(file: string): VitestReport | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : undefined;
}
