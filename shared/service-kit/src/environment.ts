/** What a process is told from outside. */
export type Environment = Readonly<Record<string, string | undefined>>;
