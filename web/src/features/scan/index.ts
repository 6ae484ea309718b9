import { lazy } from 'react';

/** Codes: a scanner that types, the camera, what a code stands for, and the name of a new one. */
export { findOrKeep, useUnnamed } from './unnamed-codes.ts';
export type { ScaleLabel } from './model/scale-label.ts';
export type { UnnamedCode } from './unnamed-codes.ts';
export { useKeptReader } from './use-kept-reader.ts';
export { useWedgeScanner } from './use-wedge-scanner.ts';

/** Loaded when the camera is switched on, and when somebody names a code. */
export const CameraStrip = lazy(async () => ({ default: (await import('./camera-strip.tsx')).CameraStrip }));
export const NewCodeSheet = lazy(async () => ({ default: (await import('./new-code-sheet.tsx')).NewCodeSheet }));
