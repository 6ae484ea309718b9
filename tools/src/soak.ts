import { runJourneys } from './tests/run-journeys.ts';
import { runVitest } from './tests/run-vitest.ts';
import { conclude, sumOf } from './verdict.ts';

// The same tests in their long forms: those that have one read RMP_SOAK.
const long = { RMP_SOAK: '1' };
const args = process.argv.slice(2);
const vitest = await runVitest(args, long);
conclude(args.length > 0 ? vitest : sumOf([vitest, await runJourneys([], long)]));
