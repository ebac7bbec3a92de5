import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** By whose word people are told apart. */
export enum EthnicityBasis {
  SELF_DEFINED = 'SELF_DEFINED',
  OFFICER_DEFINED = 'OFFICER_DEFINED',
}

describeEnum(EthnicityBasis, 'EthnicityBasis', 'By whose word the ethnicity of people who were stopped is told.', {
  SELF_DEFINED: { description: 'By what people said of themselves; some three in ten say nothing.' },
  OFFICER_DEFINED: {
    description:
      'By what the officer took people to be: known of nearly all, in fewer groups, and not what the census asks.',
  },
});

/** A group that is compared with another. */
export enum EthnicGroup {
  WHITE = 'WHITE',
  BLACK = 'BLACK',
  ASIAN = 'ASIAN',
  MIXED = 'MIXED',
  OTHER = 'OTHER',
}

describeEnum(EthnicGroup, 'EthnicGroup', 'An ethnic group, in the five groups of the Census of 2021.', {
  WHITE: { description: 'White.' },
  BLACK: { description: 'Black, Black British, Black Welsh, Caribbean or African.' },
  ASIAN: { description: 'Asian, Asian British or Asian Welsh, Chinese included.' },
  MIXED: { description: 'Mixed or multiple ethnic groups; officers do not tell them apart from OTHER.' },
  OTHER: { description: 'Other ethnic groups, Arab included; as officers see people, those of mixed groups too.' },
});
