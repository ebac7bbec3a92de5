import type { DocumentPart } from '../../../kit/documents/documentPart.ts';
import { crimeOf2008, mopacChallengeOf2013, surveyOf2008 } from '../../../schema/datasets/performanceDatasets.ts';
import { crimeComparisons2008, crimeFigures2008, reoffendingFigures2008 } from './crime2008.ts';
import { mopacChallengeFigures } from './mopacChallenge2013.ts';
import { attitudeComparisons2008, attitudeFigures2008 } from './publicAttitudes2008.ts';

const document = 'safer-neighbourhoods-update-2008';

/** What the performance subgraph keeps of the source documents. */
export const performanceParts: readonly DocumentPart[] = [
  { document, dataset: surveyOf2008, figures: attitudeFigures2008, comparisons: attitudeComparisons2008 },
  {
    document,
    dataset: crimeOf2008,
    figures: [...crimeFigures2008, ...reoffendingFigures2008],
    comparisons: crimeComparisons2008,
  },
];

/** What it keeps of material beside them, which is never told as theirs. */
export const outsideParts: readonly DocumentPart[] = [
  {
    document: 'mopac-challenge-2013',
    dataset: mopacChallengeOf2013,
    figures: mopacChallengeFigures,
    comparisons: [],
  },
];
