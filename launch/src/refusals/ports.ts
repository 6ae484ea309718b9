import { connect, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Sentence } from '../sentence.ts';

export interface WantedPort {
  /** What will listen there, and the variable that moves it. */
  readonly what: string;
  readonly variable: string;
  readonly host: string;
  readonly port: number;
}

const pollMs = 100;

/**
 * Throws one sentence when a port is taken, naming all that are. After a crash the children of the run before may need
 * a moment to notice and end, so then it asks again until `patienceMs` is over.
 */
export async function refuseTakenPorts(wanted: readonly WantedPort[], patienceMs: number): Promise<void> {
  const until = performance.now() + patienceMs;
  let taken = await takenOf(wanted);
  while (taken.length > 0 && performance.now() < until) {
    await delay(pollMs);
    taken = await takenOf(wanted);
  }

  if (taken.length === 0) return;
  const ports = taken.map(({ port }) => port).join(', ');
  const parts = taken.map(({ what }) => what).join(', ');
  const variables = taken.map(({ variable }) => variable).join(', ');
  throw new Sentence(
    `Port ${ports} ${taken.length === 1 ? 'is' : 'are'} taken (wanted for ${parts}): stop what uses it, set ${variables}, ` +
      `or move everything with RMP_PORT_OFFSET=1000.`,
  );
}

async function takenOf(wanted: readonly WantedPort[]): Promise<readonly WantedPort[]> {
  const isTaken = await Promise.all(
    wanted.map(async (place) => !(await canListen(place)) || (await isAnswered(place))),
  );
  return wanted.filter((_, at) => isTaken[at]);
}

const canListen = ({ host, port }: WantedPort): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });

/** Some systems let a second program listen beside the first; one that answers is there all the same. */
const isAnswered = ({ port }: WantedPort): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => socket.destroy().once('close', () => resolve(true)));
    socket.once('error', () => resolve(false));
  });
