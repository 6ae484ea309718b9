import { later } from '#ui/later.ts';

/** Codes: a scanner that types, the camera, what a code stands for, and the name of a new one. */
export { findOrKeep, useUnnamed } from './unnamed-codes.ts';
export type { ScaleLabel } from './model/scale-label.ts';
export type { UnnamedCode } from './unnamed-codes.ts';
export { useKeptReader } from './use-kept-reader.ts';
export { useWedgeScanner } from './use-wedge-scanner.ts';

/** Loaded when the camera is switched on, and when somebody names a code. */
export const CameraStrip = later(async () => (await import('./camera-strip.tsx')).CameraStrip);
export const NewCodeSheet = later(async () => (await import('./new-code-sheet.tsx')).NewCodeSheet);
