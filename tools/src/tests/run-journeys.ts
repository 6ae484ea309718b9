import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { show } from '../child.ts';
import { root } from '../root.ts';
import type { Verdict } from '../verdict.ts';
import { verdictOfJourneys, type PlaywrightReport } from './playwright-report.ts';

/** Runs the journeys of `web/e2e` in a real browser, all or what `args` say, and counts from Playwright's report file. */
export async function runJourneys(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Verdict> {
  const file = join(root, 'test-results', 'report.json');
  rmSync(file, { force: true });
  const exitCode = await show('@playwright/test/cli.js', ['test', ...args], env);
  const verdict = verdictOfJourneys(reportIn(file), exitCode);
  for (const reason of verdict.reasons) console.error(`not passed: ${reason}`);
  return verdict;
}

/** The cast: Playwright's JSON reporter wrote the file. */
function reportIn(file: string): PlaywrightReport | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport) : undefined;
}
