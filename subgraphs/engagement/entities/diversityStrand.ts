import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** The six strands of diversity that panel members were asked about. */
export enum DiversityStrand {
  RACE = 'RACE',
  AGE = 'AGE',
  DISABILITY = 'DISABILITY',
  GENDER = 'GENDER',
  SEXUAL_ORIENTATION = 'SEXUAL_ORIENTATION',
  RELIGION_OR_BELIEF = 'RELIGION_OR_BELIEF',
  ALL_STRANDS = 'ALL_STRANDS',
}

describeEnum(DiversityStrand, 'DiversityStrand', 'The six strands of diversity that panel members were asked about.', {
  RACE: { description: 'Such as members who are of the Black and minority ethnic community.' },
  AGE: { description: 'Such as members aged 41 to 60.' },
  DISABILITY: { description: 'Such as panels with a disabled member.' },
  GENDER: { description: 'Such as members who are male.' },
  SEXUAL_ORIENTATION: {
    description: 'Such as panels with a member of the lesbian, gay, bisexual and transgender community.',
  },
  RELIGION_OR_BELIEF: { description: 'Such as panels with a Muslim member.' },
  ALL_STRANDS: { description: 'Not one strand but any of the six, such as members who declined at least one.' },
});
