import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** What an issue that a monitoring group raised is about. */
export enum MonitoringTheme {
  GROUNDS = 'GROUNDS',
  CONDUCT = 'CONDUCT',
  BODY_WORN_VIDEO = 'BODY_WORN_VIDEO',
  DISPROPORTIONALITY = 'DISPROPORTIONALITY',
  RECORDS = 'RECORDS',
  OTHER = 'OTHER',
}

describeEnum(MonitoringTheme, 'MonitoringTheme', 'What an issue that a monitoring group raised is about.', {
  GROUNDS: { description: 'The grounds that were recorded.' },
  CONDUCT: { description: 'How a search was carried out.' },
  BODY_WORN_VIDEO: { description: 'Video that was missing or could not be seen.' },
  DISPROPORTIONALITY: { description: 'Some groups being searched more than others.' },
  RECORDS: { description: 'Records that were missing or late.' },
  OTHER: { description: 'Something else.' },
});
