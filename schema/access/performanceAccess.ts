import type { AccessPolicy } from './accessPolicy.ts';
import { open } from './decision.ts';

export const performanceAccess: AccessPolicy = {
  types: {
    CrimeOutcome: open,
    CrossCuttingCrimeKind: open,
    FormerWard: open,
    StreetCrimeCategory: open,
    Target: open,
    TargetBaseline: open,
    TargetEvidence: open,
    TargetProgress: open,
    WatchedConcern: open,
  },
  places: {
    confidence: open,
    crime: open,
    crimeNotPlaced: open,
    crimeOutcomes: open,
    crossCuttingCrime: open,
    detectionRate: open,
    keyNeighbourhoodCrime: open,
    knifeCrime: open,
    knifeCrimePositiveOutcomes: open,
    positiveOutcomes: open,
    reportedComparisons: open,
    reportedFigures: open,
    streetCrime: open,
    targets: open,
    watchList: open,
  },
  roots: {
    'Query.crimeCategories': open,
    'Query.crimeOutcomeTypes': open,
    'Query.crossCuttingCrimeKinds': open,
    'Query.formerWard': open,
    'Query.streetCrimeCategories': open,
  },
};
