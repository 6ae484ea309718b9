/**
 * Every page of the app. Pages are static and carry no shop data in their path (ids go in the query), so that each can
 * be kept for the hour without a network. The build refuses a list that is not what it made.
 */
export const STATIC_ROUTES = [
  '/bill',
  '/khata',
  '/items',
  '/today',
  '/more',
  '/bills',
  '/return',
  '/gst',
  '/sync',
  '/backup',
  '/settings',
  '/start',
  '/login',
  '/ui',
] as const;
