/** First parts of the bff's paths that pages use. Its health, metrics and documents are for those who run it. */
const AREAS: ReadonlySet<string> = new Set(['api', 'screens', 'session', 'sync', 'tasks']);

/** Answers with tokens in them: only this server asks for them, no page. */
const TOKEN_PATHS: ReadonlySet<string> = new Set([
  '/session/sign-in',
  '/session/refresh',
  '/api/user/login',
  '/api/user/token',
  '/api/user/token/refresh',
  '/api/user/token/push',
  '/api/user/logout',
]);

/** What people do before they have a session, and what a device does with its own key when nobody has one. */
const WITHOUT_SESSION: ReadonlySet<string> = new Set([
  'POST /api/user/register',
  'POST /api/user/invites/accept',
  'POST /sync/push-by-device',
]);

/** The bff's path of a page's `/bff/…` address, or `undefined` when pages have no business there. */
export function bffPathOf(url: string): string | undefined {
  const path = new URL(url).pathname.replace(/^\/bff/, '');
  const plain = decoded(path);
  const area = plain?.split('/')[1] ?? '';
  return plain !== undefined && AREAS.has(area) && !TOKEN_PATHS.has(plain) ? path : undefined;
}

export const needsSession = (method: string, path: string): boolean => !WITHOUT_SESSION.has(`${method} ${path}`);

/** As the bff will read it. What is hidden in escapes, a slash or a step up, belongs to no address of ours. */
function decoded(path: string): string | undefined {
  try {
    const plain = decodeURIComponent(path);
    return plain.split('/').length === path.split('/').length && !plain.includes('\\') ? plain : undefined;
  } catch {
    return undefined;
  }
}
