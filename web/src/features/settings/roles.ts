import type { Role } from '@rmp/contracts';

/** Roles an owner gives, the likeliest first. Owners are made by owners; most shops have one. */
export const roles = ['cashier', 'manager', 'stock', 'accountant', 'owner'] as const satisfies readonly Role[];

export type GivenRole = (typeof roles)[number];
