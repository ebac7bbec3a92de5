import { Directive, ObjectType } from 'type-graphql';
import { Area } from './area.ts';

@Directive('@key(fields: "code")')
@ObjectType('London', { implements: Area, description: 'Greater London: 32 boroughs and the City of London.' })
export class London extends Area {}
