/**
 * How many items a list holds at most where no argument says it, by "Type.field" or by the field's name alone. What is in none of
 * these is taken for `assumedSize`. A list that turns out longer is charged for what it held.
 */
export const listSizes: Readonly<Record<string, number>> = {
  'Query.boroughs': 33,
  'London.boroughs': 33,
  'PoliceForce.boroughs': 33,
  'LondonCrimeReductionBoard.boroughs': 33,
  'AssessedPriority.boroughs': 32,
  'PoliceForce.commands': 12,
  'Borough.wards': 22,
  'FundBid.wards': 40,
  'BasicCommandUnit.boroughs': 3,
  'ContactCompleteness.lacking': 32,
  'ContactCompleteness.standing': 32,
  'Attention.areas': 40,
  'SupportVisits.visits': 40,
  'Funnel.points': 40,
  'Indicator.series': 120,
  'Indicator.seriesTable': 120,
  'Coverage.overTime': 36,
  'Indicator.signals': 24,
  'DisclosedTable.cells': 300,
  'DisclosedDimension.categories': 30,
  'Query.datasets': 45,
  'Query.crimeCategories': 90,
  'Query.crimeOutcomeTypes': 30,
  'Query.crossCuttingCrimeKinds': 40,
  'Query.streetCrimeCategories': 16,
  'Query.representationReturns': 28,
  'Query.risks': 24,
  'Query.accessKeys': 100,
  'Query.views': 40,
  'Query.webhooks': 20,
  'Query.webhookDeliveries': 1_000,
  'Query.webhookDeadLetters': 1_000,
  'Query.webhookDryRun': 20,
  'Viewer.boroughs': 33,
  'StrategicAssessment.priorities': 12,
  'StrategicAssessment.gaps': 100,
  byTheme: 12,
  engagementActivity: 20,
  engagementGaps: 20,
  flags: 2,
  breaks: 2,
  panelRepresentation: 60,
  policingNeighbourhoods: 20,
  qualityChecks: 12,
  reportedComparisons: 40,
  reportedFigures: 40,
  strategicRisks: 12,
  suites: 30,
  targets: 12,
};

export const assumedSize = 10;

/** Lists of which an argument can name the items: then they are no longer than it. */
export const namingArguments: Readonly<Record<string, string>> = { 'Query.boroughs': 'codes' };

/** Lists of an answer that are as long as an argument of the field above them says. */
export const sizedFields: Readonly<Record<string, readonly string[]>> = {
  'Indicator.seriesTable': ['rows'],
  'Indicator.signals': ['points'],
};

/**
 * Fields that work for more than what they give, by "Type.field" or by the field's name alone: comparisons with every area like this
 * one, charts, whole series. Of areas judged, each costs its figure in two periods, that beside it and the judgement.
 */
export const fieldCosts: Readonly<Record<string, number>> = {
  'Indicator.series': 5,
  'Indicator.seriesTable': 5,
  'Indicator.signals': 10,
  'Indicator.funnel': 40,
  'Indicator.attention': 130,
  'Indicator.supportVisits': 130,
  'Indicator.against': 10,
  'Indicator.rate': 3,
  'Indicator.restatements': 5,
  // Recorded crime less that of each ward within: twenty for a borough, all for London.
  'Area.crimeNotPlaced': 800,
  'Area.disproportionality': 30,
  strategicAssessment: 100,
  // Runs a subscription for each of up to twenty events.
  'Query.webhookDryRun': 500,
};

/** Scalars that hold as much as an object: the other bare values cost nothing beside what they belong to. */
export const scalarCosts: Readonly<Record<string, number>> = { SeriesRow: 1 };

/** Each act is a transaction, whatever it touches. */
export const actCost = 10;

/** Each thing that the schema says of itself: less than what is read from a source. The whole schema has some 12,000. */
export const introspectionCost = 0.25;

/** How long its lists are, on average over all types; those that are left out, 1. */
export const introspectionSizes: Readonly<Record<string, number>> = {
  '__Schema.types': 700,
  '__Schema.directives': 5,
  '__Directive.args': 2,
  '__Type.fields': 4,
  '__Type.inputFields': 2,
  '__Type.enumValues': 2,
};
