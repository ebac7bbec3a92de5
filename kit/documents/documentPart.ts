import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import type { DocumentId } from '../../schema/documents.ts';
import type { StatedComparison } from '../../schema/statedComparison.ts';
import type { StatedFigure } from '../../schema/statedFigure.ts';
import type { Database } from '../database/database.ts';
import { publishDocument, type PublishedDocument } from './publishDocument.ts';
import { documentFacts } from './sourceDocument.ts';

/** What a domain keeps of a source document as one dataset, all of it stated as numbers and changes. */
export interface DocumentPart {
  readonly dataset: DatasetDeclaration;
  readonly document: DocumentId;
  readonly figures: readonly StatedFigure[];
  readonly comparisons: readonly StatedComparison[];
}

/** Publishes parts of documents; does nothing for those whose content stands already. */
export async function publishParts(
  database: Database,
  parts: readonly DocumentPart[],
  today: string,
): Promise<readonly PublishedDocument[]> {
  const published: PublishedDocument[] = [];
  for (const { dataset, document, figures, comparisons } of parts) {
    const content = { comparisons };
    const records = comparisons.length;
    const facts = documentFacts(document);
    published.push(await publishDocument(database, { dataset, document: facts, figures, content, records, today }));
  }
  return published;
}
