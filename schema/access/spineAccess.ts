import type { AccessPolicy } from './accessPolicy.ts';
import { open } from './decision.ts';

export const spineAccess: AccessPolicy = {
  types: {
    AccountabilityFiguresRestated: open,
    CrimeFiguresRestated: open,
    DatasetOverdue: open,
    EngagementFiguresRestated: open,
    Gap: open,
    ReleasePublished: open,
    ReleaseWithdrawn: open,
    StopAndSearchFiguresRestated: open,
    StopAndSearchMonthPublished: open,
    SurveyFiguresRestated: open,
    Update: open,
    DeprecateViewPayload: open,
    PublishViewPayload: open,
    View: open,
    ViewParameter: open,
    Viewer: open,
  },
  places: {
    borough: open,
    boroughs: open,
    code: open,
    command: open,
    commands: open,
    forces: open,
    kind: open,
    name: open,
    policeCode: open,
    wards: open,
  },
  roots: {
    'Query.area': open,
    'Query.borough': open,
    'Query.boroughs': open,
    'Query.datasets': open,
    'Query.london': open,
    // Whoever may publish views need not act on registers; who may not is told so in userErrors.
    'Mutation.deprecateView': open,
    'Mutation.publishView': open,
    // A view that is an agency's own is told to that agency alone, by its resolver.
    'Query.view': open,
    'Query.viewer': open,
    'Query.views': open,
    'Query.ward': open,
    'Subscription.updates': open,
  },
};
