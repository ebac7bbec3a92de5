import type { DocumentPart } from '../../../kit/documents/documentPart.ts';
import { crimeOf2008, surveyOf2008 } from '../../../schema/datasets/performanceDatasets.ts';
import { crimeComparisons2008, crimeFigures2008, reoffendingFigures2008 } from './crime2008.ts';
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
