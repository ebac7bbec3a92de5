import type { StatedComparison } from '../../../schema/statedComparison.ts';
import type { StatedFigure } from '../../../schema/statedFigure.ts';
import { crimeComparisons2008, crimeFigures2008, reoffendingFigures2008 } from './crime2008.ts';
import { attitudeComparisons2008, attitudeFigures2008 } from './publicAttitudes2008.ts';

/** Every performance figure of the Safer Neighbourhoods update of 5 June 2008. */
export const performanceFigures2008: readonly StatedFigure[] = [
  ...attitudeFigures2008,
  ...crimeFigures2008,
  ...reoffendingFigures2008,
];

/** Every change of a performance measure that it states without both levels. */
export const performanceComparisons2008: readonly StatedComparison[] = [
  ...attitudeComparisons2008,
  ...crimeComparisons2008,
];
