import type { Verdict } from '../verdict.ts';
import type { Check, Findings } from './check.ts';
import { compose } from './compose.ts';
import { deadCode } from './dead-code.ts';
import { docsPaths } from './docs-paths.ts';
import { formatting } from './formatting.ts';
import { generated } from './generated.ts';
import { imports } from './imports.ts';
import { lint } from './lint.ts';
import { lockfile } from './lockfile.ts';
import { neverWritten } from './never-written.ts';
import { types } from './types.ts';

const checks: readonly Check[] = [
  formatting,
  lint,
  types,
  imports,
  deadCode,
  generated,
  lockfile,
  neverWritten,
  docsPaths,
  compose,
];

/** Runs every check, or those named, and prints one line each with its time; problems below it. */
export async function runAllChecks(named: readonly string[] = []): Promise<Verdict> {
  const wanted = checks.filter(({ name }) => named.length === 0 || named.includes(name));
  if (wanted.length === 0)
    console.error(`There is no such check; there are: ${checks.map(({ name }) => name).join(', ')}.`);

  let failed = 0;
  for (const check of wanted) {
    const started = performance.now();
    const { looked, problems } = await findingsOf(check);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'}  ${check.name.padEnd(16)} ${looked}, ${seconds} s`);
    for (const problem of problems) console.log(`        ${problem.replaceAll('\n', '\n        ')}`);
    if (problems.length > 0) failed += 1;
  }
  return { passed: wanted.length - failed, failed };
}

async function findingsOf({ look }: Check): Promise<Findings> {
  try {
    return await look();
  } catch (error) {
    return { looked: 'stopped', problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}
