import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** How grave an issue is. */
export enum CustodyIssueSeverity {
  ADVISORY = 'ADVISORY',
  SERIOUS = 'SERIOUS',
  URGENT = 'URGENT',
}

describeEnum(CustodyIssueSeverity, 'CustodyIssueSeverity', 'How grave an issue is.', {
  ADVISORY: { description: 'Something to be put right in time.' },
  SERIOUS: { description: 'Something to be put right soon.' },
  URGENT: { description: 'Something to be put right at once.' },
});
