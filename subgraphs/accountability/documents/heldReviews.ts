import { policeAndCrimePlanResponse2013 } from './policeAndCrimePlanResponse2013.ts';
import type { ScrutinyReviewRecord } from './scrutinyReview.ts';
import { wardPanelsActionPlan2021 } from './wardPanelsActionPlan2021.ts';

/** The reviews whose documents the hub holds. */
export const heldReviews: readonly ScrutinyReviewRecord[] = [policeAndCrimePlanResponse2013, wardPanelsActionPlan2021];
