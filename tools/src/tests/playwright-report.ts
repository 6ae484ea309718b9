import type { Verdict } from '../verdict.ts';

/** The part of Playwright's JSON report that we count by. `flaky` needed a second try, which is a failure here. */
export type PlaywrightReport = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly { readonly message?: string }[];
};

/** Counts a report: skipped and flaky journeys are failures, and so is a run without any. */
export function verdictOfJourneys(
  report: PlaywrightReport | undefined,
  exitCode: number,
): Verdict & { readonly reasons: readonly string[] } {
  if (!report) return { passed: 0, failed: 1, reasons: ['Playwright wrote no report'] };

  const { expected, unexpected, flaky, skipped } = report.stats;
  const reasons = [
    ...report.errors.map(({ message }) => message ?? 'an error without words'),
    ...Array.from({ length: flaky }, () => 'a journey passed only at a second try'),
    ...Array.from({ length: skipped }, () => 'a journey was skipped'),
  ];
  if (expected + unexpected === 0 && reasons.length === 0) reasons.push('no journey was run');
  if (exitCode !== 0 && unexpected + reasons.length === 0) reasons.push(`Playwright ended with ${exitCode}`);
  return { passed: expected, failed: unexpected + reasons.length, reasons };
}
