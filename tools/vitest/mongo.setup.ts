import type { TestProject } from 'vitest/node';
import { startTestEngine } from '@rmp/embedded-mongo/testing';

/** Starts one engine for the whole run, or takes the server that `MONGODB_URI` names, and tells the tests its address. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const engine = await startTestEngine();
  project.provide('mongodbUri', engine.uri);

  return () => engine.close();
}
