import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { countField } from '../../../kit/registers/fields/countField.ts';
import { dayField } from '../../../kit/registers/fields/dayField.ts';
import { freeTextField } from '../../../kit/registers/fields/freeTextField.ts';
import { idsField } from '../../../kit/registers/fields/idsField.ts';
import { referenceField } from '../../../kit/registers/fields/referenceField.ts';
import { textField } from '../../../kit/registers/fields/textField.ts';
import { crimePreventionFund2012 } from '../documents/saferNeighbourhoodBoards2012.ts';
import { fundRounds } from './fundRounds.ts';
import { priorityCategories } from './priorityLife.ts';
import { FundBidMeasure } from './words/fundBidMeasure.ts';

const most = crimePreventionFund2012.value;

export const bidNumber = textField({
  name: 'number',
  heading: 'Number',
  description: 'The year in which it was begun and its place among that year’s of its board, such as "2026-1".',
  form: { pattern: /^20\d\d-[1-9]\d{0,2}$/, words: 'a year and a number such as 2026-1' },
});

export const bidRound = referenceField({
  name: 'round',
  heading: 'Round',
  description: 'The round in which it bids, by its number, such as "2026-1".',
  register: fundRounds.id,
});

export const bidTitle = freeTextField({
  name: 'title',
  heading: 'Title',
  description: 'What it is for, such as "Better locks for the estate".',
});

export const bidProblem = freeTextField({
  name: 'problem',
  heading: 'Problem',
  description: 'What is to be put right, such as "Burglaries through doors that do not lock"; never about one person.',
});

export const bidOutcomes = freeTextField({
  name: 'outcomesPromised',
  heading: 'Outcomes promised',
  description: 'What it promises, such as "A tenth fewer burglaries within a year".',
});

/** Codes of places are capitals, unlike other ids. */
export const bidWards = {
  ...idsField({
    name: 'wards',
    heading: 'Wards',
    description: 'The wards that it is for, by their codes, such as "E05009317"; of its own borough, at most forty.',
    form: { pattern: /^E05\d{6}$/, words: 'the code of a ward such as E05009317' },
    most: 40,
  }),
  ofCell: (text: string) =>
    text
      .split(';')
      .map((code) => code.trim().toUpperCase())
      .filter((code) => code !== ''),
};

export const bidCategories = {
  ...priorityCategories,
  description: 'The categories of recorded crime that it is to bring down, by their ids, such as "burglary".',
};

export const bidMeasure = choiceField({
  name: 'measure',
  heading: 'Measure',
  description: 'The performance measure that it is linked to, such as RECORDED_CRIME.',
  words: FundBidMeasure,
});

export const amountRequested = countField({
  name: 'amountRequested',
  heading: 'Amount requested',
  description: 'What it asks for in whole pounds, such as 25,000.',
  most,
});

export const amountAwarded = countField({
  name: 'amountAwarded',
  heading: 'Amount awarded',
  description: 'What is awarded in whole pounds, such as 20,000; never more than what was asked for.',
  most,
});

export const awardPublishedOn = dayField({
  name: 'awardPublishedOn',
  heading: 'Award published on',
  description: 'The day from which everybody sees the bid and its award, such as "2027-01-15".',
  when: 'PAST',
});
