import { runJourneys } from './tests/run-journeys.ts';
import { conclude } from './verdict.ts';

conclude(await runJourneys(process.argv.slice(2)));
