import { permissionsOf } from '@rmp/contracts';
import type { User } from '@rmp/contracts/user';

/** Whether this user, as they are now, may invite and change others. */
export const mayManage = ({ role, status, grants }: User): boolean =>
  status === 'active' && (permissionsOf[role].includes('users:manage') || grants.includes('users:manage'));
