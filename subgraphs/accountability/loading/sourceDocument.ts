import { sourceDocuments, type DocumentId, type SourceDocument } from '../../../schema/documents.ts';

/** A document of the register, which holds every id there is. */
export function sourceDocument(id: DocumentId): SourceDocument {
  const document = sourceDocuments.get(id);
  if (document === undefined) throw new Error(`schema/documents.ts lacks the document "${id}"`);
  return document;
}
