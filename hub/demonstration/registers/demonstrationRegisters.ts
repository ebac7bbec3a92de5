import { assuranceRows } from './assuranceRows.ts';
import { boardRows, meetingRows, seatRows } from './boardRows.ts';
import { demonstrationRegister, type DemonstrationRegister } from './demonstrationRegister.ts';
import { panelRows } from './panelRows.ts';
import { priorityRows } from './priorityRows.ts';

/** In the order in which they refer to one another. */
export const demonstrationRegisters: readonly DemonstrationRegister[] = [
  demonstrationRegister('safer-neighbourhood-boards', boardRows),
  demonstrationRegister('board-seats', seatRows),
  demonstrationRegister('board-meetings', meetingRows),
  demonstrationRegister('board-assurances', assuranceRows),
  demonstrationRegister('ward-panels', panelRows),
  demonstrationRegister('local-priorities', priorityRows),
];
