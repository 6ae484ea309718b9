const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a call may change something: it only reads, or a page of this very address sent it. Browsers add `Origin` to
 * every call that writes and no page can forge it, so a call without one is not from our pages.
 */
export function isFromOurPages(request: Request, publicUrl: string): boolean {
  if (READING.has(request.method)) return true;
  const origin = request.headers.get('origin');
  if (!origin || !URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === request.headers.get('host');
}
