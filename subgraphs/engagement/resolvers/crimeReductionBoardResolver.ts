import { FieldResolver, Resolver } from 'type-graphql';
import { LondonCrimeReductionBoard } from '../entities/crimeReductionBoard.ts';
import { London } from '../entities/london.ts';

@Resolver(() => London)
export class CrimeReductionBoardResolver {
  @FieldResolver(() => LondonCrimeReductionBoard, {
    nullable: true,
    description: 'The London Crime Reduction Board. Null while the subgraph does not answer.',
  })
  crimeReductionBoard(): LondonCrimeReductionBoard {
    return new LondonCrimeReductionBoard();
  }
}
