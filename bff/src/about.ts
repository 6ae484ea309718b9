import { bffContract, bffProblems } from '@rmp/contracts/bff';

/** What the bff says of itself, in its running documentation and in the committed one. */
export const about = {
  title: 'Bff',
  description:
    'What the app talks to: sessions, screens put together from several services, and a gateway. Every address of a service is also here, under /api/<service>/…, with status, problem and headers passed through.',
  contract: bffContract,
  problems: bffProblems,
};
