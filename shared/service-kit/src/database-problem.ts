import { MongoNetworkError, MongoServerSelectionError } from 'mongodb';
import { Problem } from './problem.ts';

/** What the driver throws when the database is away, as a problem; undefined for anything else. */
export const databaseProblem = (error: unknown): Problem | undefined =>
  error instanceof MongoNetworkError || error instanceof MongoServerSelectionError
    ? new Problem('common/unavailable', { reason: 'the database does not answer', retry_after_s: 5 })
    : undefined;
