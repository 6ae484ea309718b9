import { createHash, randomBytes } from 'node:crypto';
import type { ShareSecret } from '@rmp/contracts/sales';

/** 128 bits nobody guesses. */
export const mintSecret = (): ShareSecret => randomBytes(16).toString('base64url');

/** What is kept of a secret: who reads the database opens no bill with it. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
