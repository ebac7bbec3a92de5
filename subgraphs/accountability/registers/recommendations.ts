import { valueOf, type RecordChange, type Values } from '../../../kit/registers/record.ts';
import type { Register, Step } from '../../../kit/registers/register.ts';
import type { HubEvent } from '../../../schema/events/hubEvent.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import { firstSegment } from './firstSegment.ts';
import { keptArea } from './keptAreas.ts';
import {
  addressees,
  dueOn,
  evidence,
  issuedOn,
  opinionBy,
  opinionOn,
  position,
  rag,
  respondedOn,
  response,
  theme,
  wording,
} from './recommendationFields.ts';
import { reviewField, reviewNumber } from './reviewFields.ts';
import { notRecommended, ofAnotherArea } from './reviewRules.ts';
import { RecommendationStatus } from './words/recommendationStatus.ts';
import { ResponsePosition } from './words/responsePosition.ts';

const { PROPOSED, AWAITING_RATIFICATION, ISSUED, RESPONDED, IN_PROGRESS } = RecommendationStatus;
const { DELIVERED_CLAIMED, VERIFIED, CLOSED, SUPERSEDED, WITHDRAWN } = RecommendationStatus;

/** Those that wait for nothing more from whom they are addressed to. */
export const metStates: ReadonlySet<string> = new Set([DELIVERED_CLAIMED, VERIFIED, CLOSED, SUPERSEDED, WITHDRAWN]);

const answered = [RESPONDED, IN_PROGRESS, DELIVERED_CLAIMED, VERIFIED];
const open = [PROPOSED, AWAITING_RATIFICATION, ISSUED, ...answered];

/** That no answer came is what the committee finds, and no answer. */
function answeredByNone(values: Values, act: string) {
  const isAnswer = act === 'respondToRecommendation' || act === 'amendRecommendationResponse';
  if (!isAnswer || valueOf({ values }, position) !== ResponsePosition.NO_RESPONSE) return [];
  const message = 'An answer is ACCEPTED, PARTLY_ACCEPTED or REJECTED; that none came is recorded by the committee.';
  return [{ code: UserErrorCode.INVALID_VALUE, message, field: position.name }];
}

/** What was accepted is closed once the committee has seen that it is done: until then somebody follows it up. */
function acceptedAndNotDone(values: Values, act: string, { from }: Step) {
  const taken = valueOf({ values }, position);
  if (act !== 'closeRecommendation' || from !== RESPONDED || taken === ResponsePosition.REJECTED) return [];
  const message = `The recommendation is ${taken ?? 'answered'} and not VERIFIED. Expected one that was rejected, or of which it was seen that it is done; what is followed up no more for another reason is withdrawn or superseded.`;
  return [{ code: UserErrorCode.FORBIDDEN_STEP, message, field: 'id' }];
}

/** The event names a recommendation as the graph does: by its review and number. */
function changed({ id, area }: RecordChange): HubEvent {
  const [, review = '', number = ''] = id.split('/');
  return { kind: 'RECOMMENDATION_CHANGED', area, keys: { review, number } };
}

const bySide = (kind: 'scrutinise' | 'respond') => ({ kind, announces: changed }) as const;

/** What became of recommendations: of those in the documents that the hub holds, and of those that committees enter. */
export const recommendationFollowUps: Register = {
  id: 'recommendations',
  type: 'RecommendationFollowUp',
  thing: 'recommendation',
  description:
    'What became of a scrutiny committee’s recommendation: how it was taken, what shows that it is done, and how somebody sees it. Kept by the committee; answered by whom it is addressed to.',
  fields: [
    keptArea,
    reviewField,
    reviewNumber,
    wording,
    addressees,
    theme,
    dueOn,
    issuedOn,
    position,
    response,
    respondedOn,
    evidence,
    rag,
    opinionBy,
    opinionOn,
  ],
  key: ['area', 'review', 'number'],
  areaOf: firstSegment,
  states: RecommendationStatus,
  announcesTexts: changed,
  check: (values, act, step) => [
    ...ofAnotherArea(values, act, step),
    ...notRecommended(values, act, step),
    ...acceptedAndNotDone(values, act, step),
    ...answeredByNone(values, act),
  ],
  acts: {
    proposeRecommendation: {
      word: 'Propose',
      description: 'Records a recommendation at whose wording the committee still is.',
      from: null,
      to: PROPOSED,
      requires: [],
      accepts: ['wording', 'addressees', 'theme', 'dueOn'],
      ...bySide('scrutinise'),
    },
    takeUpRecommendation: {
      word: 'Take up',
      description: 'Begins to follow up a recommendation that was made already, such as one of a document of the hub.',
      from: null,
      to: ISSUED,
      requires: [],
      accepts: ['wording', 'addressees', 'theme', 'dueOn', 'issuedOn'],
      ...bySide('scrutinise'),
    },
    submitRecommendation: {
      word: 'Submit',
      description: 'Records that a recommendation waits for the committee to ratify it.',
      from: [PROPOSED],
      to: AWAITING_RATIFICATION,
      requires: [],
      accepts: ['wording', 'addressees', 'theme', 'dueOn'],
      ...bySide('scrutinise'),
    },
    issueRecommendation: {
      word: 'Issue',
      description: 'Records that the committee made a recommendation.',
      from: [PROPOSED, AWAITING_RATIFICATION],
      to: ISSUED,
      requires: [],
      accepts: ['wording', 'addressees', 'theme', 'dueOn', 'issuedOn'],
      stamps: ['issuedOn'],
      ...bySide('scrutinise'),
    },
    ratifyRecommendation: {
      word: 'Ratify',
      description: 'Records that the committee ratified a recommendation that was answered before; it stays answered.',
      from: answered,
      to: null,
      requires: [],
      accepts: ['issuedOn'],
      stamps: ['issuedOn'],
      ...bySide('scrutinise'),
    },
    rewordRecommendation: {
      word: 'Reword',
      description:
        'Corrects what is recommended and to whom, such as a wording that a second person rejected, or the day by which it is to be done.',
      from: open,
      to: null,
      requires: [],
      accepts: ['wording', 'addressees', 'theme', 'dueOn'],
      ...bySide('scrutinise'),
    },
    respondToRecommendation: {
      word: 'Respond',
      description:
        'Records what was answered; an answer may come before the committee has ratified the recommendation, and be changed.',
      from: [AWAITING_RATIFICATION, ISSUED, RESPONDED],
      to: RESPONDED,
      requires: ['position', 'response'],
      accepts: ['respondedOn', 'dueOn'],
      stamps: ['respondedOn'],
      ...bySide('respond'),
    },
    recordNoRecommendationResponse: {
      word: 'No response',
      description: 'Records that the committee found that no answer came; one that comes late can still be recorded.',
      from: [ISSUED],
      to: RESPONDED,
      requires: [],
      accepts: [],
      sets: { position: ResponsePosition.NO_RESPONSE },
      ...bySide('scrutinise'),
    },
    amendRecommendationResponse: {
      word: 'Amend response',
      description:
        'Records the answer to a recommendation that is carried out already, or corrects one, such as a text that a second person rejected.',
      from: [IN_PROGRESS, DELIVERED_CLAIMED, VERIFIED],
      to: null,
      requires: ['position', 'response', 'respondedOn'],
      accepts: [],
      ...bySide('respond'),
    },
    startRecommendation: {
      word: 'Start',
      description: 'Records that a recommendation is being carried out.',
      from: [ISSUED, RESPONDED],
      to: IN_PROGRESS,
      requires: [],
      accepts: ['evidence'],
      ...bySide('respond'),
    },
    claimRecommendationDelivered: {
      word: 'Claim delivered',
      description: 'Records that whom it is addressed to says that it is done, with what shows it.',
      from: [RESPONDED, IN_PROGRESS],
      to: DELIVERED_CLAIMED,
      requires: ['evidence'],
      accepts: [],
      ...bySide('respond'),
    },
    returnRecommendation: {
      word: 'Return',
      description: 'Records that the committee is not satisfied that it is done.',
      from: [DELIVERED_CLAIMED, VERIFIED],
      to: IN_PROGRESS,
      requires: [],
      accepts: ['dueOn'],
      ...bySide('scrutinise'),
    },
    verifyRecommendation: {
      word: 'Verify',
      description: 'Records that the committee has seen that it is done.',
      from: [DELIVERED_CLAIMED],
      to: VERIFIED,
      requires: [],
      accepts: ['evidence'],
      ...bySide('scrutinise'),
    },
    closeRecommendation: {
      word: 'Close',
      description: 'Records that nothing more is followed up: it is done, or was rejected.',
      from: [RESPONDED, VERIFIED],
      to: CLOSED,
      requires: [],
      accepts: [],
      ...bySide('scrutinise'),
    },
    supersedeRecommendation: {
      word: 'Supersede',
      description: 'Records that another recommendation took its place.',
      from: open,
      to: SUPERSEDED,
      requires: [],
      accepts: [],
      ...bySide('scrutinise'),
    },
    withdrawRecommendation: {
      word: 'Withdraw',
      description: 'Records that the committee took it back; it can no longer be answered.',
      from: open,
      to: WITHDRAWN,
      requires: [],
      accepts: [],
      ...bySide('scrutinise'),
    },
    giveRecommendationOpinion: {
      word: 'Give opinion',
      description: 'Records how somebody sees it, in what role and when; earlier opinions stay in its history.',
      from: open,
      to: null,
      requires: ['opinion', 'opinionBy'],
      accepts: ['opinionOn'],
      // Nobody is taken for the author of an opinion because they gave the one before.
      clears: ['opinion', 'opinionBy'],
      stamps: ['opinionOn'],
      ...bySide('scrutinise'),
    },
  },
};
