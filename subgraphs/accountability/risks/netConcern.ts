import type { RiskLevel } from '../documents/strategicRisk.ts';

const scores: Readonly<Record<RiskLevel, number>> = { LOW: 1, MEDIUM: 2, HIGH: 3 };

/**
 * What likelihood and impact come to on the common three-by-three matrix, where their product is LOW up to 2, MEDIUM up
 * to 4 and HIGH from 6. The registers state their net concern without saying how they came to it; this only shows where
 * they differ from the matrix.
 */
export function netConcern(likelihood: RiskLevel, impact: RiskLevel): RiskLevel {
  const product = scores[likelihood] * scores[impact];
  if (product >= 6) return 'HIGH';
  return product >= 3 ? 'MEDIUM' : 'LOW';
}
