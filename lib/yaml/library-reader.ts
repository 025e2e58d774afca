import { parseAllDocuments, type Document } from 'yaml';
import type { LocatedValue } from './offsets';
import { deepestNesting, isNestedTooDeeply } from './measure-nesting';
import { NodeReader } from './node-reader';
import { Unreadable } from './unreadable';
import type { YamlFinding } from './yaml-finding';

/** The largest request that the API server accepts. Malicious input of this size takes the library seconds. */
const LONGEST = 3 * 1024 * 1024;

interface LibraryReading {
  readonly located?: LocatedValue;
  readonly findings: readonly YamlFinding[];
}

/** Reads any YAML with the library. Every error becomes a finding. */
export function readAnyYaml(text: string): LibraryReading {
  if (text.length > LONGEST) {
    const message = `a document has at most ${String(LONGEST)} characters, got ${String(text.length)}`;
    return {
      findings: [{ rule: 'yaml-within-limits', message, fix: 'Write each object as a document of its own', offset: 0 }],
    };
  }
  if (isNestedTooDeeply(text)) {
    const message = `nested deeper than ${String(deepestNesting)} levels`;
    return { findings: [{ rule: 'yaml-within-limits', message, offset: 0 }] };
  }
  try {
    return readDocuments(text);
  } catch (error) {
    if (error instanceof Unreadable) return { findings: [error.finding] };
    throw error;
  }
}

function readDocuments(text: string): LibraryReading {
  // Every scalar stays a string here. Only resolvePlain knows what it means to kubectl.
  const options = {
    schema: 'failsafe',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  } as const;
  const documents: readonly Document.Parsed[] = [...parseAllDocuments(text, options)];
  const [document, second] = documents;
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error !== undefined) {
    const message = `invalid YAML: ${lowerFirst(error.message)}`;
    return { findings: [{ rule: 'yaml-well-formed', message, offset: error.pos[0] }] };
  }
  if (document === undefined) return { located: { value: null, offsets: new Map(), start: 0 }, findings: [] };

  const reader = new NodeReader();
  const value = reader.read(document.contents);
  const findings = [...reader.findings];
  if (second !== undefined) findings.push(unreadRest(second));
  return { located: { value, offsets: reader.offsets, start: document.contents?.range[0] ?? 0 }, findings };
}

/** kubectl splits only at `---` lines, and reads the first document of each part. */
function unreadRest(second: Document.Parsed): YamlFinding {
  return {
    rule: 'yaml-well-formed',
    message: 'a document begins without a line of its own that says "---", and kubectl does not read it',
    fix: 'Write "---" on a line of its own before it',
    offset: second.contents?.range[0] ?? second.range[0],
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
