import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** How far a board does one of its duties or wishes. */
export enum AssuranceStatus {
  NOT_STARTED = 'NOT_STARTED',
  PARTIAL = 'PARTIAL',
  DISCHARGED = 'DISCHARGED',
  LAPSED = 'LAPSED',
}

describeEnum(
  AssuranceStatus,
  'AssuranceStatus',
  'How far a board does one of its duties, or one of the Mayor’s wishes.',
  {
    NOT_STARTED: { description: 'Nothing was done yet.' },
    PARTIAL: { description: 'Some of it is done.' },
    DISCHARGED: { description: 'It is done, and there is evidence.' },
    LAPSED: { description: 'It was done once and is no more.' },
  },
);
