// Loaded into each child before its own main (`node --import`): a child whose launcher is gone stops itself in order,
// so that the next start finds its ports and files free. The channel alone must not keep a child alive.
const graceMs = 3_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), graceMs).unref();
});
process.channel?.unref();
