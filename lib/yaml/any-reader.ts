import { Composer } from './compose-nodes';
import { longestDocument } from './limits';
import { NodeReader } from './node-reader';
import type { LocatedValue, Offsets } from './offsets';
import { Unreadable } from './unreadable';
import type { YamlFinding } from './yaml-finding';

interface Reading {
  readonly located?: LocatedValue;
  readonly findings: readonly YamlFinding[];
}

/**
 * Reads any YAML. Every error becomes a finding.
 *
 * @param needsOffsets whether the places of fields are needed; if not, they are empty
 */
export function readAnyYaml(text: string, needsOffsets: boolean): Reading {
  if (text.length > longestDocument) {
    const message = `a document has at most ${String(longestDocument)} characters, got ${String(text.length)}`;
    const fix = 'Write each object as a document of its own';
    return { findings: [{ rule: 'yaml-within-limits', message, fix, offset: 0 }] };
  }
  try {
    return readFirst(text, needsOffsets);
  } catch (error) {
    if (error instanceof Unreadable) return { findings: [error.finding] };
    throw error;
  }
}

function readFirst(text: string, needsOffsets: boolean): Reading {
  const composer = new Composer(text);
  const node = composer.compose();
  if (node === undefined) return { located: { value: null, offsets: new Map(), start: 0 }, findings: [] };
  const rest = findRest(composer);
  const offsets: Offsets = new Map();
  const reader = new NodeReader(needsOffsets ? offsets : undefined);
  const value = reader.read(node);
  return { located: { value, offsets, start: node.start }, findings: [...reader.findings, ...rest] };
}

/** kubectl splits only at `---` lines, and reads the first document of each part. */
function findRest(composer: Composer): readonly YamlFinding[] {
  const offset = restOf(composer);
  if (offset === undefined) return [];
  const message = 'the document ends before this content, and kubectl does not read it';
  return [{ rule: 'yaml-well-formed', message, fix: 'Write "---" on a line of its own before it', offset }];
}

function restOf(composer: Composer): number | undefined {
  try {
    return composer.findRest();
  } catch (error) {
    if (error instanceof Unreadable) return error.finding.offset;
    throw error;
  }
}
