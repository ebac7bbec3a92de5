import { createServer } from 'node:http';

/**
 * A server that keeps streams open and does nothing else: what the sockets of followers cost whoever serves them. Answers as
 * updatesHub.ts does, in a process of its own.
 */
async function main(): Promise<void> {
  const { gc } = globalThis;
  if (!gc || !process.send) throw new Error('This is started by a benchmark, with --expose-gc and a channel.');
  const send = process.send.bind(process);
  let followers = 0;
  const server = createServer((request, response) => {
    followers += 1;
    request.socket.setTimeout(0);
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
  });
  process.on('message', () => {
    gc();
    const { heapUsed, external, rss } = process.memoryUsage();
    send({ bytes: heapUsed + external, resident: rss, busyMs: 0, followers, executions: 0 });
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address !== null && typeof address !== 'string') send({ url: `http://127.0.0.1:${String(address.port)}` });
  });
  await new Promise((resolve) => process.once('disconnect', resolve));
}

await main();
process.exit(0);
