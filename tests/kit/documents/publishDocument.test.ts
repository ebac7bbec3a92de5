import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database, Session } from '../../../kit/database/database.ts';
import { figureMigration } from '../../../kit/database/figureMigration.ts';
import { positionFigure } from '../../../kit/documents/positionFigure.ts';
import { publishDocument } from '../../../kit/documents/publishDocument.ts';
import { documentFacts } from '../../../kit/documents/sourceDocument.ts';
import { statedMeasure } from '../../../kit/documents/statedMeasure.ts';
import { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { ShelfKeeper } from '../../../kit/indicators/shelfKeeper.ts';
import { outboxMigration } from '../../../kit/outbox/outboxMigration.ts';
import { leftOutMigration } from '../../../kit/releases/leftOutMigration.ts';
import { withdrawRelease } from '../../../kit/releases/publish.ts';
import { readReleases } from '../../../kit/releases/releaseStore.ts';
import type { DatasetDeclaration } from '../../../schema/datasets/dataset.ts';
import type { StatedFigure } from '../../../schema/statedFigure.ts';
import { onEachDatabase } from '../database/testDatabase.ts';

const shape = {
  schema: 'trial',
  entities: [],
  migrations: [figureMigration('trial'), leftOutMigration('trial'), outboxMigration('trial')],
};
const document = documentFacts('safer-neighbourhoods-update-2008');
const dataset: DatasetDeclaration = {
  id: 'trial-document',
  title: 'Trial document',
  publisher: 'Trial',
  licence: 'None',
  attribution: 'Trial',
  cadence: 'ONCE',
  dueAfterDays: null,
  consumers: ['engagement'],
  signatures: [],
  provisionalMonths: 0,
  territory: 'London',
  omittedIsZero: false,
  disclosure: 'EXACT',
};

const london = 'E12000007';
const stated = {
  document: document.id,
  measure: 'panels',
  area: london,
  period: '2008-06-05',
  unit: 'COUNT',
  paragraph: '¶92',
} as const;
const established: StatedFigure = { ...stated, category: 'established', value: 627 };
const declined: StatedFigure = { ...stated, category: 'declined', value: 600, qualifier: 'MORE_THAN' };
const lost: StatedFigure = { ...stated, category: 'lost', value: null, absence: 'SOURCE_LOST', paragraph: '¶101' };
const figures = [established, declined, lost];

const load = (database: Database, given: readonly StatedFigure[], content: unknown = null) =>
  publishDocument(database, { dataset, document, figures: given, content, today: '2026-01-01' });

const position = (database: Database, figure: StatedFigure, asAt: string | null = null, area = london) =>
  positionFigure(
    statedMeasure(figure, dataset),
    { area, asAt, on: null },
    new FigureReader(database, new ShelfKeeper(database)),
  );

const releases = (database: Database) => readReleases(database, 'trial', [dataset.id]);

onEachDatabase(shape, (database) => {
  beforeEach(async () => {
    await database().query('truncate trial.cell, trial.release');
  });

  describe('a published document', () => {
    it('is one release that bears the document’s day and counts its facts', async () => {
      const { release, isNew } = await load(database(), figures);
      expect(isNew).toBe(true);
      expect(await releases(database())).toMatchObject([
        { id: release, publishedOn: '2008-06-05', recordCount: 3, title: 'Trial document', withdrawnOn: null },
      ]);
    });

    it('gives its numbers with qualifier, absence and paragraph', async () => {
      const { release } = await load(database(), figures);
      expect(await position(database(), established)).toMatchObject({
        value: 627,
        qualifier: 'EXACT',
        paragraph: '¶92',
        release: { id: release },
      });
      expect(await position(database(), declined)).toMatchObject({ value: 600, qualifier: 'MORE_THAN' });
      expect(await position(database(), lost)).toMatchObject({
        value: null,
        absence: { reason: 'SOURCE_LOST' },
        paragraph: '¶101',
      });
    });

    it('answers with the latest period that it gives', async () => {
      const year: StatedFigure = { ...established, period: '2006/07', value: 500 };
      await load(database(), [established, year]);
      expect(await position(database(), established)).toMatchObject({ value: 627 });
    });

    it('is not yet published before its day, and never gives what it does not state', async () => {
      expect(await position(database(), established, '2008-06-05')).toMatchObject({
        absence: { reason: 'NOT_AVAILABLE' },
      });
      await load(database(), figures);
      expect(await position(database(), established, '2008-06-05')).toMatchObject({ value: 627 });
      expect(await position(database(), established, '2008-06-04')).toMatchObject({
        value: null,
        absence: { reason: 'NOT_YET_PUBLISHED' },
      });
      for (const asAt of [null, '2008-06-04', '2008-06-05']) {
        expect(await position(database(), established, asAt, 'E09000030')).toMatchObject({
          absence: { reason: 'NOT_AVAILABLE' },
        });
      }
    });

    it('costs one statement and changes nothing when it is loaded again', async () => {
      const first = await load(database(), figures, { risks: [1, 2] });
      const before = database().statements;
      expect(await load(database(), figures, { risks: [1, 2] })).toEqual({ ...first, isNew: false });
      expect(database().statements - before).toBe(1);
      expect(await releases(database())).toHaveLength(1);
    });

    it('can have no numbers at all', async () => {
      const { release } = await load(database(), [], ['a risk']);
      expect(await releases(database())).toMatchObject([{ id: release, periods: [], recordCount: 0 }]);
    });
  });

  describe('a corrected transcription', () => {
    it('takes the place of the earlier one on the same day, which stays as withdrawn', async () => {
      const earlier = await load(database(), [{ ...established, value: 672 }, declined, lost]);
      const corrected = await load(database(), [established, declined]);
      expect(await position(database(), established, '2008-06-05')).toMatchObject({ value: 627, status: 'FINAL' });
      expect(await position(database(), declined)).toMatchObject({ value: 600, release: { id: corrected.release } });
      expect(await position(database(), lost)).toMatchObject({ absence: { reason: 'NOT_AVAILABLE' } });
      expect(await releases(database())).toMatchObject([
        { id: earlier.release, withdrawnOn: '2026-01-01' },
        { id: corrected.release, withdrawnOn: null },
      ]);
    });

    it('is told by records alone, too, and by nothing but content', async () => {
      const earlier = await load(database(), figures, { risks: 7, reviews: 1 });
      expect(await load(database(), figures, { reviews: 1, risks: 7 })).toMatchObject({ isNew: false });
      const corrected = await load(database(), figures, { risks: 8, reviews: 1 });
      expect(corrected.release).not.toBe(earlier.release);
      expect(await position(database(), established)).toMatchObject({ value: 627, release: { id: corrected.release } });
    });

    it('can be taken back', async () => {
      const first = await load(database(), figures);
      await load(database(), [declined]);
      expect(await load(database(), figures)).toEqual({ release: first.release, isNew: true });
      expect(await position(database(), established)).toMatchObject({ value: 627 });
      const standing = (await releases(database())).filter(({ withdrawnOn }) => withdrawnOn === null);
      expect(standing.map(({ id }) => id)).toEqual([first.release]);
    });
  });

  it('leaves a release withdrawn that an operator withdrew', async () => {
    const { release } = await load(database(), figures);
    await withdrawRelease(database(), release, 'the wrong document', '2026-01-02', () => false);
    expect(await load(database(), figures)).toEqual({ release, isNew: false });
    expect(await position(database(), established)).toMatchObject({ absence: { reason: 'NOT_AVAILABLE' } });
  });

  describe('rows written alongside', () => {
    beforeEach(async () => {
      await database().query('create table trial.risk (release text, number int)');
    });
    afterEach(async () => {
      await database().query('drop table trial.risk');
    });

    const write = (number: number) => async (session: Session, release: string) => {
      await session.query('insert into trial.risk values ($1, $2)', [release, number]);
    };
    const risks = () => database().query('select release, number from trial.risk');

    it('are written once, with the release', async () => {
      const publication = { dataset, document, figures: [], content: 1, today: '2026-01-01', alongside: write(1) };
      const { release } = await publishDocument(database(), publication);
      await publishDocument(database(), publication);
      expect(await risks()).toEqual([{ release, number: 1 }]);
    });

    it('take the release with them when they fail, and the earlier one stands', async () => {
      const earlier = await load(database(), figures);
      const fail = async (session: Session, release: string) => {
        await write(2)(session, release);
        await session.query('insert into trial.risk values ($1, $2)', [release, 'many']);
      };
      const publication = { dataset, document, figures: [], content: 2, today: '2026-01-01', alongside: fail };
      await expect(publishDocument(database(), publication)).rejects.toThrow();
      expect(await risks()).toEqual([]);
      expect(await releases(database())).toMatchObject([{ id: earlier.release, withdrawnOn: null }]);
      expect(await position(database(), established)).toMatchObject({ value: 627 });
    });
  });
});
