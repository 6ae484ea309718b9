import { conclude } from './verdict.ts';
import { runVitest } from './tests/run-vitest.ts';

// The same tests in their long forms: those that have one read RMP_SOAK.
conclude(await runVitest(process.argv.slice(2), { RMP_SOAK: '1' }));
