import type { ConfidenceQuestion } from './confidenceQuestion.ts';

/** What was asked in the Public Attitude Survey, then or now. */
export interface Question {
  readonly title: string;
  /** What those counted say, as a sentence. */
  readonly wording: string;
  readonly polarity: 'HIGH_GOOD' | 'LOW_GOOD';
  /** Where its values are published: by MOPAC every quarter, or in the Safer Neighbourhoods update of 5 June 2008. */
  readonly survey: 'MOPAC' | '2008';
  /** Its names in the column Measure of the published files. */
  readonly aliases: readonly string[];
}

const now = { polarity: 'HIGH_GOOD', survey: 'MOPAC' } as const;
const then = { polarity: 'HIGH_GOOD', survey: '2008', aliases: [] } as const;

export const questions: Readonly<Record<`${ConfidenceQuestion}`, Question>> = {
  GOOD_JOB_LOCAL: {
    ...now,
    title: 'Police do a good job in the local area',
    wording: 'Say that the police do a good or excellent job in the local area.',
    aliases: ['"Good Job" local', 'Good Job local', 'Good job'],
  },
  TRUST_MPS: {
    ...now,
    title: 'Trust in the Metropolitan Police Service',
    wording: 'Agree that the Metropolitan Police Service is an organisation that they can trust.',
    aliases: ['Trust MPS'],
  },
  TREAT_EVERYONE_FAIRLY: {
    ...now,
    title: 'Police treat everyone fairly',
    wording: 'Agree that the police treat everyone fairly regardless of who they are.',
    aliases: ['Treat everyone fairly', 'Fair treatment'],
  },
  UNDERSTAND_ISSUES: {
    ...now,
    title: 'Police deal with the things that matter',
    wording: 'Agree that the police are dealing with the things that matter to this community.',
    aliases: ['Understand issues', 'Dealing issues'],
  },
  RELIED_ON_TO_BE_THERE: {
    ...now,
    title: 'Police can be relied on to be there',
    wording: 'Agree that the police can be relied upon to be there when needed.',
    aliases: ['Relied on to be there'],
  },
  LISTEN_TO_CONCERNS: {
    ...now,
    title: 'Police listen to local concerns',
    wording: 'Agree that the police listen to the concerns of local people.',
    aliases: ['Listen to concerns'],
  },
  INFORMED_LOCAL: {
    ...now,
    title: 'Informed about local police',
    wording: 'Feel well informed about local police activity in the last twelve months.',
    aliases: ['Informed local'],
  },
  CONTACT_WARD_OFFICER: {
    ...now,
    title: 'Know how to contact the ward officer',
    wording: 'Know how to contact their ward officer.',
    aliases: ['Contact ward officer'],
  },
  STOP_AND_SEARCH_USED_FAIRLY: {
    ...now,
    title: 'Police use stop and search fairly',
    wording: 'Agree that the police use stop and search fairly.',
    aliases: ['S&S used fairly'],
  },
  CONFIDENCE_IN_LOCAL_POLICE: {
    ...then,
    title: 'Confidence in local police',
    wording: 'Have confidence in local police.',
  },
  SAFE_BY_DAY: { ...then, title: 'Safe by day', wording: 'Feel safe in the local area during the day.' },
  SAFE_AFTER_DARK: { ...then, title: 'Safe after dark', wording: 'Feel safe in the local area during the night.' },
  UNDERSTAND_ISSUES_2008: {
    ...then,
    title: 'Local police understand the issues',
    wording: 'Feel that local police understand the issues that affect their community.',
  },
  DEALING_WITH_ISSUES: {
    ...then,
    title: 'Local police deal with the things that matter',
    wording: 'Feel that local police are dealing with things that matter to the community.',
  },
  WORRY_ABOUT_ANTISOCIAL_BEHAVIOUR: {
    ...then,
    polarity: 'LOW_GOOD',
    title: 'Worry about antisocial behaviour',
    wording: 'Worry about antisocial behaviour.',
  },
  SATISFACTION_WITH_LOCAL_POLICE: {
    ...then,
    title: 'Satisfaction with local police',
    wording: 'Are satisfied with local police.',
  },
};

/** The one spelling of a name: lower case, without the quotation marks that tools add and drop. */
const plain = (name: string) =>
  name
    .replaceAll(/["'“”‘’]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const idsByAlias = new Map(
  Object.entries(questions).flatMap(([id, { aliases }]) => aliases.map((alias) => [plain(alias), id] as const)),
);

/** Every name of a question in the published files. */
export const questionNames: readonly string[] = Object.values(questions).flatMap(({ aliases }) => aliases.slice(0, 1));

/** The question that a published file calls by a name such as "Trust MPS"; undefined for any other words. */
export function questionByName(name: string): string | undefined {
  return idsByAlias.get(plain(name));
}
