import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** What of knife crime is counted; each kind is part of one before it, so none is added to another. */
export enum KnifeCrimeKind {
  ALL = 'ALL',
  WITH_INJURY = 'WITH_INJURY',
  WITH_INJURY_IN_PERSONAL_ROBBERY = 'WITH_INJURY_IN_PERSONAL_ROBBERY',
  INJURED_AGED_1_TO_24 = 'INJURED_AGED_1_TO_24',
  INJURED_AGED_1_TO_24_NOT_DOMESTIC = 'INJURED_AGED_1_TO_24_NOT_DOMESTIC',
}

describeEnum(
  KnifeCrimeKind,
  'KnifeCrimeKind',
  'What of knife crime is counted. The kinds overlap: they are never added up. Source: MPS Monthly Crime Dashboard.',
  {
    ALL: { description: 'All knife crime: “Knife Crime”.' },
    WITH_INJURY: { description: 'Knife crime in which somebody was injured: “Knife Crime with Injury”; part of ALL.' },
    WITH_INJURY_IN_PERSONAL_ROBBERY: {
      description: '“Knife Crime with Injury (Personal Robbery)”; part of WITH_INJURY.',
    },
    INJURED_AGED_1_TO_24: {
      description: 'People aged 1 to 24 injured with a knife, not offences: “Knife Injury Victims (1-24)”.',
    },
    INJURED_AGED_1_TO_24_NOT_DOMESTIC: {
      description:
        'The same without domestic abuse: “Knife Injury Victims (non DA 1-24)”; part of INJURED_AGED_1_TO_24.',
    },
  },
);
