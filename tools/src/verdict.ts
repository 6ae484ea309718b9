/** How a run ended, counted in tests or in checks. */
export type Verdict = { readonly passed: number; readonly failed: number };

/** Adds runs up. */
export function sumOf(verdicts: readonly Verdict[]): Verdict {
  return {
    passed: verdicts.reduce((sum, { passed }) => sum + passed, 0),
    failed: verdicts.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** Prints the line that every run ends with and that `.ci/run` reads; sets the exit code of the process by it. */
export function conclude(verdict: Verdict): void {
  console.log(`${verdict.passed} passed, ${verdict.failed} failed`);
  process.exitCode = verdict.failed === 0 && verdict.passed > 0 ? 0 : 1;
}
