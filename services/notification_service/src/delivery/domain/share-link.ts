/**
 * Whether this is a share link of this shop on our own public address: nothing else is ever fetched. Throws nothing;
 * an address that cannot be read is none of ours.
 */
export function isOwnShareLink(shareUrl: string, publicUrl: string, tenantId: string): boolean {
  if (!URL.canParse(shareUrl)) return false;
  const { origin, pathname, username, password } = new URL(shareUrl);
  const isPlain = username === '' && password === '';

  return isPlain && origin === new URL(publicUrl).origin && pathname.startsWith(`/s/${tenantId}/`);
}
