import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { freeTextField } from '../../../kit/registers/fields/freeTextField.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { ConcernTheme } from '../complaints/concernTheme.ts';
import { firstSegment } from './firstSegment.ts';
import { keptBorough } from './keptAreas.ts';
import { numberInYear } from './numberField.ts';
import { raisedIssueActs } from './raisedIssueActs.ts';
import { RaisedIssueStatus } from './words/issueStatus.ts';

const theme = choiceField({
  name: 'theme',
  heading: 'Theme',
  description: 'What it is about, such as KEPT_INFORMED.',
  words: ConcernTheme,
});

const detail = freeTextField({
  name: 'detail',
  heading: 'Detail',
  description:
    'What victims told the board, such as "Nobody calls back after the first report"; never about one person or one crime.',
});

const response = freeTextField({
  name: 'response',
  heading: 'Response',
  description: 'What the police answered, such as "Every victim is called within five days".',
});

/**
 * What victims of crime told a board, followed until it is answered. Their number is told by the borough's return alone, where small
 * numbers are withheld: these stay with partners.
 */
export const victimsConcernRecords: Register = {
  id: 'victims-concern-records',
  type: 'VictimsConcern',
  thing: 'victims’ concern',
  description: 'Something that victims of crime told their borough’s board about how the police treat them.',
  fields: [keptBorough, numberInYear, theme, detail, response],
  key: ['borough', 'number'],
  areaOf: firstSegment,
  audience: 'PARTNERS',
  states: RaisedIssueStatus,
  acts: raisedIssueActs({
    type: 'VictimsConcern',
    one: 'a concern',
    requires: ['theme'],
    reopensWith: ['detail'],
    corrects: ['theme', 'detail'],
  }),
};
