import { boroughCodes, oneOf } from './boardRows.ts';
import { reason, type TemplateRow } from './demonstrationRegister.ts';

/** One concern of victims to a board, of every third borough. */
export function* concernRows(): Generator<TemplateRow> {
  for (const [at, borough] of boroughCodes.entries()) {
    if (at % 3 !== 0) continue;
    const theme = oneOf(['KEPT_INFORMED', 'RESPONSE_TIME', 'SUPPORT'], at / boroughCodes.length);
    yield { act: 'Raise', borough, number: '2025-1', theme, effectiveOn: '2025-11-20', reason };
  }
}
