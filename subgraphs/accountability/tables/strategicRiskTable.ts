import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { RiskLevel, RiskOwner } from '../documents/strategicRisk.ts';

/** Lines of strategic risk registers. */
export const StrategicRiskTable = defineEntity({
  name: 'StrategicRisk',
  tableName: 'strategic_risk',
  properties: {
    dataset: p.text().primary(),
    number: p.text().primary(),
    /** The release that states the row; a row is seen while that release stands. */
    release: p.text(),
    document: p.text(),
    paragraph: p.text(),
    areas: p.array(),
    description: p.text(),
    likelihood: p.text().$type<RiskLevel>(),
    impact: p.text().$type<RiskLevel>(),
    netConcern: p.text().$type<RiskLevel>(),
    agreedActions: p.array(),
    owners: p.array().$type<RiskOwner[]>(),
    nextReviewOn: p.date(),
    lastUpdatedOn: p.date(),
  },
});

export type StrategicRiskRow = InferEntity<typeof StrategicRiskTable>;
