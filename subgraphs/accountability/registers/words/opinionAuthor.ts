import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** In what role somebody gave an opinion. */
export enum OpinionAuthor {
  COMMITTEE_CHAIR = 'COMMITTEE_CHAIR',
  COMMITTEE_OFFICER = 'COMMITTEE_OFFICER',
  ADDRESSEE = 'ADDRESSEE',
  CITY_HALL = 'CITY_HALL',
}

describeEnum(OpinionAuthor, 'OpinionAuthor', 'In what role somebody gave an opinion.', {
  COMMITTEE_CHAIR: { description: 'The chair of the committee.' },
  COMMITTEE_OFFICER: { description: 'An officer of the committee.' },
  ADDRESSEE: { description: 'Somebody of whom it is addressed to.' },
  CITY_HALL: { description: 'The Mayor’s Office for Policing and Crime.' },
});
