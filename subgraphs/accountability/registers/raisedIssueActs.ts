import type { Act } from '../../../kit/registers/register.ts';
import { RaisedIssueStatus } from './words/issueStatus.ts';

const { RAISED, RESPONDED, RESOLVED } = RaisedIssueStatus;

/** What tells the issues of one register from those of another. */
interface RaisedIssue {
  /** Name of the type in the graph, such as "CustodyIssue". */
  readonly type: string;
  /** In a sentence, such as "an issue". */
  readonly one: string;
  /** Fields without which none can be raised. */
  readonly requires: readonly string[];
  /** Fields that may be told anew when it is reopened. */
  readonly reopensWith: readonly string[];
  /** Fields that are corrected where they were entered wrongly, or a second person rejected them. */
  readonly corrects: readonly string[];
  readonly announces?: {
    readonly raised: NonNullable<Act['announces']>;
    readonly resolved: NonNullable<Act['announces']>;
  };
}

/** The life of something that is raised with the police: raised, answered in `response`, put right, or reopened. */
export function raisedIssueActs({
  type,
  one,
  requires,
  reopensWith,
  corrects,
  announces,
}: RaisedIssue): Record<string, Act> {
  const whenRaised = announces === undefined ? {} : { announces: announces.raised };
  const whenResolved = announces === undefined ? {} : { announces: announces.resolved };
  return {
    [`raise${type}`]: {
      word: 'Raise',
      description: `Records ${one} that waits for the police to answer.`,
      from: null,
      to: RAISED,
      requires,
      accepts: ['detail'],
      kind: 'raise',
      ...whenRaised,
    },
    [`respondTo${type}`]: {
      word: 'Respond',
      description: 'Records what the police answered; an answer may be changed until it is put right.',
      from: [RAISED, RESPONDED],
      to: RESPONDED,
      requires: ['response'],
      accepts: [],
      kind: 'respond',
    },
    [`correct${type}`]: {
      word: 'Correct',
      description: `Corrects what was entered of ${one}, such as a text that a second person rejected.`,
      from: [RAISED, RESPONDED, RESOLVED],
      to: null,
      requires: [],
      accepts: corrects,
      kind: 'raise',
    },
    [`resolve${type}`]: {
      word: 'Resolve',
      description: `Records that ${one} which was answered is put right.`,
      from: [RESPONDED],
      to: RESOLVED,
      requires: [],
      accepts: [],
      ...whenResolved,
    },
    [`reopen${type}`]: {
      word: 'Reopen',
      description: `Records that ${one} was not put right after all.`,
      from: [RESPONDED, RESOLVED],
      to: RAISED,
      requires: [],
      accepts: reopensWith,
      kind: 'raise',
      ...whenRaised,
    },
  };
}
