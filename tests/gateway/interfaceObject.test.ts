import { describe, expect, it } from '@jest/globals';
import { createHttpTransport } from '../../gateway/transports/httpTransport.ts';
import { createInProcessTransport } from '../../gateway/transports/inProcessTransport.ts';
import type { Transport } from '../../gateway/transports/transport.ts';
import { createPlaces } from './support/places.ts';
import { compose, silent, startTestHub, type TestHub } from './support/testHub.ts';
import { testSubgraph } from './support/testSubgraph.ts';

/** Speaks of every area at once, as most domains do. */
const risks = testSubgraph('figures', 'type Area @key(fields: "code") @interfaceObject { code: ID! risks: Int }', {
  Area: { risks: ({ code }) => Number(code?.slice(-2)) },
});

const start = (transport: Transport): Promise<TestHub> =>
  startTestHub({ supergraphSdl: compose([createPlaces(), risks]), figuresTransport: () => transport });

const someAreas = '{ areas { name ... on Borough { risks } } }';

describe('a source that speaks of every area at once', () => {
  it('is asked about the areas that the query is about', async () => {
    await using hub = await start(createInProcessTransport(risks, { logger: silent }));
    const { body } = await hub.query(someAreas);
    expect(body).toEqual({
      data: {
        areas: [
          { name: 'Dalston' },
          { name: 'Hackney', risks: 12 },
          { name: 'Homerton' },
          { name: 'Camden', risks: 7 },
        ],
      },
    });
  });

  it('is missing only where it was asked', async () => {
    // Port 9 (discard) is never given out, so nothing listens there.
    await using hub = await start(createHttpTransport({ url: 'http://127.0.0.1:9' }));
    const { body } = await hub.query(someAreas);
    expect(body.errors?.map(({ path }) => path)).toEqual([
      ['areas', 1, 'risks'],
      ['areas', 3, 'risks'],
    ]);
  });
});
