import type { Permission } from '@rmp/contracts';
import type { SessionOpened } from '@rmp/contracts/bff';

/** What a sign-in gives the page: everything the bff answered except the tokens. */
export type AppSession = Omit<SessionOpened, 'access_token' | 'refresh_token' | 'token_type' | 'expires_in'> & {
  /** Of the role, and what the owner gave beyond it. */
  readonly permissions: readonly Permission[];
};
