import { sumOf, type Verdict } from '../verdict.ts';
import { runVitest } from './run-vitest.ts';

/** Every runner one after the other: they share two cores. */
export async function runAllTests(args: readonly string[]): Promise<Verdict> {
  return sumOf([await runVitest(args)]);
}
