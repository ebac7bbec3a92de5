import type { SubscriptionRequest } from '../prepareSubscription.ts';

const query = `subscription Area($area: String!) {
  updates(filter: { areas: [$area], includeWards: true, includeLondonWide: true }) {
    __typename
    id
    sequence
    cursor
    occurredAt
    significance
    area { code name kind }
    ... on ReleasePublished { dataset { id title } release }
    ... on ReleaseWithdrawn { dataset { id title } release }
    ... on CrimeFiguresRestated { dataset { id title } release }
    ... on SurveyFiguresRestated { dataset { id title } release }
    ... on StopAndSearchFiguresRestated { dataset { id title } release }
    ... on AccountabilityFiguresRestated { dataset { id title } release }
    ... on EngagementFiguresRestated { dataset { id title } release }
    ... on StopAndSearchMonthPublished { period release }
    ... on DatasetOverdue { dataset { id title } dueOn }
    ... on QualityFlagRaised { dataset { id title } release flag }
    ... on QualityFlagCleared { dataset { id title } release flag }
    ... on ControlLimitCrossed { dataset { id title } indicator period }
    ... on TargetStatusChanged { target }
    ... on PanelStatusChanged { panel { id } }
    ... on PanelChairChanged { panel { id } }
    ... on PriorityAdopted { priority { id } }
    ... on PriorityFedBack { priority { id } }
    ... on RecommendationChanged { review number }
    ... on RecommendationDueSoon { review number dueOn }
    ... on RecommendationOverdue { review number dueOn }
    ... on UndertakingChanged { undertaking { id } }
    ... on UndertakingOverdue { undertaking { id } dueOn }
    ... on RiskChanged { risk { id } }
    ... on RiskReviewOverdue { risk { id } dueOn }
    ... on MonitoringIssueRaised { issue { id } }
    ... on MonitoringIssueResolved { issue { id } }
    ... on CustodyIssueRaised { issue { id } }
    ... on CustodyIssueResolved { issue { id } }
    ... on Gap { source reason reconcile }
  }
}`;

/**
 * All that happens in one area and its wards, for who has no query of their own: an address is enough. Each
 * update says what it is about; of records that partners keep, by what they are known.
 */
export function areaSubscription(area: string): SubscriptionRequest {
  return { query, variables: { area } };
}
