import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** What scrutineers said that they themselves would do, by the recommendation that it follows. */
export const UndertakingTable = defineEntity({
  name: 'Undertaking',
  tableName: 'undertaking',
  properties: {
    review: p.text().primary(),
    /** Place among the review's undertakings, from 1. */
    place: p.integer().primary(),
    recommendation: p.text(),
    paragraph: p.text(),
    words: p.text(),
  },
});

export type UndertakingRow = InferEntity<typeof UndertakingTable>;
