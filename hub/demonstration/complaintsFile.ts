import { complaintColumns, type ComplaintColumn } from '../../schema/complaints/complaintColumns.ts';
import { demonstrationVersion } from './calendar.ts';
import { poisson } from './poisson.ts';
import { seededRandom } from './seededRandom.ts';

/** The last quarters that had ended when the demonstration says it was published. */
const quarters = ['2024/25-Q3', '2024/25-Q4', '2025/26-Q1', '2025/26-Q2', '2025/26-Q3'];
const years = ['2022/23', '2023/24', '2024/25'];

/** What a borough's quarter comes to on the whole. */
const expected: Readonly<Partial<Record<ComplaintColumn, number>>> = {
  CASES_OUTSIDE_SCHEDULE_3: 38,
  CASES_UNDER_SCHEDULE_3: 17,
  DELIVERY_OF_DUTIES_AND_SERVICE: 41,
  POWERS_POLICIES_AND_PROCEDURES: 24,
  PROPERTY_OR_PREMISES: 7,
  ACCESS_OR_DISCLOSURE_OF_INFORMATION: 6,
  USE_OF_POLICE_VEHICLES: 5,
  DISCRIMINATORY_BEHAVIOUR: 8,
  ABUSE_OF_POSITION_OR_CORRUPTION: 2,
  INDIVIDUAL_BEHAVIOURS: 22,
  SEXUAL_CONDUCT: 0,
  DISCREDITABLE_CONDUCT: 1,
  OTHER_ALLEGATION: 3,
  FINALISED_OUTSIDE_SCHEDULE_3: 35,
  FINALISED_UNDER_SCHEDULE_3: 14,
};

const columns = complaintColumns.filter(({ name }) => expected[name] !== undefined);
const heading = (text: string) => (text.includes(',') ? `"${text}"` : text);

/** The lines of a borough's return of complaints on the hub's own form. */
export function* complaintLines(borough: string): Generator<string> {
  const days = ['Mean days to finalise outside Schedule 3', 'Mean days to finalise under Schedule 3'];
  yield ['Borough', 'Quarter', ...columns.map((column) => heading(column.heading)), ...days].join(',');
  for (const quarter of quarters) {
    const random = seededRandom(`${demonstrationVersion} complaints ${borough} ${quarter}`);
    const counts = columns.map(({ name }) => poisson(random, expected[name] ?? 0));
    yield [borough, quarter, ...counts, 9 + Math.round(random() * 8), 150 + Math.round(random() * 90)].join(',');
  }
}

/** What a force's year comes to: cases finalised outside and under Schedule 3, and the mean days of each. */
const forces: readonly (readonly [name: string, outside: number, days: number, under: number, longer: number])[] = [
  ['Metropolitan', 8_300, 12, 4_400, 200],
  ['City of London (with Action Fraud)', 420, 120, 50, 130],
];

/** The lines of a table of complaints by force and year. */
export function* forceComplaintLines(): Generator<string> {
  yield 'Police force,Year,Cases finalised outside Schedule 3,Mean days to finalise outside Schedule 3,Cases finalised under Schedule 3,Mean days to finalise under Schedule 3';
  for (const [name, outside, days, under, longer] of forces) {
    for (const year of years) {
      const random = seededRandom(`${demonstrationVersion} complaints ${name} ${year}`);
      const near = (mean: number) => Math.round(mean * (0.9 + 0.2 * random()));
      yield [name, year, poisson(random, outside), near(days), poisson(random, under), near(longer)].join(',');
    }
  }
}
