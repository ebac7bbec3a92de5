import { describeEnum } from '../../../schema/figures/describeEnum.ts';

export enum UpdateKind {
  RELEASE_PUBLISHED = 'RELEASE_PUBLISHED',
  RELEASE_WITHDRAWN = 'RELEASE_WITHDRAWN',
  CRIME_FIGURES_RESTATED = 'CRIME_FIGURES_RESTATED',
  SURVEY_FIGURES_RESTATED = 'SURVEY_FIGURES_RESTATED',
  STOP_AND_SEARCH_FIGURES_RESTATED = 'STOP_AND_SEARCH_FIGURES_RESTATED',
  ACCOUNTABILITY_FIGURES_RESTATED = 'ACCOUNTABILITY_FIGURES_RESTATED',
  ENGAGEMENT_FIGURES_RESTATED = 'ENGAGEMENT_FIGURES_RESTATED',
  STOP_AND_SEARCH_MONTH_PUBLISHED = 'STOP_AND_SEARCH_MONTH_PUBLISHED',
  DATASET_OVERDUE = 'DATASET_OVERDUE',
  QUALITY_FLAG_RAISED = 'QUALITY_FLAG_RAISED',
  QUALITY_FLAG_CLEARED = 'QUALITY_FLAG_CLEARED',
  PANEL_STATUS_CHANGED = 'PANEL_STATUS_CHANGED',
  PANEL_CHAIR_CHANGED = 'PANEL_CHAIR_CHANGED',
  PRIORITY_ADOPTED = 'PRIORITY_ADOPTED',
  PRIORITY_FED_BACK = 'PRIORITY_FED_BACK',
  CONTROL_LIMIT_CROSSED = 'CONTROL_LIMIT_CROSSED',
  TARGET_STATUS_CHANGED = 'TARGET_STATUS_CHANGED',
  RECOMMENDATION_CHANGED = 'RECOMMENDATION_CHANGED',
  RECOMMENDATION_DUE_SOON = 'RECOMMENDATION_DUE_SOON',
  RECOMMENDATION_OVERDUE = 'RECOMMENDATION_OVERDUE',
  RISK_REVIEW_OVERDUE = 'RISK_REVIEW_OVERDUE',
  CUSTODY_ISSUE_RAISED = 'CUSTODY_ISSUE_RAISED',
  CUSTODY_ISSUE_RESOLVED = 'CUSTODY_ISSUE_RESOLVED',
}

describeEnum(
  UpdateKind,
  'UpdateKind',
  'What updates can be about; each has a type of its own. A `Gap` is told whatever the filter.',
  {
    RELEASE_PUBLISHED: { description: 'A release brought figures: `ReleasePublished`.' },
    RELEASE_WITHDRAWN: { description: 'A release was taken out of every answer: `ReleaseWithdrawn`.' },
    CRIME_FIGURES_RESTATED: { description: 'Figures of crime have other values now: `CrimeFiguresRestated`.' },
    SURVEY_FIGURES_RESTATED: { description: 'Results of a survey have other values now: `SurveyFiguresRestated`.' },
    STOP_AND_SEARCH_FIGURES_RESTATED: {
      description: 'Counts of stops and searches have other values now: `StopAndSearchFiguresRestated`.',
    },
    ACCOUNTABILITY_FIGURES_RESTATED: {
      description: 'Other figures of accountability have other values now: `AccountabilityFiguresRestated`.',
    },
    ENGAGEMENT_FIGURES_RESTATED: {
      description: 'Figures of engagement have other values now: `EngagementFiguresRestated`.',
    },
    STOP_AND_SEARCH_MONTH_PUBLISHED: {
      description: 'A month of stops and searches came: `StopAndSearchMonthPublished`.',
    },
    DATASET_OVERDUE: { description: 'A release did not come when it was due: `DatasetOverdue`.' },
    QUALITY_FLAG_RAISED: { description: 'A check of a release found something odd: `QualityFlagRaised`.' },
    QUALITY_FLAG_CLEARED: { description: 'A flag of the release before is gone: `QualityFlagCleared`.' },
    PANEL_STATUS_CHANGED: { description: 'A ward panel has another status: `PanelStatusChanged`.' },
    PANEL_CHAIR_CHANGED: { description: 'A ward panel has another kind of chair: `PanelChairChanged`.' },
    PRIORITY_ADOPTED: { description: 'A ward panel adopted a priority: `PriorityAdopted`.' },
    PRIORITY_FED_BACK: { description: 'A panel was told what came of a priority: `PriorityFedBack`.' },
    CONTROL_LIMIT_CROSSED: {
      description: 'A figure is beyond the limits of its control chart: `ControlLimitCrossed`.',
    },
    TARGET_STATUS_CHANGED: { description: 'A target stands otherwise than it did: `TargetStatusChanged`.' },
    RECOMMENDATION_CHANGED: { description: 'Something was done about a recommendation: `RecommendationChanged`.' },
    RECOMMENDATION_DUE_SOON: { description: 'A recommendation falls due within four weeks: `RecommendationDueSoon`.' },
    RECOMMENDATION_OVERDUE: { description: 'The deadline of a recommendation has passed: `RecommendationOverdue`.' },
    RISK_REVIEW_OVERDUE: {
      description: 'The day on which a risk was to be looked at again has passed: `RiskReviewOverdue`.',
    },
    CUSTODY_ISSUE_RAISED: { description: 'Custody visitors raised an issue: `CustodyIssueRaised`.' },
    CUSTODY_ISSUE_RESOLVED: { description: 'An issue of custody visitors is put right: `CustodyIssueResolved`.' },
  },
);
