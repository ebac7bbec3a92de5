import { Directive, ObjectType } from 'type-graphql';
import { Area } from './area.ts';

@Directive('@key(fields: "code")')
@ObjectType('PoliceForce', { implements: Area, description: 'A territorial police force of London.' })
export class PoliceForce extends Area {}
