import { sumOf, type Verdict } from '../verdict.ts';
import { runJourneys } from './run-journeys.ts';
import { runVitest } from './run-vitest.ts';

/** Every runner one after the other: they share two cores. Words after `--` are vitest's, and then it runs alone. */
export async function runAllTests(args: readonly string[]): Promise<Verdict> {
  const vitest = await runVitest(args);
  return args.length > 0 ? vitest : sumOf([vitest, await runJourneys([])]);
}
