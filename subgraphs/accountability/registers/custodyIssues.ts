import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { freeTextField } from '../../../kit/registers/fields/freeTextField.ts';
import { referenceField } from '../../../kit/registers/fields/referenceField.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import { custodySuites } from './custodySuites.ts';
import { firstSegment } from './firstSegment.ts';
import { keptBorough } from './keptAreas.ts';
import { numberInYear } from './numberField.ts';
import { raisedIssueActs } from './raisedIssueActs.ts';
import { CustodyIssueArea } from './words/issueArea.ts';
import { CustodyIssueSeverity } from './words/issueSeverity.ts';
import { RaisedIssueStatus } from './words/issueStatus.ts';

const suite = referenceField({
  name: 'suite',
  heading: 'Suite',
  description: 'The custody suite, by its id, such as "E09000030/bethnal-green".',
  register: custodySuites.id,
});

const about = choiceField({
  name: 'about',
  heading: 'About',
  description: 'What it is about, such as HEALTH_AND_WELLBEING.',
  words: CustodyIssueArea,
});

const severity = choiceField({
  name: 'severity',
  heading: 'Severity',
  description: 'How grave it is, such as SERIOUS.',
  words: CustodyIssueSeverity,
});

const detail = freeTextField({
  name: 'detail',
  heading: 'Detail',
  description: 'What was found, such as "No blankets in two cells"; never about one person.',
});

const response = freeTextField({
  name: 'response',
  heading: 'Response',
  description: 'What the police answered, such as "Blankets are checked at each handover".',
});

/**
 * Issues that custody visitors raised. They name the suite and not the visit, so that an issue can be told and answered at once
 * while the visit is not told yet.
 */
export const custodyIssues: Register = {
  id: 'custody-issues',
  type: 'CustodyIssue',
  thing: 'custody issue',
  description: 'Something that Independent Custody Visitors asked the police to put right in a custody suite.',
  fields: [keptBorough, numberInYear, suite, about, severity, detail, response],
  key: ['borough', 'number'],
  areaOf: firstSegment,
  audience: 'PARTNERS',
  parent: 'suite',
  states: RaisedIssueStatus,
  check: ({ suite: of, borough }) => (typeof of === 'string' && firstSegment(of) !== borough ? [elsewhere] : []),
  acts: raisedIssueActs({
    type: 'CustodyIssue',
    one: 'an issue',
    requires: ['suite', 'about', 'severity'],
    reopensWith: ['severity', 'detail'],
    corrects: ['about', 'severity', 'detail'],
    announces: {
      raised: ({ id, area }) => ({ kind: 'CUSTODY_ISSUE_RAISED', area, keys: { issue: id } }),
      resolved: ({ id, area }) => ({ kind: 'CUSTODY_ISSUE_RESOLVED', area, keys: { issue: id } }),
    },
  }),
};

const elsewhere = {
  code: UserErrorCode.INVALID_VALUE,
  field: suite.name,
  message: 'The suite is in another borough. Expected one of the borough that the issue is of.',
};
