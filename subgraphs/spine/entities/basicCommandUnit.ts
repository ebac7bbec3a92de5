import { Directive, ObjectType } from 'type-graphql';
import { Area } from './area.ts';

@Directive('@key(fields: "code")')
@ObjectType('BasicCommandUnit', {
  implements: Area,
  description: 'A command of the Metropolitan Police, of two to four boroughs, since 2018.',
})
export class BasicCommandUnit extends Area {}
