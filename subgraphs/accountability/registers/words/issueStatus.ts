import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Where an issue that was raised stands. */
export enum RaisedIssueStatus {
  RAISED = 'RAISED',
  RESPONDED = 'RESPONDED',
  RESOLVED = 'RESOLVED',
}

describeEnum(RaisedIssueStatus, 'RaisedIssueStatus', 'Where an issue that was raised stands.', {
  RAISED: { description: 'It waits for an answer.' },
  RESPONDED: { description: 'It was answered; whether it is put right is still open.' },
  RESOLVED: { description: 'It is put right.' },
});
