import { closeSession, Refusal, refreshSession } from './bff-session.ts';
import { forward } from './forward.ts';
import type { Body, Call } from './forward.ts';
import { bffPathOf, needsSession } from './open-paths.ts';
import { problem } from './problem.ts';
import { isFromOurPages } from './same-origin.ts';
import { clearSession, readSession, sealSession } from './session-cookie.ts';
import type { SessionTokens } from './session-tokens.ts';
import { tokenKeeper } from './token-keeper.ts';
import type { TokenKeeper } from './token-keeper.ts';
import type { WebConfig } from './web-config.ts';

export type PassToBff = (request: Request) => Promise<Response>;

const SUCCESSORS_MAX = 10_000;

/** The one way from pages to the bff: adds the token, renews it when needed, and lets through nothing else (ADR 0014). */
export function bffPasser(config: WebConfig): PassToBff {
  const keeper = tokenKeeper({
    refresh: (tokens) => refreshSession(config.bffUrl, tokens),
    nowMs: Date.now,
    successorsMax: SUCCESSORS_MAX,
  });

  return async (request) => {
    const path = bffPathOf(request.url);
    if (path === undefined) return problem('common/no-such-route');
    if (!isFromOurPages(request, config.publicUrl)) return problem('web/other-origin');
    const call = { request, url: urlAtBff(config, path, request) };
    if (!needsSession(request.method, path)) return forward(call, request.body);

    const held = await readSession(request, config);
    if (!held) return problem('common/unauthenticated');
    try {
      if (path === '/session/sign-out') return await signOut(config, keeper, held);
      return await passSignedIn(config, keeper, { call, held });
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      throw error;
    }
  };
}

function urlAtBff({ bffUrl }: WebConfig, path: string, request: Request): URL {
  const url = new URL(bffUrl);
  url.pathname = path;
  url.search = new URL(request.url).search;
  return url;
}

interface SignedInCall {
  readonly call: Call;
  readonly held: SessionTokens;
}

async function passSignedIn(config: WebConfig, keeper: TokenKeeper, { call, held }: SignedInCall): Promise<Response> {
  const [body, again] = twice(call.request.body);
  let tokens = await keeper.goodTokens(held);
  let answer = await forward(call, body, tokens);
  if (answer.status === 401) {
    await answer.body?.cancel();
    tokens = await keeper.goodTokens(tokens, tokens.access_token);
    answer = await forward(call, again, tokens);
  } else {
    await again?.cancel();
  }

  if (tokens.access_token !== held.access_token) answer.headers.append('set-cookie', await sealSession(tokens, config));
  return answer;
}

/** A body to send now and the same for a second try. The bff's own limit on bodies bounds what is kept for it. */
function twice(body: Body): readonly [Body, Body] {
  return body ? body.tee() : [null, null];
}

/** The data of the shop stay on the device; only the session ends. When the bff cannot be told, nothing changes. */
async function signOut(config: WebConfig, keeper: TokenKeeper, held: SessionTokens): Promise<Response> {
  await closeSession(config.bffUrl, await keeper.goodTokens(held));
  return new Response(null, { status: 204, headers: { 'set-cookie': clearSession(config) } });
}
