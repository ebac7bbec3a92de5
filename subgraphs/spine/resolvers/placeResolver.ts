import { Arg, Query, Resolver } from 'type-graphql';
import { HubError } from '../../../kit/hubError.ts';
import { boroughByName } from '../../../schema/places/aliases.ts';
import { boroughsOf } from '../../../schema/places/areas.ts';
import { london } from '../../../schema/places/london.ts';
import { areaEntity, entitiesOf, entityOfKind } from '../areas.ts';
import { Area } from '../entities/area.ts';
import { Borough } from '../entities/borough.ts';
import { London } from '../entities/london.ts';
import { Ward } from '../entities/ward.ts';

const wellFormedCode = /^[A-Z0-9]{2,9}$/;

function checkCode(code: string): string {
  if (wellFormedCode.test(code)) return code;
  throw new HubError(
    'BAD_USER_INPUT',
    `An area’s code is 2 to 9 capital letters and digits, such as "E09000030"; got ${JSON.stringify(code)}.`,
  );
}

@Resolver()
export class PlaceResolver {
  @Query(() => London, { nullable: true, description: 'Greater London. Never null while the hub answers.' })
  london(): London | null {
    return entityOfKind(London, london.code);
  }

  @Query(() => [Borough], { description: 'The 32 boroughs and the City of London, by code: 33, so no pages.' })
  boroughs(
    @Arg('codes', () => [String], {
      nullable: true,
      description:
        'Only these, such as ["E09000012", "E09000030"], by code whatever their order here; all where left out. One that is no borough’s is refused.',
    })
    codes: readonly string[] | null,
  ): Borough[] {
    const all = boroughsOf(london.code);
    if (!Array.isArray(codes)) return entitiesOf(Borough, all);
    const asked = new Set(codes.map(checkCode));
    const unknown = [...asked].find((code) => !all.some((borough) => borough.code === code));
    if (unknown !== undefined) {
      const words = `"${unknown}" is no borough’s code. Expected such as "E09000030"; "boroughs" without "codes" gives them all.`;
      throw new HubError('BAD_USER_INPUT', words);
    }
    return entitiesOf(
      Borough,
      all.filter(({ code }) => asked.has(code)),
    );
  }

  @Query(() => Borough, {
    nullable: true,
    description:
      'A borough by its code or one of its names: give exactly one of the two. Null where there is no such borough.',
  })
  borough(
    @Arg('code', () => String, { nullable: true, description: 'Such as "E09000030".' }) code: string | null,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Such as "Tower Hamlets"; the partners’ other names are understood, such as "City of Westminster".',
    })
    name: string | null,
  ): Borough | null {
    if (typeof code === 'string' && typeof name !== 'string') return entityOfKind(Borough, checkCode(code));
    if (typeof name === 'string' && typeof code !== 'string')
      return entityOfKind(Borough, boroughByName(name)?.code ?? '');
    throw new HubError('BAD_USER_INPUT', 'Give exactly one of "code" and "name", such as borough(code: "E09000030").');
  }

  @Query(() => Ward, {
    nullable: true,
    description:
      'A ward of today by its code; null where there is no such ward, and for wards of before May 2022, of which `formerWard` tells. Names are no key, since they repeat across boroughs.',
  })
  ward(@Arg('code', () => String, { description: 'Such as "E05013808".' }) code: string): Ward | null {
    return entityOfKind(Ward, checkCode(code));
  }

  @Query(() => Area, { nullable: true, description: 'Any area by its code; null where there is none.' })
  area(
    @Arg('code', () => String, { description: 'Such as "E12000007" for London or "CE" for a basic command unit.' })
    code: string,
  ): Area | null {
    return areaEntity(checkCode(code));
  }
}
