import type { RecommendationRecord } from '../documents/recommendation.ts';
import type { ScrutinyReviewRecord } from '../documents/scrutinyReview.ts';
import type { RecommendationRow } from '../tables/recommendationTable.ts';
import type { ScrutinyReviewRow } from '../tables/scrutinyReviewTable.ts';
import type { UndertakingRow } from '../tables/undertakingTable.ts';

/** A review as the database keeps it, but for the release that will state it. */
export interface ReviewRows {
  readonly review: Omit<ScrutinyReviewRow, 'release'>;
  readonly recommendations: readonly RecommendationRow[];
  readonly undertakings: readonly UndertakingRow[];
}

export function reviewRows(dataset: string, record: ScrutinyReviewRecord): ReviewRows {
  return {
    review: {
      id: record.id,
      dataset,
      document: record.document,
      paragraph: record.paragraph,
      title: record.title,
      body: record.body,
      areas: [...record.areas],
      reportedOn: record.reportedOn,
      responseRequestedOn: record.responseRequestedBy?.on ?? null,
      responseRequestedParagraph: record.responseRequestedBy?.paragraph ?? null,
      ratificationOn: record.ratificationOn?.on ?? null,
      ratificationParagraph: record.ratificationOn?.paragraph ?? null,
      note: record.note ?? null,
    },
    recommendations: record.recommendations.map((recommendation) => recommendationRow(record.id, recommendation)),
    undertakings: record.undertakings.map(({ recommendation, paragraph, words }, index) => ({
      review: record.id,
      place: index + 1,
      recommendation,
      paragraph,
      words,
    })),
  };
}

function recommendationRow(review: string, record: RecommendationRecord): RecommendationRow {
  return {
    review,
    number: record.number,
    paragraph: record.paragraph,
    text: record.text,
    textAbsence: record.absence?.reason ?? null,
    textAbsenceExplanation: record.absence?.explanation ?? null,
    parts: record.parts,
    addressees: record.addressees,
    theme: record.theme,
    deadline: record.deadline,
    furtherDeadlines: record.furtherDeadlines,
  };
}
