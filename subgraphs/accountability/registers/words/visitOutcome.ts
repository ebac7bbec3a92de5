import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** How visitors were received at a custody suite. */
export enum CustodyVisitOutcome {
  ADMITTED = 'ADMITTED',
  DELAYED = 'DELAYED',
  REFUSED = 'REFUSED',
}

describeEnum(CustodyVisitOutcome, 'CustodyVisitOutcome', 'How visitors were received at a custody suite.', {
  ADMITTED: { description: 'They were let in at once.' },
  DELAYED: { description: 'They were let in after a wait.' },
  REFUSED: { description: 'They were not let in.' },
});
