import { beforeAll, expect, it } from '@jest/globals';
import { figureMigration } from '../../../kit/database/figureMigration.ts';
import { publishTables, prepareTables, type TablesToPublish } from '../../../kit/disclosure/publishTables.ts';
import { DisclosedTableReader } from '../../../kit/disclosure/store/disclosedTableReader.ts';
import { disclosedTablesMigration } from '../../../kit/disclosure/store/disclosedTablesMigration.ts';
import { controlled } from '../../../schema/disclosure/policies.ts';
import type { TableDeclaration } from '../../../schema/disclosure/tableDeclaration.ts';
import { Period } from '../../../schema/periods.ts';
import { onEachDatabase } from '../database/testDatabase.ts';

const declaration: TableDeclaration = {
  id: 'ethnicity-by-result',
  dataset: 'made-up',
  title: 'Ethnicity by result',
  definition: 'People that a test makes up.',
  dimensions: [
    {
      name: 'ethnicity',
      title: 'Ethnicity',
      role: 'PERSONAL',
      categories: ['A', 'B', 'C'].map((code) => ({ code, name: code })),
    },
    {
      name: 'result',
      title: 'Result',
      role: 'SENSITIVE',
      categories: ['YES', 'NO'].map((code) => ({ code, name: code })),
    },
  ],
};

const period = Period.parse('2024/25').code;

/** North: A 3 yes, 40 no; everybody else in tens. */
function asked(yesInNorth: number, rounding: TablesToPublish['policy']['rounding'] = 'NONE'): TablesToPublish {
  const counts = ['NORTH', 'SOUTH'].flatMap((area) =>
    ['A', 'B', 'C'].flatMap((ethnicity) =>
      ['YES', 'NO'].map((result) => ({
        coordinates: { area, ethnicity, result },
        count: area === 'NORTH' && ethnicity === 'A' && result === 'YES' ? yesInNorth : 40,
      })),
    ),
  );
  return {
    dataset: 'made-up',
    period,
    areas: ['NORTH', 'SOUTH'],
    whole: 'WHOLE',
    declarations: [declaration],
    counts: [counts],
    policy: { ...controlled, rounding },
  };
}

onEachDatabase(
  { schema: 'tables', entities: [], migrations: [figureMigration('tables'), disclosedTablesMigration('tables')] },
  (database) => {
    const publish = async (of: TablesToPublish) => {
      const prepared = await prepareTables(database(), of);
      await database().transaction((session) => publishTables(session, 'tables', { asked: of, prepared, release: 1 }));
      return prepared.kind;
    };
    const stored = async (area: string) => {
      const [table] = await new DisclosedTableReader(database()).of({ dataset: 'made-up', area, period });
      return table?.counts;
    };

    beforeAll(async () => {
      await database().query(
        `insert into tables.release (id, dataset, scope, sha256, title, file_name, position, record_count, periods, scheme,
           given_series, given_areas, flags, remarks, demonstration)
         values ('made-up:1', 'made-up', 'all', '1', 'Made up', 'made-up.csv', 1, 1, '{}', '{}', '{}', '{}', '{}', '{}', false)`,
      );
    });

    it('withholds a count and what would give it away, in every area that shares a total', async () => {
      expect(await publish(asked(3))).toBe('PUBLISH');
      const [north = [], south = [], whole = []] = [
        await stored('NORTH'),
        await stored('SOUTH'),
        await stored('WHOLE'),
      ];
      expect(north[0]).toBeNull();
      expect(north.filter((count) => count === null).length).toBeGreaterThanOrEqual(4);
      expect(
        south.filter((count) => count === null).length + whole.filter((count) => count === null).length,
      ).toBeGreaterThanOrEqual(4);
      // The largest total is nobody's secret.
      expect(whole.at(-1)).toBe(443);
    });

    it('keeps the last tables where the difference would tell of one person', async () => {
      const before = await stored('WHOLE');
      expect(await publish(asked(4))).toBe('HOLD');
      expect(await stored('WHOLE')).toEqual(before);
      expect(await publish(asked(60))).toBe('PUBLISH');
      expect((await stored('WHOLE'))?.at(-1)).toBe(500);
    });

    it('rounds where the policy says so, totals being sums of what is rounded', async () => {
      expect(await publish(asked(3, 'MIDPOINT_6'))).toBe('PUBLISH');
      // 40 becomes 39, and 3 the middle of 1 to 6.
      expect(await stored('NORTH')).toEqual([3, 39, 42, 39, 39, 78, 39, 39, 78, 81, 117, 198]);
    });
  },
);
