import { isFromOurPages } from '#platform/server/same-origin.ts';
import { openAppSession } from '#platform/server/open-app-session.ts';
import { problem } from '#platform/server/problem.ts';
import { webConfig } from '#platform/server/web-config.ts';

type Context = Parameters<typeof openAppSession>[1];

/**
 * What pages need of next-auth. Its session address is not among them: each call there writes the cookie anew, and one
 * that was on its way during a refresh would put the replaced refresh token back.
 */
const OPEN: ReadonlySet<string> = new Set(['GET csrf', 'POST callback/credentials']);

export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, context);
}

export async function POST(request: Request, context: Context): Promise<Response> {
  return answer(request, context);
}

async function answer(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  const config = webConfig();
  if (!OPEN.has(`${request.method} ${nextauth.join('/')}`)) return problem('common/no-such-route');
  if (!isFromOurPages(request, config.publicUrl)) return problem('web/other-origin');

  return openAppSession(request, context, config);
}
