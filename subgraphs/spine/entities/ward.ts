import { Directive, ObjectType } from 'type-graphql';
import { Area } from './area.ts';

@Directive('@key(fields: "code")')
@ObjectType('Ward', {
  implements: Area,
  description:
    'An electoral ward, as drawn since May 2022. Ward names repeat across boroughs: the code is what names one.',
})
export class Ward extends Area {}
