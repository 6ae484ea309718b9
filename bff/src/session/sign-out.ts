import type { Caller, RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import { askingFor } from '../parts/budget.ts';

/** Ends the session of a refresh token of the caller's own. */
export async function signOut(
  deps: BffDeps,
  caller: Caller,
  body: { readonly refresh_token: string },
  facts: RequestFacts,
): Promise<undefined> {
  await deps.ask('user', askingFor(caller, facts)(), (user) => user.logout({ body }));

  return undefined;
}
