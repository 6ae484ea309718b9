'use client';
import { useKeptPapers } from './papers/use-kept-papers.ts';
import { useSync } from './sync/use-sync.ts';

/** Keeps the device and the server together while it is on a page, papers included. Shows nothing. */
export function KeepInSync() {
  useSync();
  useKeptPapers();
  return null;
}
