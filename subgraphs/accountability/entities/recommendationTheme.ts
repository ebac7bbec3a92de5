import { describeEnum } from '../../../schema/figures/describeEnum.ts';

export enum RecommendationTheme {
  TARGETS = 'TARGETS',
  DATA_QUALITY = 'DATA_QUALITY',
  PUBLIC_CONCERNS = 'PUBLIC_CONCERNS',
  LOCAL_ENGAGEMENT = 'LOCAL_ENGAGEMENT',
  NEIGHBOURHOOD_POLICING = 'NEIGHBOURHOOD_POLICING',
  WORKFORCE = 'WORKFORCE',
  ESTATE = 'ESTATE',
  STOP_AND_SEARCH = 'STOP_AND_SEARCH',
  PARTNERSHIP = 'PARTNERSHIP',
  FUNDING = 'FUNDING',
}

describeEnum(
  RecommendationTheme,
  'RecommendationTheme',
  'What a recommendation is about. The themes are the hub’s; the documents group none.',
  {
    TARGETS: { description: 'Targets, their evidence and the reports on them.' },
    DATA_QUALITY: { description: 'Whether what is recorded and reported can be trusted.' },
    PUBLIC_CONCERNS: { description: 'What matters to the public.' },
    LOCAL_ENGAGEMENT: { description: 'Boards, panels and forums.' },
    NEIGHBOURHOOD_POLICING: { description: 'Neighbourhood teams and their officers.' },
    WORKFORCE: { description: 'Numbers, training, supervision and recruitment.' },
    ESTATE: { description: 'Front counters and other buildings.' },
    STOP_AND_SEARCH: { description: 'Stop and search.' },
    PARTNERSHIP: { description: 'Who does what among the partners.' },
    FUNDING: { description: 'Money and how bids are assessed.' },
  },
);
