import type { Environment } from '@rmp/service-kit';

/** What the launcher takes from its process. */
export interface Host {
  readonly env: Environment;
  readonly node: string;
  readonly pid: number;
  /** Prints a line of progress. */
  readonly say: (line: string) => void;
  /** Rejects when the person at the keyboard wants to stop while we are still starting. */
  readonly interrupted: Promise<never>;
}
