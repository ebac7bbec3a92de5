import { Field, ID, ObjectType } from 'type-graphql';
import { Quotation } from '../../../kit/documents/quotation.ts';
import { documentType, SourceDocument } from '../../../kit/documents/sourceDocument.ts';
import { Absence } from '../../../schema/figures/absence.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { AbsenceReason } from '../../../schema/figures/words.ts';
import type { Programme as ProgrammeFacts, ProgrammeBoroughs } from '../documents/programme.ts';
import { Borough } from './borough.ts';
import { ProgrammeKind } from './programmeKind.ts';
import { ProgrammePhase } from './programmePhase.ts';
import { ProgrammeSite } from './programmeSite.ts';
import { ProgrammeStage } from './programmeStage.ts';

@ObjectType('Programme', {
  description:
    'A programme, operation or project of the police and their partners, as it stood on the day of the document that tells of it.',
})
export class Programme {
  @Field(() => ID, { description: 'Such as "london-diamond-initiative".' })
  readonly id: string;

  @Field(() => String, { description: 'Such as "London Diamond Initiative".' })
  readonly title: string;

  @Field(() => ProgrammeKind, { description: 'What kind of undertaking it is, such as OPERATION.' })
  readonly kind: ProgrammeKind;

  @Field(() => ProgrammeStage, { description: 'How far it had come on the document’s day, such as PROPOSED.' })
  readonly stage: ProgrammeStage;

  @Field(() => Quotation, { description: 'What it is, in the document’s words.' })
  readonly summary: Quotation;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it began, such as "2007-10-29"; null where the document gives none.',
  })
  readonly startedOn: string | null;

  @Field(() => [Borough], {
    nullable: true,
    description:
      'The boroughs in which it runs, a handful at most, so no pages; null where `boroughsAbsence` says why they are not told.',
  })
  readonly boroughs: readonly Borough[] | null;

  @Field(() => Absence, {
    nullable: true,
    description:
      'Why the boroughs are not told: RESTRICTED where their names are not public, NOT_AVAILABLE where the document names none; null where they are told.',
  })
  readonly boroughsAbsence: Absence | null;

  @Field(() => [String], { description: 'What it is for, in the document’s words; empty where it does not say.' })
  readonly objectives: readonly string[];

  @Field(() => [ProgrammePhase], { description: 'Its dated stretches in order; mostly empty.' })
  readonly phases: readonly ProgrammePhase[];

  @Field(() => [ProgrammeSite], { description: 'The places where it is tried; mostly empty.' })
  readonly sites: readonly ProgrammeSite[];

  @Field(() => [String], {
    description: 'Organisations that take part besides the police, such as ["Transport for London"].',
  })
  readonly partners: readonly string[];

  @Field(() => [Quotation], { description: 'What else the document says of it: results, plans, reservations.' })
  readonly statements: readonly Quotation[];

  @Field(() => SourceDocument, { description: 'The document that tells of it.' })
  readonly document: SourceDocument;

  /** What is kept of it, for the fields that are read from releases. */
  readonly facts: ProgrammeFacts;

  constructor(facts: ProgrammeFacts) {
    this.facts = facts;
    this.id = facts.id;
    this.title = facts.title;
    this.kind = ProgrammeKind[facts.kind];
    this.stage = ProgrammeStage[facts.stage];
    this.summary = new Quotation({ ...facts, words: facts.description });
    this.startedOn = facts.startedOn ?? null;
    this.boroughs = facts.boroughs.access === 'PUBLIC' ? facts.boroughs.codes.map((code) => new Borough(code)) : null;
    this.boroughsAbsence = absenceOfBoroughs(facts.boroughs);
    this.objectives = facts.objectives;
    this.phases = facts.phases.map((phase) => new ProgrammePhase(phase));
    this.sites = facts.sites.map((site) => new ProgrammeSite(site));
    this.partners = facts.partners;
    this.statements = facts.statements.map((statement) => new Quotation(statement));
    this.document = documentType(facts.document);
  }
}

function absenceOfBoroughs(boroughs: ProgrammeBoroughs): Absence | null {
  switch (boroughs.access) {
    case 'PUBLIC':
      return null;
    case 'RESTRICTED':
      return new Absence(
        AbsenceReason.RESTRICTED,
        `The document says that "${boroughs.explanation}" (${boroughs.paragraph}).`,
      );
    case 'NOT_STATED':
      return new Absence(AbsenceReason.NOT_AVAILABLE, 'The document names no boroughs.');
  }
}
