import { runAllChecks } from './checks/all-checks.ts';
import { runAllTests } from './tests/all-tests.ts';
import { conclude, sumOf } from './verdict.ts';

conclude(sumOf([await runAllTests([]), await runAllChecks()]));
