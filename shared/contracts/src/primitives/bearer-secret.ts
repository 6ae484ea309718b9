import * as z from 'zod';

/** `<prefix>_<tenant>.<random>`: names its tenant in the clear, is kept by us as a hash only. */
export const bearerSecret = (prefix: 'rt' | 'iv' | 'ak' | 'dk', what: string) =>
  z
    .string()
    .max(120)
    .regex(new RegExp(`^${prefix}_[a-z0-9][a-z0-9-]{2,39}\\.[A-Za-z0-9_-]{20,64}$`), `must be ${what}`);
