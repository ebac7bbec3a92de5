import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** The groups that police files of custody use. */
export enum PersonEthnicity {
  ASIAN = 'ASIAN',
  BLACK = 'BLACK',
  WHITE = 'WHITE',
  OTHER = 'OTHER',
  NOT_RECORDED = 'NOT_RECORDED',
  UNRECOGNISED = 'UNRECOGNISED',
}

describeEnum(
  PersonEthnicity,
  'PersonEthnicity',
  'Ethnicity in the four groups that police files of custody use; an officer’s view in files of searches.',
  {
    ASIAN: { description: 'Asian.' },
    BLACK: { description: 'Black.' },
    WHITE: { description: 'White.' },
    OTHER: {
      description: 'Any other, people of mixed ethnicity among them; the files write it with a blank at its end.',
    },
    NOT_RECORDED: { description: 'The source does not say.' },
    UNRECOGNISED: { description: 'The source uses words that the hub does not know yet; they are kept and reported.' },
  },
);
