import { conclude } from './verdict.ts';
import { runAllTests } from './tests/all-tests.ts';

conclude(await runAllTests(process.argv.slice(2)));
