import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** How the public was told what came of a priority. */
export enum FeedbackChannel {
  PUBLIC_MEETING = 'PUBLIC_MEETING',
  PANEL_MEETING = 'PANEL_MEETING',
  NEWSLETTER = 'NEWSLETTER',
  LEAFLET = 'LEAFLET',
  WEBSITE = 'WEBSITE',
  SOCIAL_MEDIA = 'SOCIAL_MEDIA',
  STREET_BRIEFING = 'STREET_BRIEFING',
  OTHER = 'OTHER',
}

describeEnum(FeedbackChannel, 'FeedbackChannel', 'How the public was told what came of a priority.', {
  PUBLIC_MEETING: { description: 'At a public meeting.' },
  PANEL_MEETING: { description: 'At a meeting of the ward panel that the public may attend.' },
  NEWSLETTER: { description: 'In a newsletter.' },
  LEAFLET: { description: 'By leaflet or poster.' },
  WEBSITE: { description: 'On a website.' },
  SOCIAL_MEDIA: { description: 'On social media.' },
  STREET_BRIEFING: { description: 'At a street briefing.' },
  OTHER: { description: 'In another way.' },
});
