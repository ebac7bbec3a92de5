import type { Database } from '../../../kit/database/database.ts';
import { publishDocument, type PublishedDocument } from '../../../kit/documents/publishDocument.ts';
import type { DatasetDeclaration } from '../../../schema/datasets/dataset.ts';
import type { DocumentId } from '../../../schema/documents.ts';
import type { StrategicRiskRecord } from '../documents/strategicRisk.ts';
import { insertRows } from '../tables/insertRows.ts';
import { StrategicRiskTable } from '../tables/strategicRiskTable.ts';
import { refuseRepeatedNumbers } from './refuseRepeatedNumbers.ts';
import { sourceDocument } from './sourceDocument.ts';

/** A risk register as a document states it. */
export interface RiskRegister {
  readonly dataset: DatasetDeclaration;
  readonly document: DocumentId;
  /** Codes of the areas whose register it is. */
  readonly areas: readonly string[];
  readonly risks: readonly StrategicRiskRecord[];
}

/**
 * Publishes a risk register as one release. Known content changes nothing; a corrected transcription takes the place of the earlier.
 * @throws HubError CONFLICT where a risk stands twice
 */
export async function publishRisks(
  database: Database,
  { dataset, document, areas, risks }: RiskRegister,
  today: string,
): Promise<PublishedDocument> {
  refuseRepeatedNumbers(
    'Risk',
    dataset.id,
    risks.map(({ number }) => number),
  );
  const rows = risks.map((risk) => ({
    ...risk,
    dataset: dataset.id,
    areas: [...areas],
    agreedActions: [...risk.agreedActions],
    owners: [...risk.owners],
  }));
  return publishDocument(database, {
    dataset,
    document: sourceDocument(document),
    figures: [],
    content: rows,
    records: rows.length,
    today,
    alongside: async (session, release) => {
      await session.query('delete from accountability.strategic_risk where dataset = $1', [dataset.id]);
      await insertRows(
        session,
        database,
        StrategicRiskTable,
        rows.map((row) => ({ ...row, release })),
      );
    },
  });
}
