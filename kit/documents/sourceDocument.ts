import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { sourceDocuments, type DocumentId, type SourceDocument as DocumentFacts } from '../../schema/documents.ts';
import { DateScalar } from '../../schema/figures/scalars.ts';

@Directive('@shareable')
@ObjectType('SourceDocument', {
  description: 'A public document whose facts the hub holds beside the partners’ files.',
})
export class SourceDocument {
  @Field(() => ID, { description: 'Such as "safer-neighbourhoods-update-2008".' })
  readonly id: string;

  @Field(() => String, { description: 'Such as "Safer Neighbourhoods update".' })
  readonly title: string;

  @Field(() => String, { description: 'The body that published it, such as "Metropolitan Police Authority".' })
  readonly publisher: string;

  @Field(() => String, {
    description: 'The body that wrote it, such as "Metropolitan Police Service"; often the publisher.',
  })
  readonly author: string;

  @Field(() => DateScalar, {
    description: 'The day that it bears, such as "2008-06-05"; the last day of the month where it bears a month only.',
  })
  readonly publishedOn: string;

  @Field(() => String, {
    description: 'The licence under which it may be used, such as "Not stated in the document".',
  })
  readonly licence: string;

  @Field(() => Boolean, {
    description: 'Whether its publisher marks it as archived material that may be out of date, such as true.',
  })
  readonly isArchived: boolean;

  @Field(() => Boolean, {
    description:
      'Whether it is material beside the source documents, found on a public page, such as true for the presentation "MOPAC Challenge".',
  })
  readonly isOutsideMaterial: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Where material beside the source documents was read, such as "https://studylib.net/doc/5667990"; null for those.',
  })
  readonly webPage: string | null;

  constructor(facts: DocumentFacts) {
    this.id = facts.id;
    this.title = facts.title;
    this.publisher = facts.publisher;
    this.author = facts.author;
    this.publishedOn = facts.publishedOn;
    this.licence = facts.licence;
    this.isArchived = facts.archived;
    this.isOutsideMaterial = facts.outside !== undefined;
    this.webPage = facts.outside?.webPage ?? null;
  }
}

/** The facts of a source document. The register holds every DocumentId. */
export function documentFacts(id: DocumentId): DocumentFacts {
  const facts = sourceDocuments.get(id);
  if (facts === undefined) throw new Error(`the register of source documents lacks "${id}"`);
  return facts;
}

/** A source document as the public graph shows it. */
export function documentType(id: DocumentId): SourceDocument {
  return new SourceDocument(documentFacts(id));
}
