import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

/** Reviews by scrutiny committees. */
export const ScrutinyReviewTable = defineEntity({
  name: 'ScrutinyReview',
  tableName: 'scrutiny_review',
  properties: {
    id: p.text().primary(),
    dataset: p.text(),
    /** The release that states the row; a row is seen while that release stands. */
    release: p.text(),
    document: p.text(),
    paragraph: p.text(),
    title: p.text(),
    body: p.text(),
    areas: p.array(),
    reportedOn: p.date(),
    responseRequestedOn: p.date().nullable(),
    responseRequestedParagraph: p.text().nullable(),
    ratificationOn: p.date().nullable(),
    ratificationParagraph: p.text().nullable(),
    note: p.text().nullable(),
  },
});

export type ScrutinyReviewRow = InferEntity<typeof ScrutinyReviewTable>;
