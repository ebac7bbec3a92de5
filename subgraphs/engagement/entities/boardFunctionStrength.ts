import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** Whether a board must, or is wished to. The letter keeps the two apart. */
export enum BoardFunctionStrength {
  DUTY = 'DUTY',
  WISH = 'WISH',
}

describeEnum(BoardFunctionStrength, 'BoardFunctionStrength', 'Whether a board must do something, or is wished to.', {
  DUTY: { description: 'A responsibility that the Mayor’s manifesto gives each board.' },
  WISH: { description: 'What the Mayor would also like the boards to do.' },
});
