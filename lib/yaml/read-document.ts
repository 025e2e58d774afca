import { readBlocks } from './block-reader';
import { readAnyYaml } from './library-reader';
import type { LocatedValue } from './offsets';
import type { YamlFinding } from './yaml-finding';

/** What one document says; without a value when it cannot be read. */
export interface DocumentReading {
  readonly located?: LocatedValue;
  readonly findings: readonly YamlFinding[];
}

/**
 * Signs that no YAML may hold.
 *
 * @see goyaml.v2, readerc.go
 */

const FORBIDDEN = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

const TEMPLATE = /\{\{[^\n]{0,200}?\}\}/;

/**
 * Reads one document, the usual one by the quick reader and any other by the library.
 *
 * @param needsOffsets whether the places of fields are wanted; without it they are empty
 */
export function readDocument(text: string, needsOffsets: boolean): DocumentReading {
  const forbidden = text.search(FORBIDDEN);
  if (forbidden !== -1) return { findings: [forbiddenSign(text, forbidden)] };

  const located = readBlocks(text, needsOffsets);
  if (located !== undefined) return { located, findings: [] };

  const reading = readAnyYaml(text);
  const isReadable = reading.located !== undefined;
  const template = isReadable ? null : TEMPLATE.exec(text);
  return template === null ? reading : { findings: [unrenderedTemplate(template)] };
}

function forbiddenSign(text: string, offset: number): YamlFinding {
  const sign = (text.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const message = `a control character is in the text, got U+${sign}`;
  return { rule: 'yaml-well-formed', message, fix: 'Write the file as UTF-8 text, and the sign as an escape', offset };
}

function unrenderedTemplate(template: RegExpExecArray): YamlFinding {
  return {
    rule: 'yaml-rendered',
    message: `the file is a template and no YAML yet, got ${JSON.stringify(template[0])}`,
    fix: 'Render it first, as with "helm template", and check what comes out',
    offset: template.index,
  };
}
