import { demonstrationMonths, demonstrationVersion } from './calendar.ts';
import { poisson } from './poisson.ts';
import { seededRandom } from './seededRandom.ts';
import type { Share } from './share.ts';

/** Months that the file holds: enough for a quarter and the one before it. */
const months = demonstrationMonths.slice(-6);
const names = 'January February March April May June July August September October November December'.split(' ');

/** Shares as the published files of 2021 to 2023 have them, roughly; what is drawn from them is made up. */
const disposals: readonly Share[] = [
  ['No Further Action', 0.52],
  ['Prosecution', 0.27],
  ['Other Disposals', 0.06],
  ['Released Under Investigation', 0.05],
  ['To Court', 0.05],
  ['Out of Court', 0.04],
  ['Police Bail', 0.01],
];
const offences: readonly Share[] = [
  ['Other Offence', 0.47],
  ['Assault', 0.33],
  ['Drug Possession', 0.08],
  ['Weapons', 0.05],
  ['Robbery', 0.04],
  ['Sexual Offences', 0.03],
];
const genders: readonly Share[] = [
  ['Male', 0.84],
  ['Female', 0.16],
];
const ages: readonly Share[] = [
  ['Adult', 0.9],
  ['Child', 0.1],
];
/** "Other " with the blank at its end, as the police write it. */
const ethnicities: readonly Share[] = [
  ['White', 0.47],
  ['Black', 0.3],
  ['Asian', 0.13],
  ['Other ', 0.07],
  ['Not Recorded', 0.03],
];

/** Offences in a month for which somebody was in custody. */
const monthly = 16_700;

/** The lines of a file of custody disposals; combinations that nobody had are left out, as in the published file. */
export function* disposalLines(): Generator<string> {
  yield 'Current Disposal Year,Current Disposal Month,Current Disposal Month Name,Gender,Age Group,Ethnicity (4+1),Offence Group,Current Disposal,Offence Count';
  for (const month of months) {
    const [year = '', number = ''] = month.label.split('-');
    const random = seededRandom(`${demonstrationVersion} disposals ${month.label}`);
    for (const [words, share] of combinations([genders, ages, ethnicities, offences, disposals])) {
      const count = poisson(random, monthly * share);
      if (count > 0) yield [year, Number(number), names[Number(number) - 1], ...words, count].join(',');
    }
  }
}

function combinations(columns: readonly (readonly Share[])[]): readonly (readonly [string[], number])[] {
  return columns.reduce<readonly (readonly [string[], number])[]>(
    (all, column) =>
      all.flatMap(([words, share]) =>
        column.map(([word, part]): readonly [string[], number] => [[...words, word], share * part]),
      ),
    [[[], 1]],
  );
}
