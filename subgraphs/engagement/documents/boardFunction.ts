import type { Quotation } from '../../../schema/documents.ts';

/** What a Safer Neighbourhood Board does. The letter keeps duties and wishes apart, and so does the hub. */
export interface BoardFunction extends Quotation {
  /** Such as "hear-victims-complaints". */
  readonly id: string;
  /** DUTY: a responsibility that the manifesto defines. WISH: what the Mayor would also like. */
  readonly strength: 'DUTY' | 'WISH';
}
