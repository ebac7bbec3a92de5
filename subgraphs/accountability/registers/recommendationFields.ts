import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { choicesField } from '../../../kit/registers/fields/choicesField.ts';
import { dayField } from '../../../kit/registers/fields/dayField.ts';
import { freeTextField } from '../../../kit/registers/fields/freeTextField.ts';
import { idsField } from '../../../kit/registers/fields/idsField.ts';
import { RecommendationTheme } from '../entities/recommendationTheme.ts';
import { OpinionAuthor } from './words/opinionAuthor.ts';
import { RagOpinion } from './words/ragOpinion.ts';
import { RecommendationAddressee } from './words/recommendationAddressee.ts';
import { ResponsePosition } from './words/responsePosition.ts';

export const wording = freeTextField({
  name: 'wording',
  heading: 'Wording',
  description: 'What is recommended, where the hub holds no document that says it.',
});

export const addressees = choicesField({
  name: 'addressees',
  heading: 'Addressees',
  description: 'To whom it is addressed, such as METROPOLITAN_POLICE, where the hub holds no document that says it.',
  words: RecommendationAddressee,
});

export const theme = choiceField({
  name: 'theme',
  heading: 'Theme',
  description: 'What it is about, such as STOP_AND_SEARCH, where the hub holds no document that says it.',
  words: RecommendationTheme,
});

export const dueOn = dayField({
  name: 'dueOn',
  heading: 'Due on',
  description: 'The day by which it is to be done, such as "2027-03-31".',
  when: 'ANY',
});

export const issuedOn = dayField({
  name: 'issuedOn',
  heading: 'Issued on',
  description: 'The day on which the committee made or ratified it, such as "2026-03-28".',
  when: 'PAST',
});

export const position = choiceField({
  name: 'position',
  heading: 'Position',
  description: 'How it was taken, such as PARTLY_ACCEPTED.',
  words: ResponsePosition,
});

export const response = freeTextField({
  name: 'response',
  heading: 'Response',
  description: 'What was answered, such as "The allocation of officers will be published each quarter".',
});

export const respondedOn = dayField({
  name: 'respondedOn',
  heading: 'Responded on',
  description: 'The day of the answer, such as "2026-05-25".',
  when: 'PAST',
});

export const evidence = idsField({
  name: 'evidence',
  heading: 'Evidence',
  description: 'Addresses at which it can be seen that it is done, such as "https://www.london.gov.uk/mopac".',
  form: {
    pattern: /^https:\/\/[A-Za-z0-9.-]+\.[A-Za-z]{2,}([/?#][A-Za-z0-9._~%/?=&#+,:()-]*)?$/,
    words: 'an address that begins with https://, such as https://www.london.gov.uk/mopac',
  },
  most: 10,
  asWritten: true,
});

export const rag = choiceField({
  name: 'opinion',
  heading: 'Opinion',
  description: 'Red, amber or green, as somebody sees it, such as AMBER; whether it is overdue is worked out apart.',
  words: RagOpinion,
});

export const opinionBy = choiceField({
  name: 'opinionBy',
  heading: 'Opinion by',
  description: 'In what role the opinion was given, such as COMMITTEE_OFFICER.',
  words: OpinionAuthor,
});

export const opinionOn = dayField({
  name: 'opinionOn',
  heading: 'Opinion on',
  description: 'The day of the opinion, such as "2026-09-30".',
  when: 'PAST',
});
