import type { Verdict } from '../verdict.ts';

/** The part of vitest's JSON report that we count by. */
export type VitestReport = {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
};

/**
 * Counts a report. A file that could not be loaded counts as one failure, a skipped test too ("no skipped tests on
 * main"), and so does a run without a single test or one whose process failed for a reason no test shows.
 */
export function verdictOf(
  report: VitestReport | undefined,
  exitCode: number,
): Verdict & { readonly reasons: readonly string[] } {
  if (!report) return { passed: 0, failed: 1, reasons: ['vitest wrote no report'] };

  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: file.name })),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const broken = tests.filter(({ status }) => status === 'failed').length;
  const reasons = [
    ...report.testResults
      .filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
      .map((file) => `${file.name} could not be loaded`),
    ...tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map((test) => `"${test.fullName}" was skipped, in ${test.file}`),
  ];
  if (tests.length === 0) reasons.push('no test was run');
  if (exitCode !== 0 && broken + reasons.length === 0)
    reasons.push(`vitest ended with ${exitCode}: see its lines above`);

  return { passed, failed: broken + reasons.length, reasons };
}
