import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** An opinion of how things stand: red, amber or green. Show it with its letter, for who cannot tell the colours apart. */
export enum RagOpinion {
  RED = 'RED',
  AMBER = 'AMBER',
  GREEN = 'GREEN',
}

describeEnum(
  RagOpinion,
  'RagOpinion',
  'An opinion of how things stand: red, amber or green. Show it with its letter, for who cannot tell the colours apart.',
  {
    RED: { description: 'R: badly.' },
    AMBER: { description: 'A: not as they should.' },
    GREEN: { description: 'G: well.' },
  },
);
