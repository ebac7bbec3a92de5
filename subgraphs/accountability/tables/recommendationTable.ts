import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { StatedDeadline } from '../documents/deadline.ts';
import type { Addressee, RecommendationPart, RecommendationTheme } from '../documents/recommendation.ts';

/**
 * Recommendations of reviews. Parts, addressees and deadlines are values without an identity of their own, always read
 * with their recommendation; hence one column each.
 */
export const RecommendationTable = defineEntity({
  name: 'Recommendation',
  tableName: 'recommendation',
  properties: {
    review: p.text().primary(),
    number: p.text().primary(),
    paragraph: p.text(),
    text: p.text().nullable(),
    /** Why there is no text; set exactly when there is none. */
    textAbsence: p.text().$type<'NOT_AVAILABLE'>().nullable(),
    textAbsenceExplanation: p.text().nullable(),
    parts: p.json<readonly RecommendationPart[]>(),
    addressees: p.json<readonly Addressee[]>(),
    theme: p.text().$type<RecommendationTheme>().nullable(),
    deadline: p.json<StatedDeadline>().nullable(),
    furtherDeadlines: p.json<readonly StatedDeadline[]>(),
  },
});

export type RecommendationRow = InferEntity<typeof RecommendationTable>;
