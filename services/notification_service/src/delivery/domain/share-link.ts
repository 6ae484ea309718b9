/**
 * Whether this is a share link of this shop on our own public address: nothing else is ever fetched. An address that
 * cannot be read is none of ours.
 */
export function isOwnShareLink(shareUrl: string, publicUrl: string, tenantId: string): boolean {
  if (!URL.canParse(shareUrl)) return false;
  const { origin, pathname, username, password, search } = new URL(shareUrl);
  const [, shop] = /^\/s\/([^/]+)\/[\w-]{1,200}$/.exec(pathname) ?? [];

  return origin === new URL(publicUrl).origin && shop === tenantId && `${username}${password}${search}` === '';
}

/** Where the paper of a share link is: behind `.pdf`, as sales_service serves it. */
export function paperOf(shareUrl: string): string {
  const { origin, pathname } = new URL(shareUrl);

  return `${origin}${pathname}.pdf`;
}
