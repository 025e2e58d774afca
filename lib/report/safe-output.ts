import { escapeCharacter, escapeControl } from './escape-control';

/** What of a text is meant for the terminal or the CI system, and stays. */
export interface Markup {
  /** The text has the colors of reports. @default false */
  readonly hasColor?: boolean;
  /** The text has workflow commands of GitHub at the start of lines. @default false */
  readonly hasCommands?: boolean;
}

/** The color sequences that reports use. */
const COLOR = /(\u001b\[(?:0|2|1;3[1236])m)/; // eslint-disable-line no-control-regex -- ESC begins a color

/** GitHub reads `::error::text` at the start of a line, after any white space. An IPv6 address has one `::` only. */
const LINE_COMMAND = /^([^\S\n]*):(?=:[A-Za-z][^\n]*::)/gm;

/** Commands that CI systems read anywhere in a line: GitHub's older form, Azure Pipelines and TeamCity. */
const INLINE_COMMAND = /#(?=#(?:\[|vso\[|teamcity\[))/gi;

/**
 * Makes a text safe for terminals and CI logs: writes control characters, bidirectional marks and the beginning of CI
 * commands as escapes such as `\u001b`. This is the last step of all output. It keeps line breaks, so a line break within a
 * value has to be escaped before, with `escapeControl`.
 */
export function safeOutput(text: string, { hasColor = false, hasCommands = false }: Markup = {}): string {
  const lines = text.split('\n').map((line) => (hasColor ? escapeAroundColors(line) : escapeControl(line)));
  const safe = lines.join('\n').replace(INLINE_COMMAND, escapeCharacter);
  return hasCommands ? safe : safe.replace(LINE_COMMAND, (_, space: string) => space + escapeCharacter(':'));
}

function escapeAroundColors(line: string): string {
  // Every second part is a color.
  return line
    .split(COLOR)
    .map((part, index) => (index % 2 === 1 ? part : escapeControl(part)))
    .join('');
}
