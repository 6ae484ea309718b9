/**
 * Throws when what was built is not what the app lists as its pages. A page that is listed and not static cannot be kept
 * for the hour without a network, and one entry of the worker's list that is not there keeps the whole worker out.
 */
export function refuseOtherPages(built: readonly string[], listed: readonly string[]): void {
  const pages = new Set(built.filter((page) => !page.startsWith('/_')));
  const missing = listed.filter((page) => !pages.has(page));
  if (missing.length > 0)
    throw new Error(`Not built as static pages: ${missing.join(', ')}. See the routes of web/src/app.`);

  const unlisted = [...pages].filter((page) => !listed.includes(page));
  if (unlisted.length > 0) throw new Error(`List ${unlisted.join(', ')} in web/src/platform/routes.ts.`);
}
