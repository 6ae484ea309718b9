/**
 * Every page of the app. Pages are static and carry no shop data in their path (ids go in the query), so that each can
 * be kept for the hour without a network. A test compares this list with what the build made.
 */
export const STATIC_ROUTES = [
  '/bill',
  '/khata',
  '/items',
  '/today',
  '/more',
  '/bills',
  '/settings',
  '/start',
  '/login',
  '/ui',
] as const;

export type StaticRoute = (typeof STATIC_ROUTES)[number];
