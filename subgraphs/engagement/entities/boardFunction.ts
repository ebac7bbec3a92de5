import { Ctx, Field, ObjectType } from 'type-graphql';
import { documentType, SourceDocument } from '../../../kit/documents/sourceDocument.ts';
import type { RecordThing } from '../../../kit/registers/recordType.ts';
import type { EngagementContext } from '../context.ts';
import type { BoardFunction as Facts } from '../documents/boardFunction.ts';
import { evidenceOf } from '../readings/evidenceOf.ts';
import { boardAssurances } from '../registers/boardAssurances.ts';
import { BoardFunctionName } from '../registers/words/boardFunctionName.ts';
import { BoardAssurance } from './boardAssurance.ts';
import { BoardEvidence } from './boardEvidence.ts';
import { BoardFunctionStrength } from './boardFunctionStrength.ts';
import { Borough } from './borough.ts';

@ObjectType('BoardFunction', {
  description: 'A duty of a Safer Neighbourhood Board, or a wish, and how far the board does it.',
})
export class BoardFunction {
  readonly #facts: Facts;
  readonly #board: RecordThing;

  @Field(() => BoardFunctionName, { description: 'Which one, such as ENSURE_WARD_PANELS.' })
  readonly name: BoardFunctionName;

  constructor(facts: Facts, board: RecordThing) {
    this.#facts = facts;
    this.#board = board;
    this.name = functionName(facts);
  }

  @Field(() => String, {
    description: 'In the letter’s words, such as "A duty to ensure all wards have a ward panel of residents".',
  })
  get words(): string {
    return this.#facts.words;
  }

  @Field(() => BoardFunctionStrength, { description: 'Whether it is a duty or a wish.' })
  get strength(): BoardFunctionStrength {
    return BoardFunctionStrength[this.#facts.strength];
  }

  @Field(() => SourceDocument, { description: 'The letter that gives it, of 24 September 2012.' })
  get document(): SourceDocument {
    return documentType(this.#facts.document);
  }

  @Field(() => String, { description: 'Where in the letter, such as "¶3".' })
  get paragraph(): string {
    return this.#facts.paragraph;
  }

  @Field(() => BoardAssurance, {
    nullable: true,
    description: 'How far the board does it, as its secretary records it. Null where nobody has recorded it yet.',
  })
  async assurance(@Ctx() { registers }: EngagementContext): Promise<RecordThing | null> {
    const { record, asAt } = this.#board;
    const own = await registers.partsOf(boardAssurances, record.id, asAt);
    const found = own.find(({ id }) => id === `${record.id}/${this.name}`);
    return found === undefined ? null : new BoardAssurance(found, asAt);
  }

  @Field(() => [BoardEvidence], {
    description: 'Fields of the borough, in whatever subgraph, that show how it is done; a handful, so no pages.',
  })
  evidence(): BoardEvidence[] {
    const borough = new Borough(this.#board.record.area);
    return evidenceOf(this.name).map(({ field, shows }) => new BoardEvidence(field, shows, borough));
  }
}

function functionName({ id }: Facts): BoardFunctionName {
  const name = id.toUpperCase().replaceAll('-', '_');
  if (!isName(name)) throw new Error(`"${id}" is no function of a board that the register knows`);
  return name;
}

function isName(text: string): text is BoardFunctionName {
  return Object.hasOwn(BoardFunctionName, text);
}
