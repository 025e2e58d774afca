import { readAnyYaml } from './any-reader';
import { readBlocks } from './block-reader';
import type { LocatedValue } from './offsets';
import type { YamlFinding } from './yaml-finding';

/** The content of one document; without a value when it cannot be read. */
export interface DocumentReading {
  readonly located?: LocatedValue;
  readonly findings: readonly YamlFinding[];
}

/**
 * Characters that YAML does not allow.
 *
 * @see goyaml.v2, readerc.go
 */
const FORBIDDEN = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

const TEMPLATE = /\{\{[^\n]{0,200}?\}\}/;

/**
 * Reads one document with the quick reader, or with the full reader when the quick reader does not support it.
 *
 * @param needsOffsets whether the places of fields are needed; if not, they are empty
 */
export function readDocument(text: string, needsOffsets: boolean): DocumentReading {
  const forbidden = text.search(FORBIDDEN);
  if (forbidden !== -1) return { findings: [forbiddenCharacter(text, forbidden)] };

  const located = readBlocks(text, needsOffsets);
  if (located !== undefined) return { located, findings: [] };

  const reading = readAnyYaml(text, needsOffsets);
  const isReadable = reading.located !== undefined;
  const template = isReadable ? null : TEMPLATE.exec(text);
  return template === null ? reading : { findings: [unrenderedTemplate(template)] };
}

function forbiddenCharacter(text: string, offset: number): YamlFinding {
  const code = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const message = `control characters are not allowed, got U+${code}`;
  return {
    rule: 'yaml-well-formed',
    message,
    fix: 'Save the file as UTF-8, and write the character as an escape',
    offset,
  };
}

function unrenderedTemplate(template: RegExpExecArray): YamlFinding {
  return {
    rule: 'yaml-rendered',
    message: `the file is a template that has not been rendered, got ${JSON.stringify(template[0])}`,
    fix: 'Render it first, for example with helm template, and check the output',
    offset: template.index,
  };
}
