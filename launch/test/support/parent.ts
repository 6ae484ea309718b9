import { startChild, scriptAt } from '../../src/child.ts';

// A launcher with one child, for tests that kill it. It prints the child's ready line, which tells its process id.
const child = startChild(
  { name: 'The child', node: process.execPath, script: scriptAt('../test/support/child.ts'), env: process.env },
  console.log,
);
console.log(await child.ready);
await child.ended;
