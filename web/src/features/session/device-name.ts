/** A first name for a device, by what it looks like; the owner sees it in the list of devices. */
export function deviceNameOf(userAgent: string): string {
  if (/ipad|tablet|android(?!.*mobile)/i.test(userAgent)) return 'Tablet';
  return /mobi|iphone|android/i.test(userAgent) ? 'Phone' : 'Computer';
}
