import { runAllChecks } from './checks/all-checks.ts';
import { conclude } from './verdict.ts';

conclude(await runAllChecks(process.argv.slice(2)));
