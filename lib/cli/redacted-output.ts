import type { Manifest } from '../model/manifest';
import { Redactor } from '../redaction/redactor';
import type { Io } from './command';

/** Output that shows no secret of the objects, nor of the headers of requests. */
export function redactedOutput(
  { stdout, stderr }: Pick<Io, 'stdout' | 'stderr'>,
  manifests: readonly Manifest[],
  headers: readonly Readonly<Record<string, string>>[] = [],
): Pick<Io, 'stdout' | 'stderr'> {
  const redactor = new Redactor().learn(manifests);
  for (const each of headers) redactor.learnHeaders(each);
  return {
    stdout: (text) => {
      stdout(redactor.redact(text));
    },
    stderr: (text) => {
      stderr(redactor.redact(text));
    },
  };
}
