import type { Measure } from '../../../kit/indicators/measure.ts';
import { publicAttitudeSurvey, surveyOf2008 } from '../../../schema/datasets/performanceDatasets.ts';
import { Polarity, QualityFlag, Unit } from '../../../schema/figures/words.ts';
import type { Area } from '../../../schema/places/areas.ts';
import { metropolitanPolice } from '../../../schema/places/forces.ts';
import { london } from '../../../schema/places/london.ts';
import { attitudeFigures2008 } from '../documents/publicAttitudes2008.ts';
import type { ConfidenceQuestion } from '../questions/confidenceQuestion.ts';
import { questions } from '../questions/questions.ts';
import { outsideMetropolitanPolice } from './recordedCrime.ts';

/** Interviews per rolling year in the survey's design: none are published (400 a borough, 12,800 in London). */
const interviews = { borough: 400, district: 12_800 } as const;

function assumedSampleSize(area: Area): number | null {
  if (area.kind === 'BOROUGH') return interviews.borough;
  return isDistrict(area) ? interviews.district : null;
}

/** Whether an area is the Metropolitan Police District, which the survey calls "MPS" and London's figures are of. */
const isDistrict = ({ kind, code }: Area) => kind === 'LONDON' || code === metropolitanPolice;

/** What a share of residents answered: a rolling year today, a financial year in the report of 2008. */
export function confidence(area: Area, question: ConfidenceQuestion): Measure {
  const { title, wording, polarity, survey } = questions[question];
  const isOf2008 = survey === '2008';
  return {
    id: `confidence/${question}`,
    title,
    definition: isOf2008
      ? `${wording} Public Attitude Survey of the Metropolitan Police, as the Safer Neighbourhoods update of 5 June 2008 gives it.`
      : `${wording} Share of residents aged 16 and over, in the twelve months to the end of the quarter; MOPAC Public Attitude Survey.`,
    unit: Unit.PERCENT,
    polarity: Polarity[polarity],
    dataset: isOf2008 ? surveyOf2008 : publicAttitudeSurvey,
    measure: 'confidence',
    category: question,
    scopes: ['all'],
    nature: 'SHARE',
    grain: isOf2008 ? 'FINANCIAL_YEAR' : 'ROLLING_YEAR',
    step: isOf2008 ? 12 : 3,
    outside: outsideMetropolitanPolice(area) ?? outsideSurvey(area),
    flags: [
      QualityFlag.SIMPLE_RANDOM_SAMPLE,
      ...(area.kind === 'LONDON' ? [QualityFlag.TERRITORY] : []),
      ...(isOf2008 && isAssumedThroughout(question) ? [QualityFlag.ASSUMED_SAMPLE_SIZE] : []),
    ],
    assumedSampleSize: assumedSampleSize(area),
    ...(area.code === metropolitanPolice ? { keptUnder: london.code } : {}),
    forArea: (other) => confidence(other, question),
  };
}

/** Whether the report states no sample size for the question in either year; single assumed years are flagged by the release. */
function isAssumedThroughout(question: ConfidenceQuestion): boolean {
  const asked: string = question;
  return attitudeFigures2008
    .filter(({ category }) => category === asked)
    .every(({ assumedSampleSize }) => assumedSampleSize === true);
}

function outsideSurvey(area: Area): string | null {
  return area.kind === 'BOROUGH' || isDistrict(area)
    ? null
    : 'The survey is published for boroughs and for the Metropolitan Police District as a whole only.';
}
