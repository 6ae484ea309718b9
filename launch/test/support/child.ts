import { createServer } from 'node:http';

// A server that would run for ever. It ends in order when asked to and says so in a file, if one is named.
const server = createServer().listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ ready: true, pid: process.pid })),
);
process.once('SIGTERM', () => server.close());
