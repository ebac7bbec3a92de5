import { FieldResolver, Resolver, Root } from 'type-graphql';
import { areaByCode, boroughsOf, commandsOf, wardsOf } from '../../../schema/places/areas.ts';
import { forces } from '../../../schema/places/forces.ts';
import { entitiesOf, entityOfKind } from '../areas.ts';
import { BasicCommandUnit } from '../entities/basicCommandUnit.ts';
import { Borough } from '../entities/borough.ts';
import { London } from '../entities/london.ts';
import { PoliceForce } from '../entities/policeForce.ts';
import { Ward } from '../entities/ward.ts';

@Resolver(() => London)
export class LondonResolver {
  @FieldResolver(() => [Borough], { description: 'The 32 boroughs and the City of London, by code.' })
  boroughs(@Root() london: London): Borough[] {
    return entitiesOf(Borough, boroughsOf(london.code));
  }

  @FieldResolver(() => [PoliceForce], { description: 'The Metropolitan Police Service and the City of London Police.' })
  forces(): PoliceForce[] {
    return entitiesOf(PoliceForce, forces);
  }
}

@Resolver(() => PoliceForce)
export class PoliceForceResolver {
  @FieldResolver(() => [BasicCommandUnit], {
    description: 'Its basic command units: twelve for the Metropolitan Police, none for the City of London Police.',
  })
  commands(@Root() force: PoliceForce): BasicCommandUnit[] {
    return entitiesOf(BasicCommandUnit, commandsOf(force.code));
  }
}

@Resolver(() => BasicCommandUnit)
export class BasicCommandUnitResolver {
  @FieldResolver(() => [Borough], { description: 'Its two to four boroughs.' })
  boroughs(@Root() command: BasicCommandUnit): Borough[] {
    return entitiesOf(Borough, boroughsOf(command.code));
  }
}

@Resolver(() => Borough)
export class BoroughResolver {
  @FieldResolver(() => BasicCommandUnit, {
    nullable: true,
    description: 'Its basic command unit; null for the City of London, whose force has none.',
  })
  command(@Root() borough: Borough): BasicCommandUnit | null {
    const fact = areaByCode(borough.code);
    return fact?.kind === 'BOROUGH' && fact.command !== null ? entityOfKind(BasicCommandUnit, fact.command) : null;
  }

  @FieldResolver(() => [Ward], { description: 'Its wards, some twenty, so no pages.' })
  wards(@Root() borough: Borough): Ward[] {
    return entitiesOf(Ward, wardsOf(borough.code));
  }
}

@Resolver(() => Ward)
export class WardResolver {
  @FieldResolver(() => Borough, { description: 'The borough that it lies in.' })
  borough(@Root() ward: Ward): Borough {
    const fact = areaByCode(ward.code);
    const borough = fact?.kind === 'WARD' ? entityOfKind(Borough, fact.borough) : null;
    if (borough === null) throw new RangeError(`ward ${ward.code} lies in no borough`);
    return borough;
  }
}
