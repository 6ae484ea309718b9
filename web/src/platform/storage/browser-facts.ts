/** Whether the app runs on an iPhone or iPad, and from its home screen. iPads call themselves Macs with touch. */
export function isIosTab({ userAgent, maxTouchPoints }: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): boolean {
  const isIos = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  return isIos && !isOnHomeScreen();
}

/** Whether the app was opened from the home screen or as a program, and not in a tab. */
export function isOnHomeScreen(): boolean {
  return matchMedia('(display-mode: standalone)').matches || Reflect.get(navigator, 'standalone') === true;
}

/**
 * Whether the window is private. Firefox and Safari then refuse the private file system; Chromium tells nobody, but
 * refuses to keep anything for good, which `isKeptForGood` hears.
 */
export async function isPrivateWindow({ storage }: Pick<Navigator, 'storage'>): Promise<boolean> {
  if (typeof storage?.getDirectory !== 'function') return false;
  return storage.getDirectory().then(
    () => false,
    () => true,
  );
}

/** What this site may still write, in bytes; browsers round it, and some do not tell. */
export async function freeBytes({ storage }: Pick<Navigator, 'storage'>): Promise<number | undefined> {
  if (typeof storage?.estimate !== 'function') return undefined;
  const { quota, usage } = await storage.estimate();
  return quota === undefined || usage === undefined ? undefined : quota - usage;
}

/**
 * Whether the browser clears nothing of this site by itself; undefined before there is a bill to lose. `mayAsk` has it
 * asked for that: Firefox asks the person then, Chromium decides by how the site is used, and says yes to an installed app.
 */
export async function isKeptForGood(
  { storage }: Pick<Navigator, 'storage'>,
  { hasBilled, mayAsk }: { readonly hasBilled: boolean; readonly mayAsk: boolean },
): Promise<boolean | undefined> {
  if (typeof storage?.persisted !== 'function') return undefined;
  if (await storage.persisted()) return true;
  if (!hasBilled) return undefined;
  return mayAsk && storage.persist();
}
