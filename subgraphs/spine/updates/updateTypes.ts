import type { EventKind } from '../../../schema/events/eventKeys.ts';
import type { LoggedEvent } from '../../../schema/events/loggedEvent.ts';
import { ControlLimitCrossed } from './controlLimitCrossed.ts';
import { DatasetOverdue } from './datasetOverdue.ts';
import {
  CommitteeUndertaking,
  CustodyIssue,
  KeptRisk,
  LocalPriority,
  MonitoringIssue,
  WardPanel,
} from './keptRecord.ts';
import { qualityFlagUpdate } from './qualityFlagUpdate.ts';
import { RecommendationChanged } from './recommendationChanged.ts';
import { recommendationDeadline } from './recommendationDeadline.ts';
import { recordUpdate, type UpdatedRecord } from './recordUpdate.ts';
import { releaseUpdate } from './releaseUpdate.ts';
import { RiskReviewOverdue } from './riskReviewOverdue.ts';
import { StopAndSearchMonthPublished } from './stopAndSearchMonthPublished.ts';
import { TargetStatusChanged } from './targetStatusChanged.ts';
import { UndertakingOverdue } from './undertakingOverdue.ts';
import type { Update, UpdateFacts } from './update.ts';

type UpdateType = new (facts: UpdateFacts, event: LoggedEvent) => Update;

const restated = (of: string) =>
  `A release gave ${of} of this area other values than they had. The indicators of \`area\` answer with the new ones, and their \`restatements\` tell both.`;

const issue: UpdatedRecord = {
  field: 'issue',
  type: CustodyIssue,
  description: 'The issue as it stands when it is read; null while accountability does not answer.',
};
const ofMonitoring: UpdatedRecord = { ...issue, type: MonitoringIssue };
const undertaking: UpdatedRecord = {
  field: 'undertaking',
  type: CommitteeUndertaking,
  description: 'The undertaking as it stands when it is read; null while accountability does not answer.',
};
const risk: UpdatedRecord = {
  field: 'risk',
  type: KeptRisk,
  description: 'The risk as it stands when it is read; null while accountability does not answer.',
};
const panel: UpdatedRecord = {
  field: 'panel',
  type: WardPanel,
  description: 'The panel as it stands when it is read; null while engagement does not answer.',
};
const priority: UpdatedRecord = {
  field: 'priority',
  type: LocalPriority,
  description: 'The priority as it stands when it is read; null while engagement does not answer.',
};

/** The type of each kind of event. */
export const updateTypes: Readonly<Record<EventKind, UpdateType>> = {
  RELEASE_PUBLISHED: releaseUpdate(
    'ReleasePublished',
    'A release brought figures of this area; without an area, it is one of no area in particular, such as a lookup. One for each area and release, never one for each figure.',
  ),
  RELEASE_WITHDRAWN: releaseUpdate(
    'ReleaseWithdrawn',
    'A release was taken out of every answer as a mistake, and figures of this area are those from before it again.',
  ),
  CRIME_FIGURES_RESTATED: releaseUpdate('CrimeFiguresRestated', restated('figures of crime')),
  SURVEY_FIGURES_RESTATED: releaseUpdate('SurveyFiguresRestated', restated('results of the Public Attitude Survey')),
  STOP_AND_SEARCH_FIGURES_RESTATED: releaseUpdate(
    'StopAndSearchFiguresRestated',
    restated('counts of stops and searches'),
  ),
  ACCOUNTABILITY_FIGURES_RESTATED: releaseUpdate(
    'AccountabilityFiguresRestated',
    restated('figures of accountability other than stops and searches'),
  ),
  ENGAGEMENT_FIGURES_RESTATED: releaseUpdate('EngagementFiguresRestated', restated('figures of engagement')),
  STOP_AND_SEARCH_MONTH_PUBLISHED: StopAndSearchMonthPublished,
  DATASET_OVERDUE: DatasetOverdue,
  QUALITY_FLAG_RAISED: qualityFlagUpdate(
    'QualityFlagRaised',
    'A check of a release found something odd, such as a month that stops short: figures carry the flag from now on. One for each flag.',
  ),
  QUALITY_FLAG_CLEARED: qualityFlagUpdate(
    'QualityFlagCleared',
    'A later release no longer gives cause for a flag that the one before it had.',
  ),
  CONTROL_LIMIT_CROSSED: ControlLimitCrossed,
  TARGET_STATUS_CHANGED: TargetStatusChanged,
  PANEL_STATUS_CHANGED: recordUpdate('PanelStatusChanged', 'A ward panel was established, lapsed or came back.', panel),
  PANEL_CHAIR_CHANGED: recordUpdate('PanelChairChanged', 'Another kind of person chairs a ward panel now.', panel),
  PRIORITY_ADOPTED: recordUpdate('PriorityAdopted', 'A ward panel adopted a priority.', priority),
  PRIORITY_FED_BACK: recordUpdate('PriorityFedBack', 'A ward panel was told what came of a priority.', priority),
  RECOMMENDATION_CHANGED: RecommendationChanged,
  RECOMMENDATION_DUE_SOON: recommendationDeadline(
    'RecommendationDueSoon',
    'A recommendation that nobody says is done falls due within four weeks; told once for each deadline.',
  ),
  RECOMMENDATION_OVERDUE: recommendationDeadline(
    'RecommendationOverdue',
    'The deadline of a recommendation has passed, and nobody says that it is done; told once for each deadline, and not of one that passed more than a year before.',
  ),
  UNDERTAKING_CHANGED: recordUpdate(
    'UndertakingChanged',
    'A committee undertook to do something itself, did it or gave it up, or a text of it was published.',
    undertaking,
  ),
  UNDERTAKING_OVERDUE: UndertakingOverdue,
  RISK_CHANGED: recordUpdate(
    'RiskChanged',
    'A partnership raised a risk, looked at it, closed or reopened it, or a text of it was published; told to partners of the area alone.',
    risk,
  ),
  RISK_REVIEW_OVERDUE: RiskReviewOverdue,
  MONITORING_ISSUE_RAISED: recordUpdate(
    'MonitoringIssueRaised',
    'A stop and search monitoring group asked the police to put something right, or asked again.',
    ofMonitoring,
  ),
  MONITORING_ISSUE_RESOLVED: recordUpdate(
    'MonitoringIssueResolved',
    'What a stop and search monitoring group asked for was put right.',
    ofMonitoring,
  ),
  CUSTODY_ISSUE_RAISED: recordUpdate(
    'CustodyIssueRaised',
    'Custody visitors asked for something to be put right, or asked again; told to partners of the area alone.',
    issue,
  ),
  CUSTODY_ISSUE_RESOLVED: recordUpdate(
    'CustodyIssueResolved',
    'What custody visitors asked for was put right; told to partners of the area alone.',
    issue,
  ),
};
