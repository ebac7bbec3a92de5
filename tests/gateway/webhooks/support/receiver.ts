import { createServer, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';

export interface Delivery {
  readonly id: string;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
  readonly url: string;
}

/** What a receiver answers; null for never. */
export type Answer = {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
} | null;

const updateBody = z.looseObject({
  data: z.looseObject({ updates: z.looseObject({ id: z.string().optional() }) }).nullish(),
});

/** A partner's server on this machine, which answers as a test says and notes what came. */
export async function startReceiver(answer: (delivery: Delivery, count: number) => Answer = () => ({ status: 204 })) {
  const deliveries: Delivery[] = [];
  const taken: Delivery[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (text: string) => (body += text));
    request.on('end', () => {
      const id = String(request.headers['webhook-id']);
      const delivery = { id, body, headers: request.headers, url: request.url ?? '' };
      deliveries.push(delivery);
      const told = answer(delivery, deliveries.length);
      if (told === null) return;
      if (told.status < 300) taken.push(delivery);
      response.writeHead(told.status, told.headers).end(told.body ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}/hub`,
    port,
    deliveries,
    /** Those that it answered with 2xx. */
    taken,
    /** Ids of the updates that it took, in the order in which they came. */
    updates: () => taken.map(({ body }) => updateBody.parse(JSON.parse(body)).data?.updates.id ?? ''),
    upTo: async (count: number) => {
      for (let attempt = 0; attempt < 800 && taken.length < count; attempt += 1) await wait(25);
      if (taken.length < count) throw new Error(`only ${String(taken.length)} of ${String(count)} came`);
      return taken.slice(0, count);
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

/** Checks a delivery as a partner would, with the library. @throws WebhookVerificationError */
export function verified({ body, headers }: Delivery, secret: string): unknown {
  const text = (name: string) => String(headers[name]);
  return new Webhook(secret).verify(body, {
    'webhook-id': text('webhook-id'),
    'webhook-timestamp': text('webhook-timestamp'),
    'webhook-signature': text('webhook-signature'),
  });
}
