'use client';
import { useSync } from './sync/use-sync.ts';

/** Keeps the device and the server together while it is on a page. Shows nothing. */
export function KeepInSync() {
  useSync();
  return null;
}
