import type { HubEvent } from '../../../schema/events/hubEvent.ts';

/** Something that is to be done by a day. */
export interface Due {
  /** Code of an area. */
  readonly area: string;
  /** The last day on which it is met in time, as YYYY-MM-DD. */
  readonly dueOn: string;
}

export interface DueRecommendation extends Due {
  readonly review: string;
  readonly number: string;
}

export interface DueRisk extends Due {
  /** Id of the record. */
  readonly risk: string;
}

export interface DueUndertaking extends Due {
  /** Id of the record. */
  readonly undertaking: string;
}

/** How many days before its deadline a recommendation is told to be due soon: four weeks, so that a monthly meeting lies in between. */
const soon = 28;

/** What was missed more than a year ago is no news: a hub that is new to a document does not begin with deadlines of its past. */
const tooLate = 365;

/**
 * What the day brings of deadlines that nobody says are met. Each is a fact told once, whenever it is noticed: a hub that was down
 * over the day tells it afterwards.
 * @param today as YYYY-MM-DD
 */
export function deadlineEvents(
  today: string,
  recommendations: readonly DueRecommendation[],
  risks: readonly DueRisk[],
  undertakings: readonly DueUndertaking[],
): readonly HubEvent[] {
  return [
    ...recommendations.flatMap(({ area, review, number, dueOn }): HubEvent[] => {
      const keys = { review, number, dueOn };
      const name = `recommendation ${area}/${review}/${number}`;
      if (isMissed(dueOn, today)) {
        return [{ kind: 'RECOMMENDATION_OVERDUE', area, keys, fact: `${name} overdue since ${dueOn}` }];
      }
      const days = daysFrom(today, dueOn);
      if (days < 0 || days > soon) return [];
      return [{ kind: 'RECOMMENDATION_DUE_SOON', area, keys, fact: `${name} due on ${dueOn}` }];
    }),
    ...risks.flatMap(({ area, risk, dueOn }): HubEvent[] =>
      isMissed(dueOn, today)
        ? [
            {
              kind: 'RISK_REVIEW_OVERDUE',
              area,
              keys: { risk, dueOn },
              fact: `risk ${risk} to be reviewed by ${dueOn}`,
            },
          ]
        : [],
    ),
    ...undertakings.flatMap(({ area, undertaking, dueOn }): HubEvent[] =>
      isMissed(dueOn, today)
        ? [
            {
              kind: 'UNDERTAKING_OVERDUE',
              area,
              keys: { undertaking, dueOn },
              fact: `undertaking ${undertaking} overdue since ${dueOn}`,
            },
          ]
        : [],
    ),
  ];
}

function isMissed(dueOn: string, today: string): boolean {
  const days = daysFrom(dueOn, today);
  return days > 0 && days <= tooLate;
}

function daysFrom(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000;
}
