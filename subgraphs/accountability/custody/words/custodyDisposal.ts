import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** What became of an offence. */
export enum CustodyDisposal {
  NO_FURTHER_ACTION = 'NO_FURTHER_ACTION',
  PROSECUTION = 'PROSECUTION',
  RELEASED_UNDER_INVESTIGATION = 'RELEASED_UNDER_INVESTIGATION',
  OUT_OF_COURT = 'OUT_OF_COURT',
  POLICE_BAIL = 'POLICE_BAIL',
  TO_COURT = 'TO_COURT',
  OTHER_DISPOSALS = 'OTHER_DISPOSALS',
  NOT_RECORDED = 'NOT_RECORDED',
  UNRECOGNISED = 'UNRECOGNISED',
}

describeEnum(CustodyDisposal, 'CustodyDisposal', 'What became of an offence for which somebody was in custody.', {
  NO_FURTHER_ACTION: { description: 'No further action.' },
  PROSECUTION: { description: 'A prosecution.' },
  RELEASED_UNDER_INVESTIGATION: { description: 'Released while the investigation goes on.' },
  OUT_OF_COURT: { description: 'Dealt with out of court, such as by a caution.' },
  POLICE_BAIL: { description: 'Released on police bail.' },
  TO_COURT: { description: 'Taken to court, such as on a warrant.' },
  OTHER_DISPOSALS: { description: 'Another disposal.' },
  NOT_RECORDED: { description: 'The source does not say.' },
  UNRECOGNISED: { description: 'The source uses words that the hub does not know yet; they are kept and reported.' },
});
