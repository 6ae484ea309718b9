import { defineEvents } from '../event.ts';

/** Analytics only listens. */
export const analyticsEvents = defineEvents({});
