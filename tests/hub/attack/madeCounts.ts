import { complaintColumns } from '../../../schema/complaints/complaintColumns.ts';
import { wardsOf } from '../../../schema/places/areas.ts';
import { complaintGroups } from '../../../subgraphs/accountability/complaints/complaintGroups.ts';
import { concernThemes } from '../../../subgraphs/accountability/complaints/concernTheme.ts';
import { panelRows, representationFile } from '../../subgraphs/engagement/representation/representationFile.ts';

/** Numbers that look at random and are the same each time, from 0; small ones often. */
export const made = (...of: readonly number[]): number => {
  const mixed = of.reduce((sum, one, at) => sum + (one + 1) * (7 + 12 * at) * (at + 3), 0);
  return (mixed * mixed + 3 * mixed) % 23 < 9 ? mixed % 5 : (mixed * 13) % 37;
};

const parts = new Set<string>(complaintGroups.flatMap((group) => group.parts));
const columns = complaintColumns.filter(({ name }) => parts.has(name));

/** A borough's return of the quarters of 2024/25, one of which a later one changes by more, and the next by fewer, than may be told. */
export function complaintsCsv(borough: string, changed = 0): string {
  const rows = [1, 2, 3, 4].map((quarter) => {
    const counts = columns.map(({ name }, at) => {
      const more = quarter === changed ? 9 * (at % 2) : quarter === changed + 1 ? at % 2 : 0;
      // A case has an allegation at least, and allegations are divided in more ways.
      const least = /^(DELIVERY|SERVICE_ACC)/.test(name) ? 80 : 0;
      return least + made(at, quarter, borough.length) + more;
    });
    return [borough, `2024/25-Q${String(quarter)}`, ...counts].join(',');
  });
  return [['Borough', 'Quarter', ...columns.map(({ heading }) => `"${heading}"`)].join(','), ...rows, ''].join('\n');
}

const outcomes = 'No Further Action,Prosecution,Released Under Investigation,Out of Court,Police Bail,To Court'.split(
  ',',
);

/** What became of people in custody in three months; a later file changes the months by more or fewer than can be told. */
export function disposalsCsv(months: readonly string[], more: number): string {
  const rows = months.flatMap((month, place) => {
    const [year = '', number = ''] = month.split('-');
    const name = new Intl.DateTimeFormat('en-GB', { month: 'long' }).format(new Date(`${month}-15`));
    return outcomes.flatMap((outcome, at) =>
      ['Asian', 'Black', 'White', 'Other '].flatMap((ethnicity, of) =>
        ['Adult', 'Child'].flatMap((age, each) => {
          const count = made(at, of, each, place) + (at === place ? more * (of % 2) * place : 0);
          return count === 0
            ? []
            : [[year, Number(number), name, 'Male', age, ethnicity, 'Robbery', outcome, count].join(',')];
        }),
      ),
    );
  });
  return `${['Current Disposal Year,Current Disposal Month,Current Disposal Month Name,Gender,Age Group,Ethnicity (4+1),Offence Group,Current Disposal,Offence Count', ...rows].join('\n')}\n`;
}

/** Arrests of three months by age, ethnicity and gender, changed by a later file as disposals are. */
export function arrestsCsv(months: readonly string[], more: number): string {
  const rows = months.flatMap((month, place) => {
    const [year = '', number = ''] = month.split('-');
    return ['Asian', 'Black', 'White', 'Other ', 'Not Recorded'].flatMap((ethnicity, of) =>
      ['Adult', 'Child'].flatMap((age, each) =>
        ['Female', 'Male', 'Not Recorded'].flatMap((gender, at) => {
          // A few in each table, such as children whose gender is not recorded.
          const few = made(at, of, each, place) % (each === 1 ? 3 : 40);
          const count = few + (at === 1 ? more * (of % 2) * place : 0);
          return count === 0
            ? []
            : [[year, Number(number), gender, age, ethnicity, 'Theft', place % 2 ? 'Yes' : 'No', count].join(',')];
        }),
      ),
    );
  });
  return `${['Arrest Year,Arrest Month,Gender,Age Group,Ethnicity (4+1),First Arrest Offence,Domestic Abuse Flag,Arrest Count', ...rows].join('\n')}\n`;
}

/** A borough's return of victims' concerns in the quarters of 2024/25; a later one changes some quarters by more, others by fewer, than may be told. */
export function concernsCsv(borough: string, changed = 0): string {
  const rows = [1, 2, 3, 4].flatMap((quarter) =>
    concernThemes.map((theme, at) => {
      const answered = made(at, quarter, borough.length);
      const more = quarter === changed ? 9 * (at % 2) : quarter === changed + 1 ? at % 2 : 0;
      const heard = answered + made(quarter, at, borough.length) + more;
      return [borough, `2024/25-Q${String(quarter)}`, theme, heard, answered].join(',');
    }),
  );
  return ['Borough,Quarter,Theme of concern,Concerns heard,Concerns answered', ...rows, ''].join('\n');
}

const searched = ['Hackney', 'Tower Hamlets', 'Ealing', 'Brent', 'Camden', 'Unknown'];

/** More thorough searches of a quarter, one line each. */
export function searchesCsv(more: number): string {
  const rows = searched.flatMap((borough, at) =>
    ['White', 'Black', 'Asian', 'Other'].flatMap((ethnicity, of) =>
      ['M', 'F'].flatMap((sex, each) => {
        // One borough has two searches, and one group of people has two.
        const rare = at === 4 ? of + each === 1 : at === 0;
        const often = (made(at, of, each) % 6) + (at === 1 && of === 0 ? more : 0);
        const times = at === 4 || of === 2 ? Number(rare) : often;
        const row = `2024-04-0${String(1 + of)},,${borough},18 or older, ,${sex},${ethnicity},Drugs (s.23 Drugs Misuse Act),${made(at, of) % 3 === 0 ? 'Yes' : 'No'}`;
        return Array.from({ length: times }, () => row);
      }),
    ),
  );
  return `${['Stop Date,Area (BCU),Borough,Age Group,Approporiate Adult Present if required?,Sex,Ethnic Appearance,Stop Reason,Postive Outcome of Stop', ...rows].join('\n')}\n`;
}

/** Returns of a few ward panels of each borough, which a later file changes by some members. */
export function panelsCsv(boroughs: readonly string[], more: number): string {
  const panels = boroughs.flatMap((borough, place) =>
    wardsOf(borough)
      .slice(0, 3 + place)
      .map(({ code }, at) =>
        panelRows(code, { female: 5 + at + 3 * more, male: 4 + more, sikh: (at + place) % 3, declined: at % 2 }),
      ),
  );
  return representationFile('2024/25-H1', panels);
}
