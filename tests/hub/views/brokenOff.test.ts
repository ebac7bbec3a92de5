import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { describeWithPostgresql } from '../../kit/database/testDatabase.ts';
import { boroughFile } from '../../subgraphs/performance/boroughFile.ts';
import { openViewHub, type ViewHub } from './viewHub.ts';

const months = Array.from({ length: 12 }, (_, month) => String(202401 + month));
const series = 'series(by: MONTH) { period figure { value text status absence { reason explanation } } }';

const long = `{ boroughs { code ${Array.from({ length: 8 }, (_, index) => `c${String(index)}: crime { ${series} }`).join(' ')} } }`;

/** Views of two parts and of seventeen: the answer to one is shorter than what is sent at once, those to the others longer. */
const documents = { short: `{ boroughs { code crime { ${series} } } }`, long, packed: long };

const publish = 'mutation Publish($input: PublishViewInput!) { publishView(input: $input) { userErrors { message } } }';

describeWithPostgresql('an answer whose source goes away while it is made', () => {
  let hub: ViewHub;
  beforeAll(async () => {
    hub = await openViewHub();
    await hub.import(
      'one.csv',
      boroughFile(months, () => 3),
      '2025-01-15',
    );
    for (const [name, document] of Object.entries(documents)) {
      expect(await hub.ask('mopac', publish, { input: { name, title: name, document } })).toMatchObject({
        data: { publishView: { userErrors: [] } },
      });
    }
  }, 120_000);
  afterAll(() => hub.close());

  /** Asks while the source answers so many parts and no more. */
  const broken = async <Read>(
    path: string,
    encoding: string,
    read: (answer: Response) => Promise<Read>,
    answered = 12,
  ) => {
    hub.setDownAfter('performance', answered);
    try {
      return await read(await hub.get(path, { 'accept-encoding': encoding }));
    } finally {
      hub.setDown('performance', false);
    }
  };

  it.each(['', '.csv', '.xlsx', '.html'])(
    'is refused in words where nothing was sent yet, and is nothing to keep (views/short%s)',
    async (format) => {
      const read = async (answer: Response) => {
        expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
        expect([answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual(['no-store', null]);
        const bytes = Buffer.from(await answer.arrayBuffer());
        const words = format === '.xlsx' ? JSON.stringify(await readSheet(bytes)) : bytes.toString();
        expect(words).toMatch(/A source went away while the answer was being made/);
      };
      await broken(`/views/short${format}`, 'gzip', read, 1);
      const whole = await hub.get(`/views/short${format}`);
      expect([whole.status, (await whole.arrayBuffer()).byteLength > 1_000]).toEqual([200, true]);
    },
  );

  it.each([
    ['long', '', 'identity'],
    ['packed', '', 'gzip'],
    ['long', '.csv', 'identity'],
    ['packed', '.csv', 'gzip'],
  ])(
    'breaks off where some of it was sent, and is not taken for the whole (views/%s%s, %s)',
    async (name, format, encoding) => {
      await broken(`/views/${name}${format}`, encoding, async (answer) => {
        expect(answer.status).toBe(200);
        await expect(answer.text()).rejects.toThrow();
      });
      const whole = await (await hub.get(`/views/${name}${format}`, { 'accept-encoding': encoding })).text();
      expect(whole.match(/E090000\d\d/g)?.length).toBeGreaterThanOrEqual(33);
    },
  );

  it.each(['.xlsx', '.html'])(
    'is refused in words however long it is where it is sent at the end (views/long%s)',
    async (format) => {
      await broken(`/views/long${format}`, 'identity', async (answer) => {
        expect([answer.status, answer.headers.get('content-disposition')]).toEqual([503, null]);
        await answer.arrayBuffer();
      });
    },
  );
});
