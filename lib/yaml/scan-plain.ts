import { isBlank, isBlankOrEnd, isBreak, TAB, type Cursor } from './cursor';
import { LineFolds } from './line-folds';

/** A scalar without quotes. */
interface PlainScalar {
  readonly value: string;
  /** Whether the cursor is on a later line than the end of the scalar. */
  readonly hasBreak: boolean;
}

const FLOW_INDICATORS = ',?[]{}';

/**
 * Reads a scalar without quotes, over several lines where they are indented.
 *
 * @param indent the column from which lines continue the scalar
 * @see goyaml.v2, yaml_parser_scan_plain_scalar
 */
export function scanPlain(cursor: Cursor, indent: number, isInFlow: boolean): PlainScalar {
  const folds = new LineFolds();
  const rejectTab = () => {
    if (cursor.code() === TAB && cursor.column < indent) cursor.fail('a tab is used as indentation');
  };
  let value = '';
  while (!cursor.isAtMarker('---') && !cursor.isAtMarker('...') && !cursor.is('#')) {
    const start = cursor.at;
    while (!isEnd(cursor, isInFlow)) cursor.at++;
    if (cursor.at > start) {
      const end = cursor.at;
      value += folds.take() + cursor.text.slice(start, end);
    }
    const code = cursor.code();
    if (!isBlank(code) && !isBreak(code)) break;
    folds.skip(cursor, rejectTab);
    if (!isInFlow && cursor.column < indent) break;
  }
  return { value, hasBreak: folds.hasBreak };
}

function isEnd(cursor: Cursor, isInFlow: boolean): boolean {
  if (isBlankOrEnd(cursor.code())) return true;
  if (cursor.is(':') && isBlankOrEnd(cursor.code(1))) return true;
  return isInFlow && FLOW_INDICATORS.includes(cursor.text[cursor.at] ?? '');
}
