import { readStream } from '../../lib/yaml/read-stream';

/** The values of the documents in a text as lib/yaml reads them, or the first problem. */
export function readAsOurs(text: string): { readonly values: readonly unknown[]; readonly problem?: string } {
  const values: unknown[] = [];
  for (const part of readStream(text)) {
    const { located, findings } = part.read(false);
    const [finding] = findings;
    if (finding !== undefined) return { values, problem: finding.message };
    // kubectl skips empty documents.
    if (located !== undefined && located.value !== null) values.push(JSON.parse(JSON.stringify(located.value)));
  }
  return { values };
}
