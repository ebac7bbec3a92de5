import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Quotation } from '../../../kit/documents/quotation.ts';
import { CellReading } from '../../../kit/indicators/cellReading.ts';
import { Indicator } from '../../../kit/indicators/indicator.ts';
import { TargetReading } from '../../../kit/targets/targetReading.ts';
import { Absence } from '../../../schema/figures/absence.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { AbsenceReason } from '../../../schema/figures/words.ts';
import { areaByCode, type Area as Place } from '../../../schema/places/areas.ts';
import { targetDeclarations } from '../../../schema/targets/targets.ts';
import type { PerformanceContext } from '../context.ts';
import { KeyCrime } from '../crimeTypes/keyCrime.ts';
import { Area } from '../entities/area.ts';
import { Target } from '../entities/target.ts';
import { WatchedConcern } from '../entities/watchedConcern.ts';
import { keyNeighbourhoodCrime } from '../indicators/keyNeighbourhoodCrime.ts';
import { recordedCrime } from '../indicators/recordedCrime.ts';
import { targetMeasure } from '../indicators/targetMeasures.ts';
import { asAtDescription } from './asAtDescription.ts';

/** "Reassurance that significant public concerns that have not been included in the headline targets … remain a priority". */
const grounds = new Quotation({
  document: 'police-and-crime-plan-response-2013',
  paragraph: 'Recommendation 3',
  words:
    'It must include reassurance that significant public concerns that have not been included in the headline targets – including sexual violence and gangs – remain a priority.',
});

@Resolver(() => Area)
export class TargetResolver {
  @FieldResolver(() => [Target], {
    nullable: true,
    description:
      'The targets that are set for the area, such as those of the Police and Crime Plan 2013–2016 for London; a dozen at most and none for other areas, so no pages. Null while the subgraph does not answer.',
  })
  targets(
    @Root() { code }: Area,
    @Ctx() { figures }: PerformanceContext,
    @Arg('asAt', () => DateScalar, {
      nullable: true,
      description: 'A day such as "2014-01-01": the targets and figures that were known by then. Today where left out.',
    })
    asAt: string | null,
  ): Target[] {
    const place = areaByCode(code);
    if (place === undefined) return [];
    const day = asAt ?? null;
    return targetDeclarations
      .filter(({ area, knownSince }) => area === code && (day === null || knownSince <= day))
      .map((declaration) => {
        const measure = targetMeasure(declaration.indicator, place);
        const reading = measure === null ? null : new CellReading(measure, code, day, figures);
        const indicator = reading === null ? null : new Indicator(reading.measure, code, day, figures, reading);
        return new Target(declaration, indicator, new TargetReading(declaration, reading));
      });
  }

  @FieldResolver(() => [WatchedConcern], {
    nullable: true,
    description:
      'Concerns of the public that no headline target covers: sexual violence and gangs. Two, so no pages. Null while the subgraph does not answer.',
  })
  watchList(
    @Root() { code }: Area,
    @Ctx() { figures }: PerformanceContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): WatchedConcern[] {
    const place = areaByCode(code);
    if (place === undefined) return [];
    const crimeOf = (of: Place, category: string, name: string) =>
      new Indicator(recordedCrime(of, category, name), of.code, asAt ?? null, figures);
    return [
      new WatchedConcern(
        { id: 'sexual-violence', title: 'Sexual violence', grounds },
        [crimeOf(place, 'sexual-offences', 'Sexual offences'), crimeOf(place, 'sexual-offences/rape', 'Rape')],
        null,
      ),
      new WatchedConcern(
        { id: 'gangs', title: 'Gangs', grounds },
        [],
        new Absence(
          AbsenceReason.NOT_COLLECTED,
          'No partner publishes a count of the crime of gangs; what is nearest, knife crime, is an indicator of its own and counts far more than gangs.',
        ),
      ),
    ];
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      'The seven types of crime that the Police and Crime Plan 2013–2016 set a target for, of 2011/12 and 2012/13; from material beside the source documents. Null while the subgraph does not answer.',
  })
  keyNeighbourhoodCrime(
    @Root() { code }: Area,
    @Ctx() { figures }: PerformanceContext,
    @Arg('crime', () => KeyCrime, {
      defaultValue: KeyCrime.ALL,
      description: 'Which of the seven, such as ROBBERY.',
    })
    crime: KeyCrime,
    @Arg('asAt', () => DateScalar, { nullable: true, description: asAtDescription }) asAt: string | null,
  ): Indicator | null {
    const place = areaByCode(code);
    return place === undefined
      ? null
      : new Indicator(keyNeighbourhoodCrime(place, crime), place.code, asAt ?? null, figures);
  }
}
