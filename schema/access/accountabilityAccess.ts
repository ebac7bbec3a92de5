import type { AccessPolicy } from './accessPolicy.ts';
import { open, openOncePublished } from './decision.ts';

export const accountabilityAccess: AccessPolicy = {
  types: {
    Addressee: open,
    Deadline: open,
    Recommendation: open,
    Recurrence: open,
    ScrutinyReview: open,
    StatedDay: open,
    StrategicRisk: open,
    Undertaking: open,
  },
  places: {
    complaints: open,
    custodyArrests: open,
    custodyDisposals: open,
    moreThoroughSearches: open,
    recommendations: open,
    stopAndSearch: open,
    stopAndSearchFindRate: open,
    strategicRisks: open,
    victimsConcerns: openOncePublished,
  },
  roots: {
    'Query.recommendation': open,
    'Query.recommendations': open,
    'Query.risks': open,
    'Query.scrutinyReview': open,
    'Query.scrutinyReviews': open,
  },
};
