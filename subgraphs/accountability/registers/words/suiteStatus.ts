import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Whether a custody suite is in use. */
export enum CustodySuiteStatus {
  OPEN = 'OPEN',
  CONTINGENCY = 'CONTINGENCY',
  CLOSED = 'CLOSED',
}

describeEnum(CustodySuiteStatus, 'CustodySuiteStatus', 'Whether a custody suite is in use.', {
  OPEN: { description: 'Open day and night.' },
  CONTINGENCY: { description: 'Opened when others are full or closed.' },
  CLOSED: { description: 'No longer in use.' },
});
