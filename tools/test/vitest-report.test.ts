import { expect, test } from 'vitest';
import { verdictOf } from '../src/tests/vitest-report.ts';

const file = (...statuses: readonly string[]) => ({
  name: 'a.test.ts',
  status: statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status, fullName: 'a title' })),
});

test('counts tests over all files', () => {
  const report = { testResults: [file('passed', 'passed'), file('failed', 'passed')] };

  const verdict = verdictOf(report, 1);

  expect(verdict).toEqual({ passed: 3, failed: 1, reasons: [] });
});

test('counts a skipped test as failed', () => {
  const verdict = verdictOf({ testResults: [file('passed', 'skipped', 'todo')] }, 0);

  expect(verdict).toMatchObject({ passed: 1, failed: 2 });
});

test('counts a file that could not be loaded as failed', () => {
  const verdict = verdictOf({ testResults: [file('passed'), file()] }, 1);

  expect(verdict).toMatchObject({ passed: 1, failed: 1, reasons: ['a.test.ts could not be loaded'] });
});

test('fails when no test was run', () => {
  expect(verdictOf({ testResults: [] }, 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(verdictOf(undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
});

test('fails when vitest failed for a reason that no test shows', () => {
  expect(verdictOf({ testResults: [file('passed')] }, 1)).toMatchObject({ passed: 1, failed: 1 });
});
