import { describe, expect, test } from 'vitest';
import { verdictOfJourneys } from '../src/tests/playwright-report.ts';

const aReport = (stats: Partial<{ expected: number; unexpected: number; flaky: number; skipped: number }>) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors: [],
});

describe('verdictOfJourneys', () => {
  test('counts what passed and what failed', () => {
    expect(verdictOfJourneys(aReport({ expected: 5, unexpected: 2 }), 1)).toMatchObject({ passed: 5, failed: 2 });
  });

  test('counts a skipped journey and one that needed a second try as failures', () => {
    expect(verdictOfJourneys(aReport({ expected: 5, flaky: 1, skipped: 1 }), 0)).toMatchObject({
      passed: 5,
      failed: 2,
    });
  });

  test.each([
    ['no report', undefined, 0],
    ['an empty run', aReport({}), 0],
    ['a run that ended badly without saying why', aReport({ expected: 3 }), 1],
    ['a set-up that failed', { ...aReport({}), errors: [{ message: 'the product did not start' }] }, 1],
  ])('counts %s as one failure', (_, report, exitCode) => {
    expect(verdictOfJourneys(report, exitCode).failed).toBe(1);
  });
});
