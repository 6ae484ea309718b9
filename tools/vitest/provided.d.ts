import 'vitest';

declare module 'vitest' {
  /** What the set-up of a project hands to its tests: `inject('mongodbUri')`. */
  interface ProvidedContext {
    /** Address of the engine that this run shares; each test names its own databases in it. */
    readonly mongodbUri: string;
  }
}
