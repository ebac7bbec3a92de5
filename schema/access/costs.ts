/**
 * How many items a list holds at most where no argument says it, by "Type.field" or by the field's name alone. What is in none of
 * these is taken for `assumedSize`.
 */
export const listSizes: Readonly<Record<string, number>> = {
  'Query.boroughs': 33,
  'London.boroughs': 33,
  'PoliceForce.boroughs': 33,
  'PoliceForce.commands': 12,
  'Borough.wards': 22,
  'BasicCommandUnit.boroughs': 3,
  'Query.datasets': 30,
  'Indicator.series': 60,
  flags: 2,
  breaks: 2,
};

export const assumedSize = 10;

/** Fields that ask more of the database than a row: comparisons with every area like this one, charts, whole series. */
export const fieldCosts: Readonly<Record<string, number>> = {
  'Indicator.series': 5,
  'Indicator.signals': 10,
  'Indicator.funnel': 20,
  'Indicator.attention': 20,
  'Indicator.against': 5,
  'Indicator.rate': 3,
  'Indicator.restatements': 5,
  // Runs a subscription for each of up to twenty events.
  'Query.webhookDryRun': 500,
};

/** Each act is a transaction, whatever it touches. */
export const actCost = 10;
