import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TouchedArea } from '../../../kit/cells/touchedArea.ts';
import type { Database } from '../../../kit/database/database.ts';
import { outboxMigration } from '../../../kit/outbox/outboxMigration.ts';
import { readOutbox } from '../../../kit/outbox/outboxPage.ts';
import { announcePublished, announceWithdrawn } from '../../../kit/releases/announce.ts';
import type { ReleaseDraft } from '../../../kit/releases/release.ts';
import { datasetDeclarations } from '../../../schema/datasets/register.ts';
import { embedded } from '../database/testDatabase.ts';

const places = ['E09000030', 'E09000012', 'E09000001', 'E12000007'];

/** What a release does to an area of its file: nothing, a first figure, or the smallest difference that it makes. */
type Change = 'NONE' | 'FIRST' | number;

const change = fc.oneof(
  fc.constantFrom<Change>('NONE', 'FIRST'),
  fc.integer({ min: 1, max: 4 }),
  fc.integer({ min: 5, max: 500 }),
);
const isSmall = (given: Change) => typeof given === 'number' && given < 5;

const touched = (changes: readonly Change[]): TouchedArea[] =>
  changes.flatMap((given, place) => {
    const area = places[place] ?? '';
    if (given === 'NONE') return [];
    return [{ area, restated: given !== 'FIRST', smallest: given === 'FIRST' ? null : given }];
  });

const draftOf = (dataset: string): ReleaseDraft => ({
  dataset,
  scope: '',
  sha256: 'a'.repeat(64),
  title: 'A table',
  fileName: 'table.csv',
  publishedOn: '2025-03-15',
  recordCount: 4,
  periods: [],
  flags: {},
  remarks: [],
  demonstration: false,
});

const controlled = datasetDeclarations.filter(({ disclosure }) => disclosure === 'CONTROLLED');

describe('news of data under disclosure control', () => {
  const databases = new Map<string, Awaited<ReturnType<typeof embedded>>>();
  beforeAll(async () => {
    for (const schema of ['accountability', 'engagement']) {
      databases.set(schema, await embedded({ schema, entities: [], migrations: [outboxMigration(schema)] }));
    }
  });
  afterAll(async () => {
    for (const { close } of databases.values()) await close();
  });

  it('is of custody, complaints and the members of panels', () => {
    expect(new Set(controlled.map(({ consumers: [first] }) => first))).toEqual(
      new Set(['accountability', 'engagement']),
    );
  });

  describe.each(controlled.map(({ id, consumers: [schema] }) => ({ id, schema })))('$id', ({ id, schema }) => {
    let database: Database;
    const release = `${id}:aaaaaaaaaaaa`;
    beforeAll(() => {
      const opened = databases.get(schema);
      if (opened === undefined) throw new Error(`no database of ${schema}`);
      ({ database } = opened);
    });

    /** What followers are told, as kinds and areas. */
    async function told(announce: (session: Parameters<typeof announcePublished>[0]) => Promise<void>) {
      const { last } = await readOutbox(database, schema, 0);
      await database.transaction(announce);
      const { events } = await readOutbox(database, schema, last);
      return events.map(({ kind, area, keys, significance }) => ({ kind, area, keys, significance }));
    }
    const publish = (changes: readonly Change[], given: readonly string[] = places) =>
      told((session) =>
        announcePublished(session, schema, {
          draft: draftOf(id),
          release,
          areas: touched(changes),
          before: [],
          given,
        }),
      );

    it('is the same whether an area changed by 1 to 4 or not at all', async () => {
      const four = fc.array(change, { minLength: places.length, maxLength: places.length });
      await fc.assert(
        fc.asyncProperty(four, async (changes) => {
          const unchanged = changes.map((given): Change => (isSmall(given) ? 'NONE' : given));
          expect(await publish(changes)).toEqual(await publish(unchanged));
          // London may be a sum that the file does not name.
          const named = places.slice(0, 3);
          expect(await publish(changes, named)).toEqual(await publish(unchanged, named));
        }),
        { numRuns: 25 },
      );
    });

    it('tells of figures that changed by more', async () => {
      const events = await publish([5, 4, 'NONE', 'FIRST']);
      const areasOf = (wanted: (kind: string) => boolean) =>
        events.filter(({ kind }) => wanted(kind)).map(({ area }) => area);
      expect(areasOf((kind) => kind === 'RELEASE_PUBLISHED')).toEqual(places);
      expect(areasOf((kind) => kind.endsWith('_FIGURES_RESTATED'))).toEqual(places.slice(0, 1));
    });

    it('tells all areas of a withdrawal, and not in which of them it changes something', async () => {
      const named = places.slice(0, 3);
      const withdraw = (changes: readonly Change[], areas: readonly string[] = named) =>
        told((session) =>
          announceWithdrawn(
            session,
            schema,
            { ...draftOf(id), id: release, number: 1, position: 1, scheme: [], areas, leftOut: {}, withdrawnOn: null },
            touched(changes),
          ),
        );
      const events = await withdraw([2, 'NONE', 40, 3]);
      expect(events.map(({ kind, area }) => ({ kind, area }))).toEqual(
        named.map((area) => ({ kind: 'RELEASE_WITHDRAWN', area })),
      );
      expect(await withdraw([])).toEqual(events);
      expect(await withdraw([], [])).toMatchObject([{ kind: 'RELEASE_WITHDRAWN', area: null }]);
    });
  });
});
