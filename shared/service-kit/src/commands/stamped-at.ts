/**
 * When something was done on a device, by our clock: what its clock was off by when it sent is taken out again, and
 * nothing was done after we heard of it. All of them RFC 3339, in UTC.
 */
export function stampedAt(
  madeAt: string | undefined,
  { deviceNow, receivedAt }: { readonly deviceNow: string | undefined; readonly receivedAt: string },
): string {
  if (madeAt === undefined) return receivedAt;
  const received = Date.parse(receivedAt);
  const offset = deviceNow === undefined ? 0 : received - Date.parse(deviceNow);

  return new Date(Math.min(Date.parse(madeAt) + offset, received)).toISOString();
}
