import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** The performance measure by which one will see whether a bid did what it promised. */
export enum FundBidMeasure {
  RECORDED_CRIME = 'RECORDED_CRIME',
  CONFIDENCE = 'CONFIDENCE',
}

describeEnum(
  FundBidMeasure,
  'FundBidMeasure',
  'The performance measure that a bid is linked to: by it one sees whether the bid did what it promised.',
  {
    RECORDED_CRIME: { description: 'Recorded crime of the bid’s categories: `crime` of its wards and borough.' },
    CONFIDENCE: { description: 'What residents answer in the Public Attitude Survey: `confidence` of its borough.' },
  },
);
