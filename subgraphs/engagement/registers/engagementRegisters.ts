import type { Register } from '../../../kit/registers/register.ts';
import { wardPanels } from './wardPanels.ts';

/** Every register that is kept in this subgraph. */
export const engagementRegisters: readonly Register[] = [wardPanels];
