import { runMain } from '@rmp/service-kit/http';
import { compose } from './compose.ts';
import { readConfig } from './config.ts';

await runMain(process, () => compose(readConfig(process.env)));
