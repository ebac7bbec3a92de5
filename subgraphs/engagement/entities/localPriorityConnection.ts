import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { LocalPriority } from './localPriority.ts';

export const LocalPriorityConnection = connectionOf(() => LocalPriority, {
  type: 'LocalPriority',
  thing: 'local priority',
  description: 'Local policing priorities, by ward and number.',
});
