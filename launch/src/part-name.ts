import type { LaunchedPart } from './service-names.ts';

/** A part as a sentence begins with it. */
export const nameOf = (part: LaunchedPart): string => (part === 'bff' ? 'The bff' : `The ${part} service`);
