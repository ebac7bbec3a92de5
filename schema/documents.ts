/** The documents whose facts the hub holds beside the partners' files. */
export type DocumentId =
  | 'safer-neighbourhood-boards-2012'
  | 'london-crime-reduction-board-2010'
  | 'safer-neighbourhoods-update-2008'
  | 'ward-panels-action-plan-2021'
  | 'police-and-crime-plan-response-2013'
  | 'mopac-challenge-2013';

/** Where in a document a value or a wording stands. */
export interface Provenance {
  readonly document: DocumentId;
  /**
   * Such as "¶92", "Appendix 1" or "Recommendation 8". Text, since the documents number unevenly: section D of the 2008
   * report has items 1 and 3 and no 2, and the 2010 proposals start again at 1 under every heading.
   */
  readonly paragraph: string;
}

/** A document's own words, with the place where they stand. */
export interface Quotation extends Provenance {
  readonly words: string;
}

/** One of the source documents, as its publisher put it out. */
export interface SourceDocument {
  readonly id: DocumentId;
  readonly title: string;
  /** The body that published it. */
  readonly publisher: string;
  /** The body that wrote it, where that is another one than the publisher. */
  readonly author: string;
  /** The day it bears. */
  readonly publishedOn: string;
  /** MONTH: the document states a month only, and `publishedOn` is that month's last day. */
  readonly publishedOnPrecision: 'DAY' | 'MONTH';
  readonly licence: string;
  /** Whether the publisher marks it as archived material that may be out of date. */
  readonly archived: boolean;
  /** STATED: the document numbers its paragraphs. COUNTED: they are counted here, the salutation left out. */
  readonly paragraphNumbers: 'STATED' | 'COUNTED';
  /** Where it was read, for material that is none of the source documents; left out for those. */
  readonly outside?: { readonly webPage: string };
}

const licenceNotStated = 'Not stated in the document';

const documents: readonly SourceDocument[] = [
  {
    id: 'safer-neighbourhood-boards-2012',
    title: 'Safer Neighbourhood Boards',
    publisher: 'Mayor’s Office for Policing and Crime',
    author: 'Mayor’s Office for Policing and Crime',
    publishedOn: '2012-09-24',
    publishedOnPrecision: 'DAY',
    licence: licenceNotStated,
    archived: false,
    paragraphNumbers: 'COUNTED',
  },
  {
    id: 'london-crime-reduction-board-2010',
    title: 'Consultation proposals on the London Crime Reduction Board',
    publisher: 'Metropolitan Police Authority',
    author: 'Metropolitan Police Authority',
    // The document says "March 2010"; the month's last day is the first on which it was out whatever the day was.
    publishedOn: '2010-03-31',
    publishedOnPrecision: 'MONTH',
    licence: licenceNotStated,
    archived: true,
    paragraphNumbers: 'STATED',
  },
  {
    id: 'safer-neighbourhoods-update-2008',
    title: 'Safer Neighbourhoods update',
    publisher: 'Metropolitan Police Authority',
    author: 'Metropolitan Police Service',
    publishedOn: '2008-06-05',
    publishedOnPrecision: 'DAY',
    licence: licenceNotStated,
    archived: true,
    paragraphNumbers: 'STATED',
  },
  {
    id: 'ward-panels-action-plan-2021',
    title: 'Metropolitan Police Safer Neighbourhood Ward Panels Action Plan',
    publisher: 'London Borough of Tower Hamlets',
    author: 'London Borough of Tower Hamlets',
    publishedOn: '2021-07-26',
    publishedOnPrecision: 'DAY',
    licence: licenceNotStated,
    archived: false,
    paragraphNumbers: 'COUNTED',
  },
  {
    id: 'police-and-crime-plan-response-2013',
    title: 'The Mayor’s Police and Crime Plan – Police and Crime Committee response',
    publisher: 'London Assembly Police and Crime Committee',
    author: 'London Assembly Police and Crime Committee',
    publishedOn: '2013-03-06',
    publishedOnPrecision: 'DAY',
    licence: licenceNotStated,
    archived: false,
    paragraphNumbers: 'COUNTED',
  },
  {
    id: 'mopac-challenge-2013',
    title: 'MOPAC Challenge, presentation of April 2013',
    publisher: 'Mayor’s Office for Policing and Crime',
    author: 'Mayor’s Office for Policing and Crime',
    publishedOn: '2013-04-30',
    publishedOnPrecision: 'MONTH',
    licence: licenceNotStated,
    archived: false,
    paragraphNumbers: 'COUNTED',
    outside: { webPage: 'https://studylib.net/doc/5667990' },
  },
];

/** The register of source documents, and of material beside them that the hub holds facts of. */
export const sourceDocuments: ReadonlyMap<DocumentId, SourceDocument> = new Map(
  documents.map((document) => [document.id, document]),
);
