import { spawnSync } from 'node:child_process';
import { Sentence } from '../../set-up/sentence.mjs';

const OLDEST_JAVA = 17;

/** Throws one sentence when this machine has no Java new enough, or no Maven to fetch Kafka with. */
export function refuseWithoutJava(): void {
  const missing = whatIsMissing(wordsOf('java', '-version'), wordsOf('mvn', '-version'));
  if (missing === undefined) return;
  throw new Sentence(
    `npm run kafka needs Java ${OLDEST_JAVA} or newer and Maven on the PATH, and ${missing}: install them, ` +
      'or name a broker you have in KAFKA_BROKERS.',
  );
}

/** From what the two say of themselves; undefined when nothing is missing. */
export function whatIsMissing(java: string | undefined, maven: string | undefined): string | undefined {
  if (java === undefined) return 'there is no java';
  const major = Number(/version "(\d+)/.exec(java)?.[1] ?? 0);
  if (major < OLDEST_JAVA) return `this java is ${major || 'one that names no version'}`;

  return maven === undefined ? 'there is no mvn' : undefined;
}

/** What a command prints, wherever to; undefined when there is no such command. */
function wordsOf(command: string, argument: string): string | undefined {
  const { error, stdout, stderr } = spawnSync(command, [argument], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });

  return error ? undefined : stdout + stderr;
}
