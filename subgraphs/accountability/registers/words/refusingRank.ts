import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** The rank of whoever did not let visitors in; an inspector at least by the Code of Practice. */
export enum RefusingRank {
  INSPECTOR = 'INSPECTOR',
  CHIEF_INSPECTOR_OR_ABOVE = 'CHIEF_INSPECTOR_OR_ABOVE',
  BELOW_INSPECTOR = 'BELOW_INSPECTOR',
  NOT_RECORDED = 'NOT_RECORDED',
}

describeEnum(
  RefusingRank,
  'RefusingRank',
  'The rank of whoever did not let visitors in; an inspector at least by the Code of Practice.',
  {
    INSPECTOR: { description: 'An inspector.' },
    CHIEF_INSPECTOR_OR_ABOVE: { description: 'A chief inspector or above.' },
    BELOW_INSPECTOR: { description: 'Below an inspector, which the Code does not allow.' },
    NOT_RECORDED: { description: 'Nobody wrote it down.' },
  },
);
