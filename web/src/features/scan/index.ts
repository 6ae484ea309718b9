/** Codes: a scanner that types, the camera, what a code may stand for. */
export { useWedgeScanner } from './use-wedge-scanner.ts';
