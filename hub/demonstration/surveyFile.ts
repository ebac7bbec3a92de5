import { boroughProfiles, type BoroughProfile } from './boroughProfile.ts';
import { demonstrationQuarterEnds, demonstrationVersion } from './calendar.ts';
import { seededRandom } from './seededRandom.ts';
import { standardNormal } from './standardNormal.ts';

interface SurveyQuestion {
  /** As the column Measure writes it, in CSV. */
  readonly measure: string;
  /** Share of Londoners when the demonstration begins. */
  readonly level: number;
  /** Standard deviation between boroughs. */
  readonly spread: number;
  /** Change within a year. */
  readonly trend: number;
}

/** Levels as the survey published them for December 2023; what comes after is made up. */
const questions: readonly SurveyQuestion[] = [
  { measure: '"""Good Job"" local"', level: 0.47, spread: 0.05, trend: 0.01 },
  { measure: 'Contact ward officer', level: 0.13, spread: 0.02, trend: 0.02 },
  { measure: 'Informed local', level: 0.29, spread: 0.05, trend: 0.01 },
  { measure: 'Listen to concerns', level: 0.57, spread: 0.06, trend: 0.01 },
  { measure: 'Relied on to be there', level: 0.59, spread: 0.05, trend: 0 },
  { measure: 'Treat everyone fairly', level: 0.62, spread: 0.06, trend: 0.01 },
  { measure: 'Trust MPS', level: 0.69, spread: 0.06, trend: 0.01 },
  { measure: 'Understand issues', level: 0.57, spread: 0.06, trend: 0.01 },
];

/** Names that the survey writes otherwise than the crime files do. */
const surveyNames: Readonly<Record<string, string>> = {
  Westminster: 'City of Westminster',
  'Richmond upon Thames': 'Richmond Upon Thames',
};

/** A borough's interviews in a quarter, by whose number its share scatters; a value rests on four quarters. */
const interviews = 100;
const quartersInValue = 4;

/** The lines of the survey's borough sheet saved as CSV: shares of the twelve months to each quarter's end. */
export function* surveyLines(): Generator<string> {
  yield 'Date,Survey,Borough,Measure,Proportion,MPS';
  for (const question of questions) {
    const shares = boroughProfiles.map((profile) => ({ profile, values: rollingShares(question, profile) }));
    const residents = boroughProfiles.reduce((sum, profile) => sum + profile.residents, 0);
    for (const [place, { lastDay }] of demonstrationQuarterEnds.entries()) {
      const date = lastDay.split('-').reverse().join('/');
      const inLondon = shares.reduce((sum, { profile, values }) => sum + (values[place] ?? 0) * profile.residents, 0);
      for (const { profile, values } of shares) {
        const borough = surveyNames[profile.borough.name] ?? profile.borough.name;
        yield [
          date,
          'PAS',
          borough,
          question.measure,
          published(values[place] ?? 0),
          published(inLondon / residents),
        ].join(',');
      }
    }
  }
}

/** Neighbouring values share three of their four quarters, so they move little from one to the next. */
function rollingShares({ measure, level, spread, trend }: SurveyQuestion, { borough }: BoroughProfile) {
  // Where people think well of the police, they do so in most questions.
  const general = standardNormal(seededRandom(`${demonstrationVersion} survey ${borough.code}`));
  const random = seededRandom(`${demonstrationVersion} ${measure} ${borough.code}`);
  const own = level + spread * (0.8 * general + 0.6 * standardNormal(random));
  const scatter = Math.sqrt((level * (1 - level)) / interviews);
  const quarters = Array.from(
    { length: demonstrationQuarterEnds.length + quartersInValue - 1 },
    (_, place) => own + (trend * place) / 4 + scatter * standardNormal(random),
  );
  return demonstrationQuarterEnds.map((_, place) => {
    const year = quarters.slice(place, place + quartersInValue);
    const mean = year.reduce((sum, share) => sum + share, 0) / quartersInValue;
    return Math.min(0.97, Math.max(0.03, mean));
  });
}

const published = (share: number) => share.toFixed(2);
