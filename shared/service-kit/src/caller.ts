import type { DeviceId, Permission, Role, TenantId, UserId } from '@rmp/contracts';
import { Problem } from './problem.ts';

/** Who calls, as the token says: one tenant, one user, perhaps one device. */
export interface Caller {
  readonly tenant_id: TenantId;
  readonly user_id: UserId;
  readonly username: string;
  readonly role: Role;
  readonly permissions: readonly Permission[];
  readonly device_id?: DeviceId;
  /** A device that brings what was made on it, with who worked there: it may call `sync` routes only. */
  readonly queue?: Queue;
}

/** What a push token carries beside its caller. */
export interface Queue {
  /** Whose commands the device may bring, each with his own permissions. */
  readonly authors: ReadonlyMap<UserId, Caller>;
  /** The owner signed the device out: what it brings is kept for him, and nothing of it is applied. */
  readonly isHeld: boolean;
}

/** Throws `common/forbidden` unless the caller may. The first line of every use case. */
export function allow(caller: Caller, permission: Permission): void {
  if (!caller.permissions.includes(permission)) {
    throw new Problem('common/forbidden', { permission, role: caller.role });
  }
}

/**
 * Who made a command that this caller brings, with his permissions. One nobody vouches for may nothing: his facts are
 * kept and flagged, his wishes need somebody's attention.
 */
export function authorOf(caller: Caller, authorId: UserId | undefined): Caller {
  if (authorId === undefined) return caller;
  const { tenant_id, device_id, role, queue } = caller;
  const known = queue ? queue.authors.get(authorId) : authorId === caller.user_id && caller;
  const unknown = { tenant_id, user_id: authorId, username: 'unknown', role, permissions: [] } as const;

  return known || { ...unknown, ...(device_id !== undefined && { device_id }) };
}
