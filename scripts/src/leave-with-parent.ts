// Loaded before a program that `npm start` or `npm test` starts: when the starter dies, however it dies, the
// channel to it closes, and the program stops as if it had been asked to.
const patienceMs = 10_000;

// Programs that this program forks load this file too, and find nothing: it does not concern them.
if (process.env.TINGJIAN_HAS_STARTER) {
  delete process.env.TINGJIAN_HAS_STARTER;
  if (process.connected) process.on('disconnect', leave);
  else leave();
  process.channel?.unref();
}

function leave(): void {
  const hasOwnWay = process.listenerCount('SIGTERM') > 0;
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), patienceMs).unref();
  // A program without a way of its own goes at once, and its children (a compiler, a download) with it.
  process.kill(hasOwnWay ? process.pid : -process.pid, 'SIGTERM');
}
