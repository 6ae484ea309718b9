import type { Answer } from '../wire/reply.ts';

/** What a writing command answers, and whether a statement in it was refused (which aborts a transaction). */
export type Outcome = Readonly<{ answer: Answer; isRefused: boolean }>;
